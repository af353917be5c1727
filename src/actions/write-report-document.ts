import { toReportFileJson } from '#domain/report/json.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { reportDocx } from '#paper/write/report-docx.ts';
import { reportHtml } from '#paper/write/report-html.ts';
import { reportPdf } from '#paper/write/report-pdf.ts';
import { reportXlsx } from '#paper/write/report-xlsx.ts';

/** A document to be saved. */
export interface Document {
  /** Chinese file name with its extension. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The formats a report can be had in. */
export type ReportFormat = 'docx' | 'pdf' | 'xlsx' | 'json' | 'html';

const WRITERS: Readonly<
  Record<ReportFormat, { type: string; write: (report: ReadReport) => Promise<Uint8Array> }>
> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: reportDocx,
  },
  pdf: { type: 'application/pdf', write: reportPdf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: reportXlsx },
  json: {
    type: 'application/json; charset=utf-8',
    write: async (report) => Buffer.from(`${JSON.stringify(toReportFileJson(report), null, 2)}\n`),
  },
  html: { type: 'text/html; charset=utf-8', write: async (report) => Buffer.from(reportHtml(report)) },
};

/** A stored report as a document under its own title. */
export async function writeReportDocument(
  report: { readonly title: string; readonly reading: ReadReport },
  format: ReportFormat,
): Promise<Document> {
  const { type, write } = WRITERS[format];
  const name = report.title.replaceAll(/[\\/:*?"<>|\s]/g, '') || '政府信息公开工作年度报告';
  return { name: `${name}.${format}`, type, bytes: await write(report.reading) };
}
