import type { CellPath, CellReading } from '../cell.ts';
import { isNumber } from '../cell.ts';
import type { ReadReport } from '../report.ts';
import { TOTAL_COLUMN } from '../forms/applicants.ts';

/** A cell as a relation names it, with the address under which findings report it. */
export interface FoundCell {
  readonly path: CellPath;
  readonly reading: CellReading;
}

/** Looks up a cell of any form: `statistics.received.value` is found among the rows of the statistics table. */
export function findCell(report: ReadReport, path: CellPath): FoundCell | null {
  const reading = report.cells[path];
  if (reading) return { path, reading };
  if (!path.startsWith('statistics.')) return null;
  const rowId = path.split('.')[1] ?? '';
  const index = report.statistics.findIndex((row) => row.row === rowId);
  const row = report.statistics[index];
  if (!row) return null;
  return { path: `statistics[${index}]`, reading: { value: row.value, raw: row.raw, line: row.line } };
}

/** A figure, null for a blank, undefined where it is missing or can't be read. */
export function figureAt(report: ReadReport, path: CellPath): number | null | undefined {
  const value = findCell(report, path)?.reading.value;
  if (value === null) return null;
  return isNumber(value) ? value : undefined;
}

/**
 * The total of a row of section three: the total column, else the sum of the other six where all can be read and one
 * at least is filled in.
 */
export function rowTotal(report: ReadReport, row: string): number | null | undefined {
  const total = figureAt(report, `${row}[${TOTAL_COLUMN}]`);
  if (total !== null) return total;
  const others = Array.from({ length: TOTAL_COLUMN }, (_, column) => figureAt(report, `${row}[${column}]`));
  if (others.some((value) => value === undefined)) return undefined;
  const figures = others.filter((value) => value !== null && value !== undefined);
  return figures.length === 0 ? null : figures.reduce((sum, value) => sum + value, 0);
}
