import type { Column, Form, FormTable } from '../form.ts';
import { cellPath } from '../form.ts';
import { compactLabel } from './locate.ts';
import { readRows } from './read-table.ts';
import type { Stretch, TableReading } from './read-table.ts';
import type { SourceText } from './source-text.ts';

/**
 * Reads a table whose groups stand side by side over one row of cells (section four). Its heads come twice or three
 * times in a row, set vertically as often as not; the figures are what follows them.
 *
 * @param region where the table must lie, in positions of the source text
 */
export function readStrip(source: SourceText, form: Form, table: FormTable, region: Stretch): TableReading | null {
  const [band] = table.bands;
  if (band === undefined) return null;
  const heads = headsOf(source, table, region);
  if (heads === null) return null;
  const columns: Column[] = band.rows.flatMap(() => [...band.columns]);
  const paths = band.rows.flatMap((row) => band.columns.map((_, column) => cellPath(table, band, row, column)));
  const text = figuresText(source.text.slice(heads.to, region.to));
  const read = readRows(source, [{ name: table.title, text, at: heads.to, columns, paths, spansLabels: false }], form.relations);
  // No figure and not even blank cells: the heads are there, the table is not.
  if (!/\d/.test(text) && !text.includes('\t')) return null;
  return { cells: read.cells, remarks: read.remarks, stretch: { from: heads.from, to: Math.max(read.end, heads.to) } };
}

/** From the first group label to the end of the last head before the figures. */
function headsOf(source: SourceText, table: FormTable, region: Stretch): Stretch | null {
  const [band] = table.bands;
  const last = band?.rows[band.rows.length - 1];
  if (band === undefined || last === undefined) return null;
  const words = [...band.rows.map((row) => row.label), ...band.rows.flatMap((row) => row.heads), ...band.columns.map((column) => column.label)]
    .map(compactLabel)
    .sort((a, b) => b.length - a.length);
  const to = source.compactAt(region.to);
  const begin = source.compactAt(region.from);
  let start = source.compact.indexOf(compactLabel(last.label), begin);
  // The words of the last group may also stand in the narrative of the section: the heads are where others follow.
  for (; start >= 0 && start < to; start = source.compact.indexOf(compactLabel(last.label), start + 1)) {
    const end = skipWords(source.compact, words, start, to);
    if (end - start > compactLabel(last.label).length) return { from: backOverWords(source, words, start, begin), to: (source.positions[end - 1] ?? 0) + 1 };
  }
  return null;
}

/** Skips head words as long as one follows another; a word cut short by a page edge ends in its last characters. */
function skipWords(compact: string, words: readonly string[], from: number, to: number): number {
  let at = from;
  for (;;) {
    const word = words.find((candidate) => compact.startsWith(candidate, at));
    if (word !== undefined && at + word.length <= to) at += word.length;
    else if (at < to && /[结果维持纠正其他尚未审总计]/.test(compact.charAt(at))) at += 1;
    else return at;
  }
}

function backOverWords(source: SourceText, words: readonly string[], from: number, begin: number): number {
  let at = from;
  for (;;) {
    const word = words.find((candidate) => at - candidate.length >= begin && source.compact.startsWith(candidate, at - candidate.length));
    if (word === undefined) return source.positions[at] ?? 0;
    at -= word.length;
  }
}

/** What follows the heads up to the next words: the figures. */
function figuresText(text: string): string {
  const next = /[^\d\s+\-—–/,.()无法识别]/.exec(text);
  return next ? text.slice(0, next.index) : text;
}
