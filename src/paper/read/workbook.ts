import type { MergedArea, Sheet, SheetCell } from '#domain/sheet/sheet.ts';
import type { PaperLimits } from './limits.ts';
import { PaperError } from './paper-error.ts';
import { signatureOf, zipKind } from './paper-kind.ts';
import { cellText, columnOf, mergedAreas, openXlsx } from './xlsx-parts.ts';
import type { XlsxSheet } from './xlsx-parts.ts';
import type { XmlElement } from './xml.ts';
import { descend, elements } from './xml.ts';
import { openZip } from './zip.ts';

/** The widest catalog of a county has some forty columns, every channel in one of its own. */
const MAX_COLUMNS = 100;
const MAX_ROWS = 20_000;
const MAX_SHEETS = 200;
/** Places under merged cells; merged cells that overlap, as no spreadsheet writes them, soon have more. */
const MAX_COVERED = 500_000;

/** As in texts: characters that no XML may hold never come in. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200b\u2060\ufeff]/gu;

/**
 * The cells of a workbook in their places, with the merged ones. What is too large for a table that people keep is
 * refused as a whole, never cut.
 *
 * @throws PaperError with a sentence that names the sheet
 */
export function readWorkbook(bytes: Uint8Array, name: string, limits: PaperLimits): Sheet[] {
  const entries = signatureOf(bytes) === 'zip' ? openZip(bytes, limits) : [];
  if (zipKind(entries) !== 'xlsx')
    throw new PaperError(
      'unsupported',
      `“${name}”不是Excel工作簿（XLSX）。请用Excel或WPS打开后另存为“Excel 工作簿（*.xlsx）”再上传。`,
    );
  const { sheets, strings } = openXlsx(entries);
  const read: Sheet[] = [];
  for (const sheet of sheets) {
    if (read.length >= MAX_SHEETS) throw tooLarge(`文件里的工作表超过${MAX_SHEETS}张`);
    read.push(readSheet(sheet, strings));
  }
  return read;
}

function readSheet({ name, hidden, content }: XlsxSheet, strings: readonly string[]): Sheet {
  const cells: SheetCell[] = [];
  let next = 1;
  for (const line of elements(descend(content, 'sheetData'), 'row')) {
    const row = Number(line.attributes['r'] ?? next);
    next = row + 1;
    let column = 0;
    for (const cell of elements(line, 'c')) {
      column = columnOf(cell.attributes['r'] ?? '') || column + 1;
      // Formatted but empty cells reach to the last column in many files; they are no content.
      const text = cellText(cell, strings).replaceAll(UNWRITABLE, '').trim();
      if (text === '') continue;
      if (column > MAX_COLUMNS)
        throw tooLarge(`工作表“${name}”的内容到了第${column}列，超过${MAX_COLUMNS}列`);
      if (row > MAX_ROWS) throw tooLarge(`工作表“${name}”的内容到了第${row}行，超过${MAX_ROWS}行`);
      cells.push({ row, column, text });
    }
  }
  return { name, hidden, cells, merged: mergedWithin(name, content, cells) };
}

/** Merged cells as far as anything stands beside them. */
function mergedWithin(name: string, content: XmlElement, cells: readonly SheetCell[]): MergedArea[] {
  const lastRow = cells.at(-1)?.row ?? 0;
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), 0);
  let covered = 0;
  return mergedAreas(content).flatMap(({ top, left, bottom, right }) => {
    const area = { top, left, bottom: Math.min(bottom, lastRow), right: Math.min(right, lastColumn) };
    covered += Math.max(0, area.bottom - top + 1) * Math.max(0, area.right - left + 1);
    if (covered > MAX_COVERED) throw tooLarge(`工作表“${name}”里合并的单元格多得异常`);
    return area.bottom < top || area.right < left ? [] : [area];
  });
}

function tooLarge(what: string): PaperError {
  return new PaperError('too-complex', `${what}，没有读入。请确认选对了文件，只保留需要的表格后再上传。`);
}
