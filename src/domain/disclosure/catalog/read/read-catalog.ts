import { fieldNameFault } from '../catalog.ts';
import type { CatalogField, CatalogItem } from '../catalog.ts';
import { missingElements } from '../elements.ts';
import { findHead, isRepeatedHead } from './heads.ts';
import type { TableHead, TextElement } from './heads.ts';
import { readRow } from './read-row.ts';
import { cellName } from '../../../sheet/sheet.ts';
import type { Sheet } from '../../../sheet/sheet.ts';
import { tableOf } from './sheet-table.ts';
import type { SheetTable } from './sheet-table.ts';

/** What could not be read, or what the reader should know: where, and why in a sentence. */
export interface ReadingRemark {
  readonly sheet: string;
  /** null for the sheet as a whole. */
  readonly row: number | null;
  readonly cell: string | null;
  readonly reason: string;
}

/** A workbook read as a catalog: what it says, the rows that could not be read, and what else is to be known. */
export interface CatalogReading {
  readonly fields: readonly CatalogField[];
  readonly faults: readonly ReadingRemark[];
  readonly notices: readonly ReadingRemark[];
}

/** A county with 26 fields and 18 townships has some 2,000. */
const MAX_ITEMS = 10_000;

const NEEDED_COLUMNS: readonly (readonly [TextElement, string])[] = [
  ['level1', '公开事项'],
  ['content', '公开内容'],
  ['timeLimit', '公开时限'],
  ['agency', '公开主体'],
];

/** Reads a catalog as counties keep it: one field a sheet, merged cells, heads of one row or two, footnotes. */
export function readCatalog(sheets: readonly Sheet[]): CatalogReading {
  const fields: CatalogField[] = [];
  const faults: ReadingRemark[] = [];
  const notices: ReadingRemark[] = [];
  for (const sheet of sheets) {
    const ofSheet = (reason: string): ReadingRemark => ({ sheet: sheet.name, row: null, cell: null, reason });
    if (sheet.cells.length === 0) continue;
    if (sheet.hidden) {
      notices.push(ofSheet('这张工作表是隐藏的，没有读入。需要时请先取消隐藏。'));
      continue;
    }
    const name = sheet.name.trim();
    const nameFault = fieldNameFault(name);
    const table = tableOf(sheet);
    const head = findHead(table);
    const lacking = head === null ? [] : lackingColumns(head);
    if (head === null) {
      const isOther = /封面|目录$|说明|填表|sheet\d*$/i.test(name) && table.rows.length < 60;
      (isOther ? notices : faults).push(
        ofSheet('没有认出表头（要有“公开事项”“公开内容”“公开时限”“公开主体”等列），整张没有读入。'),
      );
    } else if (lacking.length > 0)
      faults.push(ofSheet(`表头里没有${lacking.map((one) => `“${one}”`).join('、')}，整张没有读入。`));
    else if (nameFault !== null) faults.push(ofSheet(nameFault));
    else {
      const read = readField(name, table, head);
      fields.push(read.field);
      faults.push(...read.faults);
      notices.push(...read.notices);
    }
  }
  const items = fields.reduce((sum, field) => sum + field.items.length, 0);
  if (items > MAX_ITEMS)
    return {
      fields: [],
      faults: [
        {
          sheet: '',
          row: null,
          cell: null,
          reason: `文件里有${items}个事项，超过${MAX_ITEMS}个。请分成几个文件导入。`,
        },
      ],
      notices: [],
    };
  return { fields, faults, notices };
}

function readField(
  name: string,
  table: SheetTable,
  head: TableHead,
): { field: CatalogField; faults: ReadingRemark[]; notices: ReadingRemark[] } {
  const faults: ReadingRemark[] = [];
  const notices: ReadingRemark[] = [];
  const notes: string[] = [];
  const items: CatalogItem[] = [];
  const seen = new Map<string, number>();
  const remark = (row: number | null, cell: string | null, reason: string): ReadingRemark => ({
    sheet: name,
    row,
    cell,
    reason,
  });
  for (const { column, head: words, meaning } of head.columns)
    if (
      meaning.kind === 'unknown' &&
      table.rows.some((row) => row > head.bottom && table.own(row, column) !== '')
    )
      notices.push(remark(head.top, cellName(head.top, column), `“${words}”不是目录的列，这一列没有读入。`));
  for (const row of table.rows.filter((one) => one > head.bottom)) {
    if (isRepeatedHead(table, row)) continue;
    const note = noteOf(table, row, head);
    if (note !== null) {
      notes.push(note);
      continue;
    }
    const { item, faults: found } = readRow(table, row, head.columns, items.at(-1) ?? null);
    const key = JSON.stringify([item.level1, item.level2, item.process, item.content, item.agency]);
    const twin = seen.get(key);
    if (found.length > 0) faults.push(...found.map(({ cell, reason }) => remark(row, cell, reason)));
    else if (twin !== undefined)
      faults.push(remark(row, null, `与第${twin}行是同一事项、同一内容，重复了。请删去一行。`));
    else {
      seen.set(key, row);
      items.push(item);
      const lacks = missingElements(item);
      if (lacks.length > 0)
        notices.push(remark(row, null, `缺${lacks.join('、')}，先按空白读入，请在目录里补齐。`));
    }
  }
  return { field: { name, title: titleOf(table, head), notes, items }, faults, notices };
}

function lackingColumns(head: TableHead): string[] {
  return NEEDED_COLUMNS.flatMap(([element, name]) =>
    head.columns.some(({ meaning }) => meaning.kind === 'text' && meaning.element === element) ? [] : [name],
  );
}

/** The lines above the head, each once however many columns it is merged over. */
function titleOf(table: SheetTable, head: TableHead): string {
  return table.rows
    .filter((row) => row < head.top)
    .map((row) => lineOf(table, row))
    .join('\n');
}

/** A row of one single text that is no item: 注, 说明, or merged over the whole table. */
function noteOf(table: SheetTable, row: number, head: TableHead): string | null {
  const written = table.columns.filter((column) => table.own(row, column) !== '');
  const [column] = written;
  if (column === undefined || written.length > 1) return null;
  const text = table.own(row, column);
  const area = table.merged.find((one) => one.top === row && one.left === column);
  const width = area === undefined ? 1 : area.right - area.left + 1;
  const isWide = width > head.columns.length / 2;
  return isWide || /^(?:注|备注|说明|填表|※|[*＊])/.test(text) ? text : null;
}

function lineOf(table: SheetTable, row: number): string {
  return table.columns
    .map((column) => table.own(row, column))
    .filter((text) => text !== '')
    .join('　');
}
