import type { Figure } from './figure.ts';

/** A sum inside one row, by column numbers: Σ left = Σ right. */
export interface RowSum {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Whether every sum whose cells are all there holds; a blank counts as nothing. */
export function sumsHold(figures: readonly Figure[], sums: readonly RowSum[]): boolean {
  return sums.every(({ left, right }) => {
    if (Math.max(...left, ...right) >= figures.length) return true;
    const [a, b] = [total(figures, left), total(figures, right)];
    return a === null || b === null || a === b;
  });
}

/** Sum of some cells of a row, blanks as nothing; null if one of them is not a number. */
export function total(figures: readonly Figure[], columns: readonly number[]): number | null {
  return sumOf(columns.map((column) => figures[column]?.value));
}

/** Sum of values, blanks as nothing; null if one of them is unreadable, no number, or not there. */
export function sumOf(values: readonly (Figure['value'] | undefined)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) continue;
    if (typeof value !== 'number') return null;
    sum += value;
  }
  return sum;
}

/** The figure that the row's sum leaves for one cell; null if there is no such sum. */
export function impliedAt(figures: readonly Figure[], at: number, sums: readonly RowSum[]): number | null {
  const sum = sums.find(({ left, right }) => left.includes(at) || right.includes(at));
  if (sum === undefined) return null;
  const [near, far] = sum.left.includes(at) ? [sum.left, sum.right] : [sum.right, sum.left];
  const others = total(
    figures,
    near.filter((column) => column !== at),
  );
  const whole = total(figures, far);
  return others === null || whole === null ? null : whole - others;
}
