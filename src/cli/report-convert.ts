import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readReportFile } from '#actions/read-report-file.ts';
import { toReportFileJson } from '#domain/report/json.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { reportLines } from '#domain/report/report-text.ts';
import { readPaperIsolated } from '#paper/read/read-paper-isolated.ts';
import { writeSafely } from '#platform/write-safely.ts';
import type { CommandIo } from './command.ts';
import { fileError } from './file-error.ts';

type Writer = (report: ReadReport) => Promise<string | Uint8Array>;

/** Each writer is loaded only when it is asked for: a PDF engine is not needed to write JSON. */
const WRITERS: Readonly<Record<string, Writer>> = {
  json: (report) => Promise.resolve(`${JSON.stringify(toReportFileJson(report), null, 2)}\n`),
  txt: (report) => Promise.resolve(`${reportLines(report).join('\n')}\n`),
  html: async (report) => (await import('#paper/write/report-html.ts')).reportHtml(report),
  docx: async (report) => (await import('#paper/write/report-docx.ts')).reportDocx(report),
  pdf: async (report) => (await import('#paper/write/report-pdf.ts')).reportPdf(report),
  xlsx: async (report) => (await import('#paper/write/report-xlsx.ts')).reportXlsx(report),
};

const USAGE = `用法：gongkai report convert 文件 --to ${Object.keys(WRITERS).join('|')} -o 输出文件\n`;

/**
 * `gongkai report convert FILE --to FORMAT -o OUT`. Checking the output again yields the same cells.
 *
 * @returns 0, or 2 if the file could not be read or written
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const asked = request(args);
  if (asked === null) {
    io.stderr.write(USAGE);
    return 2;
  }
  try {
    const report = await readReportFile(await readFile(asked.file), asked.file, readPaperIsolated);
    await writeSafely(asked.out, await asked.write(report));
  } catch (error) {
    io.stderr.write(`${asked.file}：${fileError(error).message}\n`);
    return 2;
  }
  io.stdout.write(`已写出 ${asked.out}\n`);
  return 0;
}

function request(args: readonly string[]): { file: string; out: string; write: Writer } | null {
  try {
    const options = { to: { type: 'string' }, out: { type: 'string', short: 'o' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const write = WRITERS[values.to ?? ''];
    const [file, ...more] = positionals;
    if (write === undefined || values.out === undefined || file === undefined || more.length > 0) return null;
    return { file, out: values.out, write };
  } catch {
    return null;
  }
}
