import type { Column, Form, FormTable, Row } from '../form.ts';
import { cellPath } from '../form.ts';
import { compactLabel } from './locate.ts';
import { readRows } from './read-table.ts';
import type { TableReading } from './read-table.ts';
import type { SourceText, Stretch } from './source-text.ts';

/**
 * Reads a table whose groups stand side by side over one row of cells (section four). Its heads come twice or three
 * times in a row, set vertically as often as not; the figures are what follows them.
 *
 * @param region where the table must lie, in positions of the source text
 */
export function readStrip(
  source: SourceText,
  form: Form,
  table: FormTable,
  region: Stretch,
): TableReading | null {
  const [band] = table.bands;
  if (band === undefined) return null;
  const heads = headsOf(source, table, region);
  if (heads === null) return null;
  const columns: Column[] = band.rows.flatMap(() => [...band.columns]);
  const paths = band.rows.flatMap((row) =>
    band.columns.map((_, column) => cellPath(table, band, row, column)),
  );
  const text = figuresText(source.text.slice(heads.to, region.to));
  const missing = missingHead(source, table, heads);
  const row = {
    name: table.title,
    text,
    at: heads.to,
    columns,
    paths,
    spansLabels: false,
    ...(missing === null ? {} : { missing }),
  };
  const read = readRows(source, [row], form.relations);
  // No figure and not even blank cells: the heads are there, the table is not.
  if (!/\d/.test(text) && !text.includes('\t')) return null;
  return {
    cells: read.cells,
    remarks: read.remarks,
    stretch: { from: heads.from, to: Math.max(read.end, heads.to) },
  };
}

/** From the first group label to the end of the last head before the figures. */
function headsOf(source: SourceText, table: FormTable, region: Stretch): Stretch | null {
  const [band] = table.bands;
  const last = band?.rows[band.rows.length - 1];
  if (band === undefined || last === undefined) return null;
  const words = [
    ...band.rows.map((row) => row.label),
    ...band.rows.flatMap((row) => row.heads),
    ...band.columns.map((column) => column.label),
  ]
    .map(compactLabel)
    .sort((a, b) => b.length - a.length);
  const to = source.compactAt(region.to);
  const begin = source.compactAt(region.from);
  let start = source.compact.indexOf(compactLabel(last.label), begin);
  // The words of the last group may also stand in the narrative of the section: the heads are where others follow.
  for (; start >= 0 && start < to; start = source.compact.indexOf(compactLabel(last.label), start + 1)) {
    const end = skipWords(source.compact, words, start, to);
    if (end - start > compactLabel(last.label).length || isLastHead(source, band.rows, start, end))
      return { from: backOverWords(source, words, start, begin), to: (source.positions[end - 1] ?? 0) + 1 };
  }
  return null;
}

/** The heads below were printed above, or lost: the label of the last group stands between the others and the figures. */
function isLastHead(source: SourceText, rows: readonly Row[], start: number, end: number): boolean {
  const before = rows[rows.length - 2];
  if (before === undefined || !/^\d/.test(source.compact.slice(end, end + 1))) return false;
  return source.compact.slice(Math.max(0, start - 40), start).includes(compactLabel(before.label));
}

/** The column whose head is not there, when exactly one is missing; its cell will be missing too. */
function missingHead(source: SourceText, table: FormTable, heads: Stretch): number | null {
  const [band] = table.bands;
  const last = band?.rows[band.rows.length - 1];
  if (band === undefined || last === undefined) return null;
  const compact = source.compact.slice(source.compactAt(heads.from), source.compactAt(heads.to));
  const tail = compact.slice(compact.indexOf(compactLabel(last.label)) + compactLabel(last.label).length);
  const labels = band.columns.map((column) => compactLabel(column.label));
  // The last groups have their heads behind the last group's name.
  const wanted = band.rows.filter((row) => row.heads.length > 0).flatMap(() => labels);
  let at = 0;
  const absent: number[] = [];
  for (const [index, label] of wanted.entries())
    if (tail.startsWith(label, at)) at += label.length;
    else absent.push(index);
  const before = band.rows.length * labels.length - wanted.length;
  return absent.length === 1 && absent[0] !== undefined && at === tail.length ? before + absent[0] : null;
}

/** Skips head words as long as one follows another; a word cut short by a page edge ends in its last characters. */
function skipWords(compact: string, words: readonly string[], from: number, to: number): number {
  let at = from;
  for (;;) {
    const word = words.find((candidate) => compact.startsWith(candidate, at));
    if (word !== undefined && at + word.length <= to) at += word.length;
    else if (at < to && isHeadCharacter(compact.charAt(at))) at += 1;
    else return at;
  }
}

function backOverWords(source: SourceText, words: readonly string[], from: number, begin: number): number {
  let at = from;
  for (;;) {
    const word = words.find(
      (candidate) =>
        at - candidate.length >= begin && source.compact.startsWith(candidate, at - candidate.length),
    );
    // Heads set vertically come in halves: 结果 结果 其他 / 维持 纠正 结果.
    if (word === undefined && !(at > begin && isHeadCharacter(source.compact.charAt(at - 1))))
      return source.positions[at] ?? 0;
    at -= word?.length ?? 1;
  }
}

function isHeadCharacter(character: string): boolean {
  return /[结果维持纠正其他尚未审总计]/.test(character);
}

/** What follows the heads up to the next words: the figures. */
function figuresText(text: string): string {
  const next = /[^\d\s+\-—–/,.()无法识别]/.exec(text);
  const kept = next ? text.slice(0, next.index) : text;
  // An Arabic number before the next title is its own.
  return kept.replace(/\n[^\S\n]*\d{1,2}\s*[.、．]\s*$/, '\n');
}
