import type { Block, TableCell } from './blocks.ts';
import { blockLines } from './blocks.ts';
import { PaperError } from './paper-error.ts';
import type { XmlElement } from './xml.ts';
import { descend, elements, parseXml, textOf } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Excel's own bound is far above; no report has more. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 256;
const MAX_MERGED = 5000;

/** What a formula shows whose result was never computed: not blank, but nothing that could be read. */
const UNCOMPUTED = '无法识别';

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The lines of a workbook, visible sheets in their order. Rows that hold one single cell are paragraphs; the others are
 * rows of a table with their merged cells.
 *
 * @throws PaperError
 */
export function xlsxLines(entries: readonly ZipEntry[]): string[] {
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.find((one) => one.name.replace(/^\//, '') === name);
    return entry && parseXml(entry.read());
  };
  const workbook = part('xl/workbook.xml');
  if (!workbook)
    throw new PaperError('damaged', 'Excel文件里没有工作表。请用Excel或WPS打开后另存为XLSX再试。');
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels')).map((one) => [
      one.attributes['Id'],
      one.attributes['Target'] ?? '',
    ]),
  );
  const strings = elements(part('xl/sharedStrings.xml'), 'si').map(richText);
  return elements(descend(workbook, 'sheets'), 'sheet')
    .filter((sheet) => (sheet.attributes['state'] ?? 'visible') === 'visible')
    .flatMap((sheet) => {
      const target = targets.get(sheet.attributes['id']) ?? '';
      const content = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      return content ? blockLines(sheetBlocks(content, strings)) : [];
    });
}

/** Plain or rich text, without the reading aids (`rPh`) of East Asian text. */
function richText(item: XmlElement): string {
  return elements(item)
    .filter((child) => child.name === 't' || child.name === 'r')
    .map((child) => (child.name === 't' ? textOf(child) : richText(child)))
    .join('');
}

function sheetBlocks(sheet: XmlElement, strings: readonly string[]): Block[] {
  const merged = elements(descend(sheet, 'mergeCells'), 'mergeCell').flatMap((one) =>
    areaOf(one.attributes['ref'] ?? ''),
  );
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

function cellText(cell: XmlElement, strings: readonly string[]): string {
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return richText(descend(cell, 'is') ?? cell);
  const value = elements(cell, 'v')[0];
  if (!value) return elements(cell, 'f').length > 0 ? UNCOMPUTED : '';
  const text = textOf(value);
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'e') return UNCOMPUTED;
  // 9116.360000000001 stands in the file for 9116.36.
  if (type === 'n' && text !== '' && Number.isFinite(Number(text)))
    return String(Number(Number(text).toPrecision(15)));
  return text;
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function areaOf(reference: string): Area[] {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference);
  if (!match) return [];
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return [{ left: columnOf(left), top: Number(top), right: columnOf(right), bottom: Number(bottom) }];
}
