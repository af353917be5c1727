import type { Column } from '../form.ts';
import { isPageNumber } from './page-number.ts';
import { fromLines } from './row-from-lines.ts';
import { fromTabs } from './row-from-tabs.ts';
import { fromTokens } from './row-from-tokens.ts';
import type { RowLine, RowOptions } from './row-reading.ts';
import type { RowSum } from './row-sum.ts';

/**
 * Reads the figures of a row out of the text between its label and the next.
 *
 * @param text from the end of the matched part of the label to the beginning of the next label, tabs and line breaks kept
 * @param sums the sums that the form demands within the row
 * @param labelBlanks how many blank cells of merged label columns stand before the first figure
 */
export function rowOptions(
  text: string,
  columns: readonly Column[],
  sums: readonly RowSum[],
  labelBlanks = 0,
): RowOptions {
  const lines = linesOf(withoutNotes(text));
  // A label with nothing behind it: its cells are blank.
  const blank: RowOptions = {
    options: [columns.map(() => ({ value: null, raw: '' }))],
    found: 0,
    quote: '',
    at: Math.max(0, text.search(/\S/)),
    clean: false,
    leadingBlanks: 0,
    blocks: [],
  };
  return (
    fromTabs(lines, columns, sums, labelBlanks) ??
    fromLines(lines, columns, sums) ??
    fromTokens(lines, columns, sums) ??
    blank
  );
}

function linesOf(text: string): RowLine[] {
  const lines: RowLine[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (!isPageNumber(line)) lines.push({ text: line, at });
    at += line.length + 1;
  }
  return lines;
}

/** A note in brackets within a label (含2019年以前制发) may hold figures; one behind a figure belongs to the figure. */
function withoutNotes(text: string): string {
  return text.replace(/(?<!\d)[(（][^()（）\t\n]*\p{Script=Han}[^()（）\t\n]*[)）]/gu, (note) =>
    ' '.repeat(note.length),
  );
}
