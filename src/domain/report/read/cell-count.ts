import type { Column } from '../form.ts';
import type { Figure } from './figure.ts';
import { distinct, figuresOf } from './row-reading.ts';
import { impliedAt, sumsHold } from './row-sum.ts';
import type { RowSum } from './row-sum.ts';

/**
 * All ways to put one lost cell back. Where the row's sum leaves one figure for it, that is what stood there; a total
 * that is not there stays blank, because a sum is no evidence of what was written.
 */
export function insertions(
  cells: readonly string[],
  columns: readonly Column[],
  sums: readonly RowSum[],
): (readonly Figure[])[] {
  if (columns.length - cells.length !== 1) return [];
  return distinct(
    columns.flatMap((_, at): Figure[][] => {
      const figures = figuresOf([...cells.slice(0, at), '', ...cells.slice(at)], columns);
      const implied = impliedAt(figures, at, sums);
      if (implied !== null && implied < 0) return [];
      const isTotal = sums.some(({ right }) => right.includes(at));
      const whole = figures.with(at, { value: isTotal ? null : implied, raw: '', lost: true });
      return isTotal || sumsHold(whole, sums) ? [whole] : [];
    }),
  );
}

/** All ways to leave out the cells in excess (one or two). */
export function deletions(cells: readonly string[], width: number): string[][] {
  if (cells.length - width > 2) return [];
  if (cells.length === width) return [[...cells]];
  return cells.flatMap((_, at) => deletions([...cells.slice(0, at), ...cells.slice(at + 1)], width));
}
