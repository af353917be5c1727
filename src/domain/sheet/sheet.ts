/** A cell that shows something; rows and columns counted from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells merged into one, both ends included; what they show stands in the first. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook: what its cells show, and which are merged. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By row, then by column. */
  readonly cells: readonly SheetCell[];
  readonly merged: readonly MergedArea[];
}

/** What a formula shows whose result was never computed. */
export const UNREADABLE_CELL = '无法识别';

/** `A1`, `AB12`: a place as the spreadsheet names it. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
