import { readFileSync } from 'node:fs';
import type { ReviewSheet } from '#domain/disclosure/review/review-sheet.ts';
import { typstPdf } from './typst-pdf.ts';

const TEMPLATE = readFileSync(new URL('./review-sheet.typ', import.meta.url), 'utf8');

/** The review sheet as a PDF on A4. @throws Error if Typst refuses the document, naming why */
export function reviewSheetPdf(sheet: ReviewSheet): Uint8Array {
  return typstPdf(TEMPLATE, sheet);
}
