import type { CellPath } from './cell.ts';
import type { Band, Column, FormTable, Row } from './form.ts';
import { cellPath } from './form.ts';
import type { StatisticsRow } from './report.ts';

interface Span {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Printed words: a head over columns, a label before a row, or nothing at all (a corner, a heading row's blank). */
export interface GridText extends Span {
  readonly kind: 'text';
  readonly text: string;
  readonly isHeader: boolean;
  /** What the words head, for `<th scope>` and screen readers; absent where `isHeader` is false. */
  readonly scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
}

/** The place of one cell of the report. */
export interface GridValue extends Span {
  readonly kind: 'value';
  readonly path: CellPath;
  readonly column: Column['kind'];
  readonly isHeader: false;
}

export type GridCell = GridText | GridValue;

export interface GridRow {
  /** Cells that begin in this row, left to right; what a span above covers is left out, as in HTML. */
  readonly cells: readonly GridCell[];
  /** A head row that is printed again where the table goes on to the next page. Only leading rows have it. */
  readonly repeats: boolean;
  /** Must not be the last row on a page, because it heads the one below. */
  readonly keepWithNext: boolean;
}

/**
 * The official printed table as a grid of cells, derived from the declaration of the form. Every page, document and
 * workbook that shows the table is made from this grid, so that they can't differ.
 *
 * @returns rows top to bottom; each covers the full width of the table when spans are counted
 */
export function tableGrid(table: FormTable): GridRow[] {
  if (table.layout === 'bands') return bandsGrid(table);
  if (table.layout === 'matrix') return table.bands.flatMap((band) => matrixGrid(table, band));
  if (table.layout === 'strip') return table.bands.flatMap((band) => stripGrid(table, band));
  return table.bands.flatMap((band) => listGrid(table, band));
}

/** Number of columns of a grid, spans counted. */
export function gridWidth(grid: readonly GridRow[]): number {
  return (grid[0]?.cells ?? []).reduce((width, cell) => width + cell.colSpan, 0);
}

/**
 * The statistics table (up to 2018) as the report has it: its own rows in its own order, because provinces add rows and
 * a cumulative column. Paths are `statistics[i].value` and `statistics[i].cumulative`, `i` as in `statistics[i]`.
 */
export function statisticsGrid(rows: readonly StatisticsRow[]): GridRow[] {
  const cumulative = rows.some((row) => row.cumulative !== null);
  const heads = ['统计指标', '单位', '统计数', ...(cumulative ? ['历年累计'] : [])];
  const fields = cumulative ? ['value', 'cumulative'] : ['value'];
  return [
    headRow(
      heads.map((text) => head(text, 'col')),
      true,
    ),
    ...rows.map((row, index) =>
      bodyRow([
        head(row.label, 'row'),
        plain(row.unit),
        ...fields.map((field) => value(`statistics[${index}].${field}`, 'amount')),
      ]),
    ),
  ];
}

function head(text: string, scope: NonNullable<GridText['scope']>, rowSpan = 1, colSpan = 1): GridText {
  return { kind: 'text', text, isHeader: true, scope, rowSpan, colSpan };
}

function plain(text: string, rowSpan = 1, colSpan = 1): GridText {
  return { kind: 'text', text, isHeader: false, rowSpan, colSpan };
}

function value(path: CellPath, column: Column['kind'], colSpan = 1): GridValue {
  return { kind: 'value', path, column, isHeader: false, rowSpan: 1, colSpan };
}

function headRow(cells: readonly GridCell[], repeats: boolean): GridRow {
  return { cells, repeats, keepWithNext: true };
}

function bodyRow(cells: readonly GridCell[]): GridRow {
  return { cells, repeats: false, keepWithNext: false };
}

function labelOf(row: Row): string {
  return `${row.ordinal}${row.label}`;
}

/** Section two: bands of unequal width under one another; the last column of a narrow band takes up the rest. */
function bandsGrid(table: FormTable): GridRow[] {
  const width = 1 + Math.max(...table.bands.map((band) => band.columns.length));
  return table.bands.flatMap((band) => {
    const last = band.columns.length - 1;
    const span = (index: number): number => (index === last ? width - 1 - last : 1);
    return [
      headRow([head(band.heading, 'colgroup', 1, width)], false),
      headRow(
        [
          head(band.labelHead, 'col'),
          ...band.columns.map((column, index) => head(column.label, 'col', 1, span(index))),
        ],
        false,
      ),
      ...band.rows.map((row) =>
        bodyRow([
          head(labelOf(row), 'row'),
          ...band.columns.map((column, index) =>
            value(cellPath(table, band, row, index), column.kind, span(index)),
          ),
        ]),
      ),
    ];
  });
}

/** Section three: nested heads above the columns and before the rows. */
function matrixGrid(table: FormTable, band: Band): GridRow[] {
  const columnDepth = 1 + Math.max(...band.columns.map((column) => column.heads.length));
  const rowDepth = 1 + Math.max(...band.rows.map((row) => row.heads.length));
  const corner = head(table.note ?? band.labelHead, 'col', columnDepth, rowDepth);
  const heads = Array.from({ length: columnDepth }, (_, level) => {
    const cells = band.columns.flatMap((column, index) =>
      columnHead(band, column, index, level, columnDepth),
    );
    return headRow(level === 0 ? [corner, ...cells] : cells, true);
  });
  const body = band.rows.map((row, index): GridRow =>
    bodyRow([
      ...row.heads.flatMap((_, level) => rowHead(band, index, level)),
      head(labelOf(row), 'row', 1, rowDepth - row.heads.length),
      ...band.columns.map((column, place) => value(cellPath(table, band, row, place), column.kind)),
    ]),
  );
  return [...heads, ...body];
}

/** What begins at this level above a column: its own label, a head shared with its right neighbours, or nothing. */
function columnHead(band: Band, column: Column, index: number, level: number, depth: number): GridText[] {
  if (level > column.heads.length) return [];
  if (level === column.heads.length) return [head(column.label, 'col', depth - level)];
  if (shares(column.heads, band.columns[index - 1]?.heads, level)) return [];
  const span = run(band.columns.slice(index), (other) => shares(column.heads, other.heads, level));
  return [head(column.heads[level] ?? '', 'colgroup', 1, span)];
}

function rowHead(band: Band, index: number, level: number): GridText[] {
  const own = band.rows[index]?.heads ?? [];
  if (shares(own, band.rows[index - 1]?.heads, level)) return [];
  const span = run(band.rows.slice(index), (other) => shares(own, other.heads, level));
  return [head(own[level] ?? '', 'rowgroup', span)];
}

function shares(own: readonly string[], other: readonly string[] | undefined, level: number): boolean {
  return other !== undefined && own.slice(0, level + 1).every((text, depth) => other[depth] === text);
}

function run<T>(items: readonly T[], belongs: (item: T) => boolean): number {
  const end = items.findIndex((item) => !belongs(item));
  return end === -1 ? items.length : end;
}

/** Section four: the rows side by side. 行政复议 has no head above it, so its columns reach down beside 行政诉讼's groups. */
function stripGrid(table: FormTable, band: Band): GridRow[] {
  const depth = 1 + Math.max(...band.rows.map((row) => row.heads.length));
  const groups: Band = {
    ...band,
    columns: band.rows.map((row) => ({ id: row.id, label: row.label, heads: row.heads, kind: 'count' })),
  };
  const width = band.columns.length;
  const heads = Array.from({ length: depth + 1 }, (_, level) =>
    headRow(
      groups.columns.flatMap((group, index): GridText[] => {
        if (level === group.heads.length + 1)
          return band.columns.map((column) => head(column.label, 'col', depth + 1 - level));
        if (level > group.heads.length) return [];
        if (level === group.heads.length) return [head(group.label, 'colgroup', 1, width)];
        return columnHead(groups, group, index, level, depth).map((cell) => ({
          ...cell,
          colSpan: cell.colSpan * width,
        }));
      }),
      true,
    ),
  );
  const body = bodyRow(
    band.rows.flatMap((row) =>
      band.columns.map((column, index) => value(cellPath(table, band, row, index), column.kind)),
    ),
  );
  return [...heads, body];
}

/** The blank statistics table: label, unit, value. */
function listGrid(table: FormTable, band: Band): GridRow[] {
  return [
    headRow(
      [
        head(band.labelHead, 'col'),
        head('单位', 'col'),
        ...band.columns.map((column) => head(column.label, 'col')),
      ],
      true,
    ),
    ...band.rows.map((row) =>
      bodyRow([
        head(labelOf(row), 'row'),
        plain(row.unit ?? ''),
        ...band.columns.map((column, index) =>
          row.header ? plain('') : value(cellPath(table, band, row, index), column.kind),
        ),
      ]),
    ),
  ];
}
