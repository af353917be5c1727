import type { Row } from '../form.ts';
import { foldForMatching } from './fold.ts';
import { firstAtLeast } from './source-text.ts';
import type { SourceText, Stretch } from './source-text.ts';

/** Where the label of a row stands, in positions of the source text. */
export interface LabelPlace {
  readonly row: Row;
  /** First character of the label, its ordinal included. */
  readonly start: number;
  /** Behind the part of the label that stands before the first figure. */
  readonly end: number;
}

/** A label cut short is still recognised by this many characters. */
const SHORTEST_BEGINNING = 3;

/**
 * Finds the labels of a table in their printed order. A label may be broken anywhere, with figures between its halves,
 * or be cut short; one that stands further on than its successors is taken for missing.
 *
 * @param region where the table must lie
 */
export function locateRows(source: SourceText, rows: readonly Row[], region: Stretch): LabelPlace[] {
  const wordings = rows.map((row) => [row.label, ...row.aliases].map(wordsOf));
  const from = firstAtLeast(source.wordPositions, region.from);
  const to = firstAtLeast(source.wordPositions, region.to);
  const found = new Map<number, WordMatch>();
  let at = from;
  for (const [index, row] of rows.entries()) {
    const match = findWhole(source, row, wordings[index] ?? [], at, to);
    if (match === null || overtaken(source, rows, wordings, index, at, match)) continue;
    found.set(index, match);
    at = match.at + match.length;
  }
  for (const [index, row] of rows.entries()) {
    if (found.has(index)) continue;
    const before = lastBefore(found, index);
    const after = before === undefined ? from : before.at + before.length;
    const match = findBeginning(
      source,
      row,
      wordings[index] ?? [],
      after,
      firstAfter(found, index)?.at ?? to,
    );
    if (match !== null) found.set(index, match);
  }
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, match]) => placeOf(source, rows[index], match));
}

/** A label without blanks, figures and punctuation, as `SourceText.words` has it. */
function wordsOf(label: string): string {
  return [...foldForMatching(label)].filter((character) => /\p{Script=Han}/u.test(character)).join('');
}

/** A label folded and without blanks, as `SourceText.compact` has it. */
export function compactLabel(label: string): string {
  return foldForMatching(label).replace(/\s/g, '');
}

/** A match in `SourceText.words`. */
interface WordMatch {
  readonly at: number;
  readonly length: number;
}

function findWhole(
  source: SourceText,
  row: Row,
  wordings: readonly string[],
  from: number,
  to: number,
): WordMatch | null {
  for (const wording of wordings) {
    const match = occurrence(source, row, wording, from, to);
    if (match !== null) return match;
  }
  return null;
}

function findBeginning(
  source: SourceText,
  row: Row,
  wordings: readonly string[],
  from: number,
  to: number,
): WordMatch | null {
  for (const wording of wordings)
    for (
      let length = wording.length - 1;
      length >= Math.min(SHORTEST_BEGINNING, wording.length);
      length -= 1
    ) {
      const match = occurrence(source, row, wording.slice(0, length), from, to);
      if (match !== null) return match;
    }
  return null;
}

/** A successor that stands nearer shows that this label is damaged and the match is another place. */
function overtaken(
  source: SourceText,
  rows: readonly Row[],
  wordings: readonly (readonly string[])[],
  index: number,
  from: number,
  match: WordMatch,
): boolean {
  return [1, 2, 3].some((offset) => {
    const [row, next] = [rows[index + offset], wordings[index + offset]];
    if (row === undefined || next === undefined || next.every((wording) => wording.length < 4)) return false;
    const other = findWhole(source, row, next, from, match.at);
    return other !== null;
  });
}

/**
 * A short label (总计, 其他) is also a word of the heads, so one with its ordinal before it goes first, and 其他 is
 * never the 其他处理 of the group.
 */
function occurrence(
  source: SourceText,
  row: Row,
  wording: string,
  from: number,
  to: number,
): WordMatch | null {
  let plain: WordMatch | null = null;
  for (
    let at = source.words.indexOf(wording, from);
    at >= 0 && at + wording.length <= to;
    at = source.words.indexOf(wording, at + 1)
  ) {
    if (wording === '其他' && source.words.startsWith('处理', at + wording.length)) continue;
    const match = { at, length: wording.length };
    const position = source.wordPositions[at] ?? 0;
    if (wording.length > 3 || ordinalStart(source, row, position) < position) return match;
    plain ??= match;
  }
  return plain;
}

function placeOf(source: SourceText, row: Row | undefined, match: WordMatch): LabelPlace[] {
  if (row === undefined) return [];
  const start = source.wordPositions[match.at] ?? 0;
  let end = start + 1;
  for (let i = 1; i < match.length; i += 1) {
    const position = source.wordPositions[match.at + i] ?? end;
    if (/\d/.test(source.text.slice(end, position))) break;
    end = position + 1;
  }
  return [{ row, start: ordinalStart(source, row, start), end }];
}

const CHINESE_ORDINAL = /[(]?[一二三四五六七八九十]{1,2}[)]?[、.,]?$/;

/** Takes the ordinal printed before a label along with it: `2.`, `(七)`, `一、`. */
function ordinalStart(source: SourceText, row: Row, position: number): number {
  if (row.ordinal === '') return position;
  const at = source.compactAt(position);
  const before = source.compact.slice(Math.max(0, at - 6), at);
  const digit = /^\d+/.exec(row.ordinal)?.[0];
  const ordinal = digit === undefined ? CHINESE_ORDINAL : new RegExp(`[(]?${digit}[.、,)]{1,2}$`);
  const mark = ordinal.exec(before);
  return mark ? (source.positions[at - mark[0].length] ?? position) : position;
}

function lastBefore(found: ReadonlyMap<number, WordMatch>, index: number): WordMatch | undefined {
  for (let i = index - 1; i >= 0; i -= 1) if (found.has(i)) return found.get(i);
  return undefined;
}

function firstAfter(found: ReadonlyMap<number, WordMatch>, index: number): WordMatch | undefined {
  const next = [...found.keys()].filter((key) => key > index).sort((a, b) => a - b)[0];
  return next === undefined ? undefined : found.get(next);
}
