import type { Cell, CellPath } from '../cell.ts';
import type { Relation } from '../form.ts';
import type { Figure } from './figure.ts';
import { sumOf } from './row-sum.ts';

/** A row that can be read in one or several ways, with the paths of its cells. */
export interface OpenRow {
  readonly paths: readonly CellPath[];
  readonly options: readonly (readonly Figure[])[];
}

const MOST_COMBINATIONS = 20_000;

/**
 * Settles rows that can be read in several ways by the sums that bind them to the other rows (columns, balance).
 * A sum is followed only where it can hold: a true arithmetic error in the source never changes what is read.
 *
 * @returns per row its cells; a cell on which the remaining ways differ is unreadable
 */
export function settleRows(rows: readonly OpenRow[], relations: readonly Relation[]): (readonly Figure[])[] {
  let options = rows.map((row) => row.options);
  const owner = new Map<CellPath, readonly [row: number, column: number]>();
  for (const [r, row] of rows.entries()) for (const [c, path] of row.paths.entries()) owner.set(path, [r, c]);
  const across = relations.filter((relation) => relation.operator === '=' && spansRows(relation, owner));
  for (let changed = true; changed;) {
    changed = false;
    for (const relation of across) {
      const open = openRows(relation, owner, options);
      if (open === null || open.length === 0 || combinations(open, options) > MOST_COMBINATIONS) continue;
      const kept = consistent(relation, open, owner, options);
      if (kept === null) continue;
      for (const [row, remaining] of kept) {
        if (remaining.length < (options[row]?.length ?? 0)) {
          options = options.map((previous, i) => (i === row ? remaining : previous));
          changed = true;
        }
      }
    }
  }
  return rows.map((row, i) => agreement(row, options[i] ?? []));
}

/**
 * Whether a relation holds for given values; blanks count as nothing.
 *
 * @returns null if one of its cells is not among them or is unreadable
 */
export function relationHolds(
  relation: Relation,
  values: ReadonlyMap<CellPath, Cell | string>,
): boolean | null {
  const sum = (paths: readonly CellPath[]): number | null => sumOf(paths.map((path) => values.get(path)));
  const [left, right] = [sum(relation.left), sum(relation.right)];
  return left === null || right === null ? null : left === right;
}

function spansRows(relation: Relation, owner: ReadonlyMap<CellPath, readonly [number, number]>): boolean {
  const found = [...relation.left, ...relation.right].map((path) => owner.get(path)?.[0]);
  return !found.includes(undefined) && new Set(found).size > 1;
}

/** The rows of a relation that are still open, or null if one of its rows could not be read at all. */
function openRows(
  relation: Relation,
  owner: ReadonlyMap<CellPath, readonly [number, number]>,
  options: readonly (readonly (readonly Figure[])[])[],
): number[] | null {
  const rows = new Set([...relation.left, ...relation.right].map((path) => owner.get(path)?.[0] ?? -1));
  const open: number[] = [];
  for (const row of rows) {
    const count = options[row]?.length ?? 0;
    if (count === 0) return null;
    if (count > 1) open.push(row);
  }
  return open;
}

function combinations(open: readonly number[], options: readonly (readonly unknown[])[]): number {
  return open.reduce((product, row) => product * (options[row]?.length ?? 1), 1);
}

/** For each open row the options that take part in some combination under which the relation holds; null if none does. */
function consistent(
  relation: Relation,
  open: readonly number[],
  owner: ReadonlyMap<CellPath, readonly [number, number]>,
  options: readonly (readonly (readonly Figure[])[])[],
): Map<number, (readonly Figure[])[]> | null {
  const kept = new Map<number, Set<readonly Figure[]>>();
  const chosen = new Map<number, readonly Figure[]>();

  function sum(paths: readonly CellPath[]): number | null {
    return sumOf(
      paths.map((path) => {
        const [row, column] = owner.get(path) ?? [-1, -1];
        return (chosen.get(row) ?? options[row]?.[0])?.[column]?.value ?? null;
      }),
    );
  }

  function choose(depth: number): void {
    const row = open[depth];
    if (row === undefined) {
      const [left, right] = [sum(relation.left), sum(relation.right)];
      if (left === null || right === null || left !== right) return;
      for (const [which, option] of chosen) kept.set(which, (kept.get(which) ?? new Set()).add(option));
      return;
    }
    for (const option of options[row] ?? []) {
      chosen.set(row, option);
      choose(depth + 1);
    }
    chosen.delete(row);
  }

  choose(0);
  if (kept.size === 0) return null;
  return new Map([...kept].map(([row, set]) => [row, [...set]]));
}

function agreement(row: OpenRow, options: readonly (readonly Figure[])[]): readonly Figure[] {
  const [first] = options;
  if (first === undefined) return row.paths.map(() => ({ value: 'unreadable', raw: '' }));
  if (options.length === 1) return first;
  return first.map((figure, column) =>
    options.every((option) => option[column]?.value === figure.value)
      ? figure
      : { value: 'unreadable', raw: options[0]?.map((cell) => cell.raw).join('') ?? '' },
  );
}
