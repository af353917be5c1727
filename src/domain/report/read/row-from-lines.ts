import type { Column } from '../form.ts';
import { looksLikeFigure } from './figure.ts';
import { distinct, figuresOf } from './row-reading.ts';
import type { RowLine, RowOptions } from './row-reading.ts';
import { sumsHold } from './row-sum.ts';
import type { RowSum } from './row-sum.ts';

/**
 * Rows of a table that was copied out one paragraph a cell: a blank line is a blank cell. Which lines are the row's,
 * its sums tell; where every cell stands apart by a blank line this says nothing.
 */
export function fromLines(
  lines: readonly RowLine[],
  columns: readonly Column[],
  sums: readonly RowSum[],
): RowOptions | null {
  const width = columns.length;
  const cells = lines.slice(1).map((line) => line.text.trim());
  const filled = cells.flatMap((cell, i) => (cell === '' ? [] : [i]));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined || filled.length >= width || last - first >= width)
    return null;
  // One figure too few in a row without gaps: a blank line before it may be no cell at all, and a cell lost elsewhere.
  if (filled.length === width - 1 && last - first === width - 2) return null;
  if ((lines[0]?.text.trim() ?? '') !== '' || !filled.every((i) => looksLikeFigure(cells[i] ?? '')))
    return null;
  const adjoining = filled.some((i) => filled.includes(i + 1)) || last - first === width - 1;
  if (!adjoining) return null;
  const ways = cells.flatMap((_, from) =>
    from <= first && from + width > last && from + width <= cells.length
      ? [figuresOf(cells.slice(from, from + width), columns)]
      : [],
  );
  const holding = sums.length === 0 ? ways : ways.filter((way) => sumsHold(way, sums));
  if (holding.length === 0) return null;
  const quote = filled.map((i) => cells[i]).join(' ');
  const at = lines[first + 1]?.at ?? 0;
  return { options: distinct(holding), found: width, quote, at, clean: false, leadingBlanks: 0, blocks: [] };
}
