import { UNREADABLE_TEXT, printed } from './cell.ts';
import type { FormTable } from './form.ts';
import type { GridCell, GridRow } from './layout.ts';
import { gridWidth, statisticsGrid, tableGrid } from './layout.ts';
import type { ReadReport } from './report.ts';

/** A table ready to be set: what stands in each cell, with the grid's spans. */
export interface PrintedTable {
  readonly id: string;
  readonly title: string;
  /** Width of each column as a share of the whole; together 1. */
  readonly shares: readonly number[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
  readonly repeats: boolean;
  readonly keepWithNext: boolean;
}

export interface PrintedCell {
  readonly text: string;
  /** Head over columns, label before a row, a figure, or other words such as a unit. */
  readonly role: 'head' | 'label' | 'figure' | 'words';
  readonly scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  readonly rowSpan: number;
  readonly colSpan: number;
}

/**
 * A statutory table of a report as it is to be printed, or nothing where the source had no such table: a table that
 * was not found must not come back as a blank one.
 */
export function printedTable(report: ReadReport, table: FormTable): PrintedTable | undefined {
  const isList = table.layout === 'list';
  const found = isList
    ? report.statistics.length > 0
    : Object.keys(report.cells).some((path) => path.startsWith(`${table.id}.`));
  if (!found) return undefined;
  const grid = isList ? statisticsGrid(report.statistics) : tableGrid(table);
  return {
    id: table.id,
    title: table.title,
    shares: shares(table.layout, gridWidth(grid)),
    rows: grid.map((row) => printedRow(report, row)),
  };
}

function printedRow(report: ReadReport, row: GridRow): PrintedRow {
  return { ...row, cells: row.cells.map((cell) => printedCell(report, cell)) };
}

function printedCell(report: ReadReport, cell: GridCell): PrintedCell {
  const { rowSpan, colSpan } = cell;
  if (cell.kind === 'value') return { text: printedAt(report, cell.path), role: 'figure', rowSpan, colSpan };
  if (cell.scope === undefined) return { text: cell.text, role: 'words', rowSpan, colSpan };
  const role = cell.scope.startsWith('col') ? 'head' : 'label';
  return { text: cell.text, role, scope: cell.scope, rowSpan, colSpan };
}

/** What stands in a cell; a cell of a table that was found without it can't be told and is unreadable. */
export function printedAt(report: ReadReport, path: string): string {
  const statistic = /^statistics\[(\d+)\]\.(\w+)$/.exec(path);
  if (!statistic) return path in report.cells ? printed(report.cells[path]) : UNREADABLE_TEXT;
  const row = report.statistics[Number(statistic[1])];
  if (!row) return UNREADABLE_TEXT;
  const value = statistic[2] === 'cumulative' ? row.cumulative : row.value;
  // The words of the row stand for its one figure; where there are two, each is printed as a number.
  const raw = row.cumulative === null ? row.raw : '';
  return printed({ value, raw, line: row.line });
}

/** Column widths of the official forms: narrow group heads, a wide label, equal figures. */
function shares(layout: FormTable['layout'], width: number): number[] {
  const first: readonly number[] = {
    bands: [0.28],
    matrix: [0.095, 0.155, 0.288],
    strip: [],
    list: [0.66, 0.12],
  }[layout];
  const rest = width - first.length;
  const left = 1 - first.reduce((sum, share) => sum + share, 0);
  return [...first, ...Array.from({ length: rest }, () => left / rest)];
}

/** A table of the report's own: as many equal columns as its longest row has cells. */
export function ownTable(rows: readonly (readonly string[])[]): PrintedTable {
  const width = Math.max(...rows.map((cells) => cells.length));
  return {
    id: 'own',
    title: '',
    shares: Array.from({ length: width }, () => 1 / width),
    rows: rows.map((cells): PrintedRow => ({
      repeats: false,
      keepWithNext: false,
      cells: cells.map((text, index) => ({
        text,
        role: 'words',
        rowSpan: 1,
        colSpan: index === cells.length - 1 ? width - index : 1,
      })),
    })),
  };
}
