import type { Row } from '../form.ts';
import { foldForMatching } from './fold.ts';
import type { SourceText } from './source-text.ts';

/** Where the label of a row stands: compact positions of its ordinal (or label) and of the end of what was matched. */
export interface LabelPlace {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the labels of a table in their printed order. A label may be broken anywhere, even with figures between its
 * halves, so its beginning is enough; a label further on than its successors is taken for missing.
 *
 * @param from compact position where the table begins
 * @param to compact position where it must have ended
 */
export function locateRows(source: SourceText, rows: readonly Row[], from: number, to: number): LabelPlace[] {
  const wordings = rows.map((row) => [row.label, ...row.aliases].map(compactLabel));
  const found = new Map<number, LabelPlace>();
  let at = from;
  for (const [index, row] of rows.entries()) {
    const place = findWhole(source, row, wordings[index] ?? [], at, to);
    if (place === null) continue;
    // A successor that stands nearer shows that this label is damaged and the match is another place.
    const overtaken = wordings.slice(index + 1, index + 4).some((next, offset) => {
      const successor = rows[index + 1 + offset];
      if (successor === undefined || next.every((wording) => wording.length < 4)) return false;
      const other = findWhole(source, successor, next, at, to);
      return other !== null && other.start < place.start;
    });
    if (overtaken) continue;
    found.set(index, place);
    at = place.end;
  }
  for (const [index, row] of rows.entries()) {
    if (found.has(index)) continue;
    const after = lastBefore(found, index)?.end ?? from;
    const before = firstAfter(found, index)?.start ?? to;
    const place = findBeginning(source, row, wordings[index] ?? [], after, before);
    if (place !== null) found.set(index, place);
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, place]) => place);
}

export function compactLabel(label: string): string {
  return foldForMatching(label).replace(/\s/g, '');
}

function findWhole(source: SourceText, row: Row, wordings: readonly string[], from: number, to: number): LabelPlace | null {
  for (const wording of wordings) {
    const place = occurrence(source, row, wording, from, to);
    if (place !== null) return place;
  }
  return null;
}

/** The beginning of a label that is cut or mistyped: at least half of it, or three characters. */
function findBeginning(source: SourceText, row: Row, wordings: readonly string[], from: number, to: number): LabelPlace | null {
  for (const wording of wordings)
    for (let length = wording.length - 1; length >= Math.min(3, wording.length); length -= 1) {
      const place = occurrence(source, row, wording.slice(0, length), from, to);
      if (place !== null) return place;
    }
  return null;
}

/**
 * A short label (总计, 其他) is also a word of the heads, so one with its ordinal before it goes first, and 其他 is
 * never the 其他处理 of the group.
 */
function occurrence(source: SourceText, row: Row, wording: string, from: number, to: number): LabelPlace | null {
  const plain: LabelPlace[] = [];
  for (let at = source.compact.indexOf(wording, from); at >= 0 && at + wording.length <= to; at = source.compact.indexOf(wording, at + 1)) {
    if (wording === '其他' && source.compact.startsWith('处理', at + wording.length)) continue;
    const start = ordinalStart(source.compact, row, at, from);
    const place = { row, start, end: at + wording.length };
    if (wording.length > 3 || start < at) return place;
    plain.push(place);
  }
  return plain[0] ?? null;
}

const CHINESE_NUMBER = /[(]?[一二三四五六七八九十]{1,2}[)]?[、.,]?$/;

/** Takes the ordinal printed before a label along with it: `2.`, `(七)`, `一、`. */
function ordinalStart(compact: string, row: Row, at: number, from: number): number {
  const before = compact.slice(Math.max(from, at - 6), at);
  const digit = /^\d+/.exec(row.ordinal)?.[0];
  if (digit !== undefined) {
    const mark = new RegExp(`[(]?${digit}[.、,)]{1,2}$`).exec(before);
    return mark ? at - mark[0].length : at;
  }
  if (row.ordinal === '') return at;
  const mark = CHINESE_NUMBER.exec(before);
  return mark ? at - mark[0].length : at;
}

function lastBefore(found: ReadonlyMap<number, LabelPlace>, index: number): LabelPlace | undefined {
  for (let i = index - 1; i >= 0; i -= 1) if (found.has(i)) return found.get(i);
  return undefined;
}

function firstAfter(found: ReadonlyMap<number, LabelPlace>, index: number): LabelPlace | undefined {
  const next = [...found.keys()].filter((key) => key > index).sort((a, b) => a - b)[0];
  return next === undefined ? undefined : found.get(next);
}
