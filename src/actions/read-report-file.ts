import { fromReportJson } from '#domain/report/from-json.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import type { PaperText } from '#paper/read/read-paper.ts';

/** Reads the text out of a file; in place or in a worker of its own. */
export type PaperReader = (bytes: Uint8Array, name: string) => Promise<PaperText>;

/**
 * Reads an annual report out of any file it may come in: text, HTML, DOCX, PDF, XLSX, or the project's own JSON.
 *
 * @throws PaperError with a Chinese sentence if the file can't be read or is no report
 */
export async function readReportFile(
  bytes: Uint8Array,
  name: string,
  readPaper: PaperReader,
): Promise<ReadReport> {
  const { lines } = await readPaper(bytes, name);
  if (
    lines
      .find((line) => line.trim() !== '')
      ?.trimStart()
      .startsWith('{') === true
  ) {
    const report = fromReportJson(parsed(lines.join('\n')), lines);
    if (report !== null) return report;
  }
  const report = readReport(lines);
  if (isSomethingElse(report))
    throw new PaperError(
      'no-report',
      '没有认出年度报告：文件里没有标题、各部分和规定的表格。请确认选对了文件。',
    );
  return report;
}

/** A file in which nothing of a report was found is the wrong file: “no problems found” would be a false comfort. */
function isSomethingElse({ agency, year, form, sections, cells, statistics }: ReadReport): boolean {
  const nothingSaid = agency === null && year === null && form === null;
  return nothingSaid && sections.length === 0 && Object.keys(cells).length === 0 && statistics.length === 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
