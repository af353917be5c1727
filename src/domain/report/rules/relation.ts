import { isNumber } from '../cell.ts';
import type { CellPath } from '../cell.ts';
import type { Relation } from '../form.ts';
import type { ReadReport } from '../report.ts';
import { findCell } from './cell-lookup.ts';
import type { FoundCell } from './cell-lookup.ts';
import type { Draft, Subject } from './rule.ts';

/**
 * Holds one relation against the cells. A cell that is absent or can't be read ends the matter. A blank is not zero,
 * but where zero in its place would satisfy the relation only the blank itself is worth a word; where the blank could
 * hold what is missing, the finding is a warning.
 *
 * @returns null if the relation holds or nothing can be said
 */
export function breach(relation: Relation, report: ReadReport): Draft | null {
  const left = side(relation.left, report);
  const right = side(relation.right, report);
  if (!left || !right) return null;
  const holds = relation.operator === '=' ? left.sum === right.sum : left.sum <= right.sum;
  if (holds || (left.figures === 0 && right.figures === 0)) return null;
  const blanks = left.blanks + right.blanks;
  if (relation.operator === '<=' && blanks > 0) return null;
  if (blanks > 0 && (left.figures === 0 || right.figures === 0)) return null;
  const [expected, actual] = relation.operator === '=' ? [left.sum, right.sum] : [right.sum, left.sum];
  const shown =
    relation.operator === '='
      ? `左边${terms(left)}，右边${terms(right)}，相差${round(Math.abs(left.sum - right.sum))}`
      : `${terms(left)}大于${terms(right)}`;
  const first = right.cells[0] ?? left.cells[0];
  const couldHold = left.sum < right.sum ? left.blanks > 0 : right.blanks > 0;
  return {
    detail: `${relation.words}：${shown}。${blanks > 0 ? '空白单元格按0计算。' : ''}`,
    cells: [...left.cells.filter((cell) => cell.reading.value !== 0), ...right.cells].map(
      (cell) => cell.path,
    ),
    expected,
    actual,
    ...(first ? { line: first.reading.line } : {}),
    ...(couldHold ? { severity: 'warning' as const } : {}),
  };
}

interface Side {
  readonly cells: readonly FoundCell[];
  readonly sum: number;
  readonly blanks: number;
  readonly figures: number;
}

function side(paths: readonly CellPath[], report: ReadReport): Side | null {
  const cells: FoundCell[] = [];
  let sum = 0;
  let blanks = 0;
  for (const path of paths) {
    const cell = findCell(report, path);
    if (!cell) return null;
    if (cell.reading.value === null) blanks++;
    else if (isNumber(cell.reading.value)) sum += cell.reading.value;
    else return null;
    cells.push(cell);
  }
  return { cells, sum: round(sum), blanks, figures: cells.length - blanks };
}

function terms(one: Side): string {
  const filled = one.cells
    .map((cell) => cell.reading.value)
    .filter((value) => isNumber(value) && value !== 0);
  return filled.length > 1 ? `${filled.join('＋')}＝${one.sum}` : String(one.sum);
}

/** Sums of amounts with decimals, without the dust of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** All breaches of the relations that the form declares under one rule id. */
export function breachesOf(rule: string): (subject: Subject) => Draft[] {
  return ({ report, form }) => {
    const relations = (form?.relations ?? []).filter((relation) => relation.rule === rule);
    return relations.map((relation) => breach(relation, report)).filter((draft) => draft !== null);
  };
}
