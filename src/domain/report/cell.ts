/**
 * A figure of a report as it stands in the source. Three things are kept apart, because the office keeps them apart:
 * a number, a blank cell (`null`, which is not zero), and a cell that holds something which can't be placed or read
 * with certainty (`'unreadable'`, never a guess).
 */
export type Cell = number | null | 'unreadable';

/** What a cell that can't be read is called on paper; written by the writers and read back by the reader. */
export const UNREADABLE_TEXT = '无法识别';

/**
 * The address of a cell inside a report, as it stands in JSON and in findings:
 * `requests.refused.state_secret[6]`, `remedies.litigation_direct.total`, `disclosure.licensing.decisions`,
 * `statistics[12]`.
 */
export type CellPath = string;

/** One cell as read: its value, what stood there, and where. */
export interface CellReading {
  /** Number, blank or unreadable; a string only in columns of kind `text` (the amount of procurement in the 2019 form). */
  readonly value: Cell | string;
  /** The characters of the cell, untouched but for surrounding white space. Empty for a blank cell. */
  readonly raw: string;
  /** 1-based line in the source text. */
  readonly line: number;
}

export function isNumber(value: Cell | string | undefined): value is number {
  return typeof value === 'number';
}

/** What stands in a cell on paper: nothing for a blank one, 无法识别 for an unreadable one, else the figure as written. */
export function printed(reading: CellReading | undefined): string {
  if (reading === undefined || reading.value === null) return '';
  if (reading.value === 'unreadable') return UNREADABLE_TEXT;
  return reading.raw === '' ? String(reading.value) : reading.raw;
}
