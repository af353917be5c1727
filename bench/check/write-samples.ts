import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoReports, demoReportText } from '#actions/demo-report.ts';
import { toReportFileJson } from '#domain/report/json.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { reportDocx } from '#paper/write/report-docx.ts';
import { reportHtml } from '#paper/write/report-html.ts';
import { reportPdf } from '#paper/write/report-pdf.ts';

type Written = string | Uint8Array | Promise<string | Uint8Array>;

/** The formats in which a report comes, and JSON, the reference that needs no reading. */
const WRITERS: Readonly<Record<string, (report: ReadReport) => Written>> = {
  json: (report) => JSON.stringify(toReportFileJson(report)),
  txt: (report) => report.source.join('\n'),
  html: (report) => reportHtml(report),
  docx: (report) => reportDocx(report),
  pdf: (report) => reportPdf(report),
};

/** Writes the demonstration reports in every format, a folder each. @returns the names of the formats */
export async function writeSamples(folder: string): Promise<string[]> {
  for (const [format, write] of Object.entries(WRITERS)) {
    await mkdir(join(folder, format), { recursive: true });
    for (const demo of demoReports) {
      const report = readReport(demoReportText(demo));
      await writeFile(join(folder, format, `${demo.title}.${format}`), await write(report));
    }
  }
  return Object.keys(WRITERS);
}
