import type { MergedArea, Sheet } from '../../../sheet/sheet.ts';

/** What stands at a place, and the place where it is written: another one within a merged cell. */
export interface ShownCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A sheet as one reads it: every place of a merged cell shows what its first place holds. */
export interface SheetTable {
  /** Rows and columns in which something stands, in their order. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly merged: readonly MergedArea[];
  /** What the place shows, through merged cells. */
  shown(row: number, column: number): ShownCell;
  /** What is written in the very place. */
  own(row: number, column: number): string;
}

export function tableOf({ cells, merged }: Sheet): SheetTable {
  const texts = new Map(cells.map(({ row, column, text }) => [keyOf(row, column), clean(text)]));
  const origins = new Map<number, ShownCell>();
  for (const { top, left, bottom, right } of merged) {
    const origin = { text: texts.get(keyOf(top, left)) ?? '', row: top, column: left };
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) origins.set(keyOf(row, column), origin);
  }
  const own = (row: number, column: number): string => texts.get(keyOf(row, column)) ?? '';
  const ordered = (numbers: readonly number[]): number[] => [...new Set(numbers)].toSorted((a, b) => a - b);
  return {
    rows: ordered(cells.map(({ row }) => row)),
    columns: ordered(cells.map(({ column }) => column)),
    merged,
    own,
    shown: (row, column) => origins.get(keyOf(row, column)) ?? { text: own(row, column), row, column },
  };
}

/** No sheet that is read has so many columns. */
function keyOf(row: number, column: number): number {
  return row * 1000 + column;
}

/** Line breaks of every kind are one, blanks before them and around the text are none. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t\u3000\u00a0]+\n/g, '\n')
    .trim();
}
