import { readFileSync } from 'node:fs';
import type { ReadReport } from '#domain/report/report.ts';
import type { Part } from '#domain/report/outline.ts';
import { documentTitle, reportOutline } from '#domain/report/outline.ts';
import { ownTable } from '#domain/report/printed-table.ts';
import { typstPdf } from './typst-pdf.ts';

const TEMPLATE = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');

/**
 * A report as a PDF after GB/T 9704.
 *
 * @throws Error if Typst refuses the document, naming why
 */
export async function reportPdf(report: ReadReport): Promise<Uint8Array> {
  const parts = reportOutline(report).map(withOwnTable);
  return typstPdf(TEMPLATE, { title: documentTitle(report), author: report.agency ?? '', parts });
}

function withOwnTable(part: Part): unknown {
  return part.kind === 'rows' ? { kind: 'table', table: ownTable(part.rows) } : part;
}
