import type { Relation } from '../form.ts';
import type { Figure } from './figure.ts';
import { relationHolds } from './settle.ts';
import type { OpenRow } from './settle.ts';

/** Fewer rows prove nothing about a column. */
const FEWEST_ROWS = 5;

/**
 * When every row of a table is short of one cell, a whole column was lost, the same in every row. The places that
 * this leaves are those under which the sums across the rows hold.
 *
 * @returns the options of each row, only those that fit; unchanged if no single column was lost
 */
export function withOneColumnLost(
  rows: readonly OpenRow[],
  relations: readonly Relation[],
): readonly OpenRow[] {
  const short = rows.every((row) => row.options.some((option) => option.some((figure) => figure.lost)));
  if (!short || rows.length < FEWEST_ROWS) return rows;
  const width = rows[0]?.paths.length ?? 0;
  const fitting: (readonly Figure[])[][] = [];
  for (let column = 0; column < width; column += 1) {
    const chosen = rows.map((row) => row.options.find((option) => option[column]?.lost));
    if (chosen.includes(undefined)) continue;
    const whole = chosen.filter((option) => option !== undefined);
    const cells = new Map(
      rows.flatMap((row, r) => row.paths.map((path, c) => [path, whole[r]?.[c]?.value ?? null] as const)),
    );
    if (
      relations.every(
        (relation) => relationHolds(relation, cells) !== false || touchesLost(relation, rows, column),
      )
    )
      fitting.push(whole);
  }
  if (fitting.length === 0) return rows;
  return rows.map((row, r) => ({ paths: row.paths, options: fitting.map((column) => column[r] ?? []) }));
}

/** A sum over the lost column itself says nothing. */
function touchesLost(relation: Relation, rows: readonly OpenRow[], column: number): boolean {
  const lost = new Set(rows.map((row) => row.paths[column]));
  return [...relation.left, ...relation.right].some((path) => lost.has(path));
}
