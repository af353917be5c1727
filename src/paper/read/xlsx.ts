import type { Block, TableCell } from './blocks.ts';
import { blockLines } from './blocks.ts';
import { PaperError } from './paper-error.ts';
import type { Area } from './xlsx-parts.ts';
import { cellText, columnOf, mergedAreas, openXlsx } from './xlsx-parts.ts';
import type { XmlElement } from './xml.ts';
import { descend, elements } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Excel's own bound is far above; no report has more. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 256;
const MAX_MERGED = 5000;

/**
 * The lines of a workbook, visible sheets in their order. Rows that hold one single cell are paragraphs; the others are
 * rows of a table with their merged cells.
 *
 * @throws PaperError
 */
export function xlsxLines(entries: readonly ZipEntry[]): string[] {
  const { sheets, strings } = openXlsx(entries);
  return [...sheets]
    .filter(({ hidden }) => !hidden)
    .flatMap(({ content }) => blockLines(sheetBlocks(content, strings)));
}

function sheetBlocks(sheet: XmlElement, strings: readonly string[]): Block[] {
  const merged = mergedAreas(sheet);
  if (merged.length > MAX_MERGED)
    throw new PaperError(
      'too-complex',
      '工作表里合并的单元格多得异常，已停止读取。请只保留年度报告的表格后另存再试。',
    );
  const blocks: Block[] = [];
  let run: TableCell[][] = [];
  const flush = (): void => {
    if (run.length > 0) blocks.push({ kind: 'table', rows: run });
    run = [];
  };
  let next = 1;
  for (const row of elements(descend(sheet, 'sheetData'), 'row')) {
    const number = Number(row.attributes['r'] ?? next);
    next = number + 1;
    if (number > MAX_ROWS) break;
    const cells = rowCells(row, number, strings, merged);
    const filled = cells.filter((cell) => cell.blocks.length > 0);
    const covered = merged.some((area) => area.top < number && number <= area.bottom);
    if (cells.length === 1 && !covered && filled[0]?.rowSpan === 1) {
      flush();
      blocks.push(...filled[0].blocks);
    } else if (filled.length === 0 && !covered) flush();
    else run.push(cells);
  }
  flush();
  return blocks;
}

/** Cells of a row from its first to its last column, blank ones included, covered ones left out. */
function rowCells(
  row: XmlElement,
  number: number,
  strings: readonly string[],
  merged: readonly Area[],
): TableCell[] {
  const texts = new Map<number, string>();
  let column = 0;
  for (const cell of elements(row, 'c')) {
    column = columnOf(cell.attributes['r'] ?? '') || column + 1;
    if (column <= MAX_COLUMNS) texts.set(column, cellText(cell, strings));
  }
  const here = merged.filter((area) => area.top <= number && number <= area.bottom);
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...texts.keys(), ...here.map((area) => area.right)));
  const cells: TableCell[] = [];
  for (let at = 1; at <= width; at++) {
    const area = here.find((one) => one.left <= at && at <= one.right);
    if (area && (area.top !== number || area.left !== at)) continue;
    const text = texts.get(at) ?? '';
    cells.push({
      blocks: text.trim() === '' ? [] : [{ kind: 'paragraph', text }],
      colSpan: area ? Math.min(area.right, MAX_COLUMNS) - area.left + 1 : 1,
      rowSpan: area ? area.bottom - area.top + 1 : 1,
    });
  }
  return cells;
}
