import type { CellPath } from './cell.ts';
import type { FormTable } from './form.ts';
import { tableGrid } from './layout.ts';
import type { GridCell, GridRow } from './layout.ts';

/**
 * A statutory table as lines of plain text, one line a row, its cells apart by tabs: what remains of the printed
 * table when it is copied out of a document. Words that span several places leave the others empty; a figure does
 * not, because an empty place behind it would be a blank cell.
 *
 * @param printedAt what stands in a cell, empty for a blank one
 */
export function tableText(table: FormTable, printedAt: (path: CellPath) => string): string[] {
  return gridText(tableGrid(table), printedAt);
}

/** The same for any grid, such as a statistics table with the rows of its province. */
export function gridText(grid: readonly GridRow[], printedAt: (path: CellPath) => string): string[] {
  /** Rows that a cell begun above still covers, by column. */
  const covered: number[] = [];
  return grid.map((row) => rowText(row, covered, printedAt));
}

function rowText(row: GridRow, covered: number[], printedAt: (path: CellPath) => string): string {
  const words: string[] = [];
  const waiting = [...row.cells];
  for (let column = 0; waiting.length > 0 || (covered[column] ?? 0) > 0;) {
    const below = covered[column] ?? 0;
    const cell = below > 0 ? undefined : waiting.shift();
    if (cell === undefined) {
      covered[column] = below - 1;
      words.push('');
      column += 1;
      continue;
    }
    const spare = cell.kind === 'text' ? cell.colSpan - 1 : 0;
    words.push(cellText(cell, printedAt), ...Array.from({ length: spare }, () => ''));
    for (let place = 0; place < cell.colSpan; place += 1) covered[column + place] = cell.rowSpan - 1;
    column += cell.colSpan;
  }
  return words.join('\t');
}

function cellText(cell: GridCell, printedAt: (path: CellPath) => string): string {
  return cell.kind === 'text' ? cell.text : printedAt(cell.path);
}
