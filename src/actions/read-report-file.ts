import { fromReportJson } from '#domain/report/from-json.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import type { PaperText } from '#paper/read/read-paper.ts';

/** Reads the text out of a file; in place or in a worker of its own. */
export type PaperReader = (bytes: Uint8Array, name: string) => Promise<PaperText>;

/**
 * Reads an annual report out of any file it may come in: text, HTML, DOCX, PDF, XLSX, or the project's own JSON.
 *
 * @throws PaperError with a Chinese sentence if the file can't be read
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
  return readReport(lines);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
