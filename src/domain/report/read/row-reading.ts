import type { Column } from '../form.ts';
import { readFigure } from './figure.ts';
import type { Figure } from './figure.ts';

/** The ways in which a row can be read. One: certain. None or several: the other rows may tell, or it is unreadable. */
export interface RowOptions {
  readonly options: readonly (readonly Figure[])[];
  /** Cells found where the row should have `columns.length`; equal if nothing is amiss. */
  readonly found: number;
  /** The figures as they stand, for quoting. */
  readonly quote: string;
  /** Position of the figures within the text given. */
  readonly at: number;
  /** The figures stand on the line of the label, and no others are left over: what follows is not this row's. */
  readonly clean: boolean;
  /** Blank cells in excess behind the label. */
  readonly leadingBlanks: number;
  /** Lines that hold exactly as many figures as the row has cells; `own`: on the line of the label itself. */
  readonly blocks: readonly { readonly figures: readonly Figure[]; readonly own: boolean }[];
}

/** A line of the text of a row, with its position in it. */
export interface RowLine {
  readonly text: string;
  readonly at: number;
}

/** Reads the cells of a row, as many as there are. */
export function figuresOf(raws: readonly string[], columns: readonly Column[]): Figure[] {
  return columns.slice(0, raws.length).map((column, i) => readFigure(raws[i] ?? '', column));
}

/** The readings that differ in a value. */
export function distinct(options: readonly (readonly Figure[])[]): (readonly Figure[])[] {
  const seen = new Map<string, readonly Figure[]>();
  for (const option of options) {
    const key = JSON.stringify(option.map((figure) => figure.value));
    if (!seen.has(key)) seen.set(key, option);
  }
  return [...seen.values()];
}
