import { readFileSync } from 'node:fs';
import type { Letter } from '#domain/letter/write-letter.ts';
import { longDate } from '#domain/time/long-date.ts';
import { typstPdf } from './typst-pdf.ts';

const TEMPLATE = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8');

/**
 * A letter as PDF in the layout of GB/T 9704.
 *
 * @throws Error if Typst refuses the document, naming why
 */
export function letterPdf(letter: Letter): Uint8Array {
  return typstPdf(TEMPLATE, { ...letter, number: letter.number ?? '', date: longDate(letter.date) });
}
