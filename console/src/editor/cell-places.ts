import type { CellPath } from '#domain/report/cell.ts';
import type { GridRow } from '#domain/report/layout.ts';

/** Where a cell stands on paper, in rows and columns of the table with spans counted. */
interface CellPlace {
  readonly path: CellPath;
  readonly row: number;
  readonly column: number;
  /** Behind its last column. */
  readonly end: number;
}

export type CellPlaces = readonly CellPlace[];

/** The cells of a table that hold figures, from left to right and from top to bottom. */
export function cellPlaces(grid: readonly GridRow[]): CellPlaces {
  /** Rows that a cell begun above still covers, by column. */
  const covered: number[] = [];
  return grid.flatMap((line, row) => {
    const found: CellPlace[] = [];
    const before = [...covered];
    let column = 0;
    for (const cell of line.cells) {
      while ((before[column] ?? 0) > 0) column += 1;
      const end = column + cell.colSpan;
      if (cell.kind === 'value') found.push({ path: cell.path, row, column, end });
      for (; column < end; column += 1) covered[column] = cell.rowSpan;
    }
    for (const [at, rows] of covered.entries()) covered[at] = Math.max(0, rows - 1);
    return found;
  });
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The next cell in a direction, or null at the edge of the table. */
export function neighbour(places: CellPlaces, path: CellPath, direction: Direction): CellPath | null {
  const here = places.find((place) => place.path === path);
  if (here === undefined) return null;
  const covers = (place: CellPlace): boolean => place.column <= here.column && here.column < place.end;
  const next = {
    up: () => places.findLast((place) => place.row < here.row && covers(place)),
    down: () => places.find((place) => place.row > here.row && covers(place)),
    left: () => places.findLast((place) => place.row === here.row && place.column < here.column),
    right: () => places.find((place) => place.row === here.row && place.column > here.column),
  }[direction]();
  return next?.path ?? null;
}

/**
 * What a block copied out of a spreadsheet fills, its upper left corner in the given cell; what goes beyond the table
 * is left out. Null where it is one figure alone, which is pasted like any words.
 */
export function pastedFigures(
  places: CellPlaces,
  from: CellPath,
  text: string,
): Readonly<Record<CellPath, string>> | null {
  const block = text.replace(/(?:\r?\n)+$/, '');
  if (!/[\t\n]/.test(block)) return null;
  const figures: Record<CellPath, string> = {};
  let start: CellPath | null = from;
  for (const line of block.split(/\r?\n/)) {
    let cell: CellPath | null = start;
    for (const figure of line.split('\t')) {
      if (cell === null) break;
      figures[cell] = figure.trim();
      cell = neighbour(places, cell, 'right');
    }
    start = start === null ? null : neighbour(places, start, 'down');
  }
  return figures;
}
