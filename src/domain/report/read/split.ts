import type { Column } from '../form.ts';

/**
 * Cells that lost their separators: `21317000001324019` may be fifteen cells. All ways to cut a run into cells are
 * listed; which of them can be true is for the form's own sums to say.
 */

/** One way to cut: the characters of each cell, blank cells not among them. */
export type Cut = readonly string[];

/** More ways than this are no help to anyone; the row is unreadable then. */
const MOST_CUTS = 20_000;
const MOST_CHARACTERS = 60;

/**
 * @param pieces runs of characters between which a separator certainly stood
 * @param columns the columns to be filled, in order
 * @param holds tells after each cell whether the cut can still come true (a sum that does not hold ends it)
 * @returns every cut, or null if there are too many to be listed
 */
export function cutsOf(
  pieces: readonly string[],
  columns: readonly Column[],
  holds: (cells: readonly string[]) => boolean = () => true,
): Cut[] | null {
  const whole = pieces.join('');
  if (whole.length > MOST_CHARACTERS || whole.length < columns.length) return [];
  const forced = new Set<number>();
  let end = 0;
  for (const piece of pieces) {
    end += piece.length;
    forced.add(end);
  }
  const cuts: Cut[] = [];
  const cells: string[] = [];
  let steps = 0;

  function place(at: number): boolean {
    steps += 1;
    if (steps > MOST_CUTS * 20 || cuts.length > MOST_CUTS) return false;
    const column = columns[cells.length];
    if (column === undefined) {
      if (at === whole.length) cuts.push([...cells]);
      return true;
    }
    const left = columns.length - cells.length - 1;
    for (let to = at + 1; to <= whole.length - left; to += 1) {
      const piece = whole.slice(at, to);
      if (isFigure(piece, column)) {
        cells.push(piece);
        if (holds(cells) && !place(to)) return false;
        cells.pop();
      }
      if (forced.has(to)) break;
    }
    return true;
  }

  return place(0) ? cuts : null;
}

/** A figure as an office writes it: no leading zero, a sign only where the column has signs, decimals only in amounts. */
function isFigure(piece: string, column: Column): boolean {
  if (column.kind === 'signed') return /^[+-]?(?:0|[1-9]\d*)$/.test(piece);
  if (column.kind === 'count') return /^(?:0|[1-9]\d*)$/.test(piece);
  return /^(?:0|[1-9]\d*)(?:\.\d+)?(?:亿元|万元|元|万)?$/.test(piece);
}
