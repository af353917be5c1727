import type { Column } from '../form.ts';
import { deletions, insertions } from './cell-count.ts';
import { isBlankMark, looksLikeFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import { distinct, figuresOf } from './row-reading.ts';
import type { RowLine, RowOptions } from './row-reading.ts';
import { sumsHold } from './row-sum.ts';
import type { RowSum } from './row-sum.ts';

/** Rows whose cells are kept apart by tabs, as tables out of HTML, DOCX, XLSX and good PDF text are. */
export function fromTabs(
  lines: readonly RowLine[],
  columns: readonly Column[],
  sums: readonly RowSum[],
  labelBlanks: number,
): RowOptions | null {
  const width = columns.length;
  const rows = lines.flatMap((line, index) => {
    if (!line.text.includes('\t')) return [];
    const all = figureCells(line.text, index === 0);
    const behind = all.slice(0, labelBlanks).every((cell) => cell === '') ? all.slice(labelBlanks) : all;
    const cells = trimmed(behind, width);
    const leadingBlanks = behind[0] === '' && cells[0] !== '' ? 1 : 0;
    const figures = cells.filter((cell) => looksLikeFigure(cell)).length;
    const blank =
      (index === 0 || line.text.trim() === '') && cells.length === width && cells.every(isBlankMark);
    return figures > 0 || blank ? [{ line, cells, leadingBlanks, figures }] : [];
  });
  const full = rows.filter((row) => row.cells.length === width);
  const first = full.find((row) => row.figures > 0 || row.line === lines[0]) ?? full[0] ?? rows[0];
  if (first === undefined) return null;
  const { line, cells, leadingBlanks } = first;
  const read = (raws: readonly string[]): Figure[] => figuresOf(raws, columns);
  const blocks = full
    .filter((row) => row.figures > 0 || row === first)
    .map((row) => ({ figures: read(row.cells), own: row.line === lines[0] }));
  const clean = line === lines[0] && rows.length === 1;
  const place = { quote: line.text.trim(), at: line.at, clean, leadingBlanks, blocks };
  if (cells.length === width) return { options: [read(cells)], found: width, ...place };
  // Cells that hold several figures each: tabs only here and there.
  if (cells.length < width && cells.some((cell) => /\d\s+\d/.test(cell))) return null;
  if (cells.length < width)
    return { options: insertions(cells, columns, sums), found: cells.length, ...place };
  const ways = deletions(cells, width).map(read);
  const holding = ways.filter((way) => sumsHold(way, sums));
  return { options: distinct(holding.length > 0 ? holding : ways), found: cells.length, ...place };
}

/** The cells behind the label. On the first line everything up to the first tab still belongs to the label. */
function figureCells(line: string, first: boolean): string[] {
  const cells = line.split('\t').map((cell) => cell.trim());
  const label = cells.findLastIndex(
    (cell, i) =>
      (first && i === 0) || (!looksLikeFigure(cell) && !isBlankMark(cell) && /\p{Script=Han}/u.test(cell)),
  );
  return cells.slice(label + 1);
}

/** Blank cells in excess come from merged label cells on the left and from stray tabs on the right. */
function trimmed(cells: readonly string[], width: number): string[] {
  const rest = [...cells];
  while (rest.length > width && rest[0] === '') rest.shift();
  while (rest.length > width && rest[rest.length - 1] === '') rest.pop();
  return rest;
}
