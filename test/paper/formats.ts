import type { ReadReport } from '#domain/report/report.ts';
import { reportLines } from '#domain/report/report-text.ts';
import { reportDocx } from '#paper/write/report-docx.ts';
import { reportHtml } from '#paper/write/report-html.ts';
import { reportPdf } from '#paper/write/report-pdf.ts';
import { reportXlsx } from '#paper/write/report-xlsx.ts';

/** Every format that a report can be written in. */
export const FORMATS: Readonly<Record<string, (report: ReadReport) => Promise<string | Uint8Array>>> = {
  TXT: async (report) => reportLines(report).join('\n'),
  HTML: async (report) => reportHtml(report),
  DOCX: reportDocx,
  PDF: reportPdf,
  XLSX: reportXlsx,
};
