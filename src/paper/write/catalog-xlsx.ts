import writeExcelFile from 'write-excel-file/node';
import { TICKS } from '#domain/disclosure/catalog/catalog.ts';
import type { CatalogField, CatalogItem, Tick } from '#domain/disclosure/catalog/catalog.ts';
import { channelText } from '#domain/disclosure/catalog/elements.ts';

/** A cell as the library takes it; null where a merged cell covers the place. */
type SheetCell = Readonly<Record<string, unknown>> | null;

interface Column {
  /** Head over the part; the same for neighbours that share it. */
  readonly head: string;
  readonly part?: string;
  readonly width: number;
  readonly text: (item: CatalogItem) => string;
  /** Equal neighbours are merged downwards, under the same of the columns before it that are merged. */
  readonly merged?: true;
}

const LINE_HEIGHT = 15;
const CELL = { borderStyle: 'thin', wrap: true, alignVertical: 'center' } as const;

/** The columns of the national catalog (国办发〔2019〕54号); 过程 and 公开栏目 only where something stands there. */
function columnsFor(items: readonly CatalogItem[]): Column[] {
  const optional = (part: Column, has: (item: CatalogItem) => boolean): Column[] =>
    items.some(has) ? [part] : [];
  return [
    { head: '序号', width: 6, text: (item) => item.serial },
    { head: '公开事项', part: '一级事项', width: 12, merged: true, text: (item) => item.level1 },
    { head: '公开事项', part: '二级事项', width: 14, text: (item) => item.level2 },
    ...optional({ head: '过程', width: 8, text: (item) => item.process }, (item) => item.process !== ''),
    { head: '公开内容（要素）', width: 36, text: (item) => item.content },
    { head: '公开依据', width: 30, merged: true, text: (item) => item.basis },
    { head: '公开时限', width: 20, text: (item) => item.timeLimit },
    { head: '公开主体', width: 14, text: (item) => item.agency },
    { head: '公开渠道和载体', width: 24, text: ({ channels }) => channelText(channels) },
    tickColumn('everyone'),
    { ...tickColumn('groups'), text: groupText },
    tickColumn('proactive'),
    tickColumn('on_request'),
    tickColumn('county'),
    tickColumn('township'),
    ...optional({ head: '公开栏目', width: 14, text: (item) => item.column }, (item) => item.column !== ''),
  ];
}

function tickColumn(tick: Tick): Column {
  const { group, name } = TICKS[tick];
  return { head: group, part: name, width: 7, text: ({ ticks }) => (ticks.includes(tick) ? '√' : '') };
}

function groupText({ ticks, groupWords }: CatalogItem): string {
  if (!ticks.includes('groups')) return '';
  return groupWords === '' ? '√' : groupWords;
}

/**
 * A catalog as counties keep it: one field a sheet, the lines above and below, heads of two rows, merged cells, ticks.
 * What `readCatalog` reads out of it is the same catalog again.
 */
export async function catalogXlsx(fields: readonly CatalogField[]): Promise<Uint8Array> {
  const sheets = fields.map(fieldSheet);
  const buffer = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 10 }).toBuffer();
  return new Uint8Array(buffer);
}

function fieldSheet(field: CatalogField) {
  const columns = columnsFor(field.items);
  const lines = (texts: readonly string[], style: Readonly<Record<string, unknown>>): SheetCell[][] =>
    texts.map((text) => [
      { value: text, type: String, columnSpan: columns.length, wrap: true, ...style },
      ...columns.slice(1).map(() => null),
    ]);
  const title = field.title === '' ? [] : field.title.split('\n');
  return {
    sheet: field.name,
    data: [
      ...lines(title, { align: 'center', fontWeight: 'bold', fontSize: 14, height: 26 }),
      ...headRows(columns),
      ...itemRows(columns, field.items),
      ...lines(field.notes, { align: 'left', alignVertical: 'top' }),
    ],
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: title.length + 2,
  };
}

function headRows(columns: readonly Column[]): SheetCell[][] {
  const style = { ...CELL, align: 'center', fontWeight: 'bold', backgroundColor: '#EDF1F4' };
  const upper = columns.map(({ head, part }, place): SheetCell => {
    if (part === undefined) return { value: head, type: String, rowSpan: 2, ...style };
    if (columns[place - 1]?.head === head) return null;
    const width = columns.slice(place).findIndex((other) => other.head !== head);
    return { value: head, type: String, columnSpan: width < 0 ? columns.length - place : width, ...style };
  });
  const lower = columns.map(({ part }): SheetCell =>
    part === undefined ? null : { value: part, type: String, ...style },
  );
  return [upper, lower];
}

function itemRows(columns: readonly Column[], items: readonly CatalogItem[]): SheetCell[][] {
  const rows = items.map((item) => ({ item, cells: columns.map(({ text }) => text(item)) }));
  return rows.map(({ item, cells }, at) => {
    const height = Math.max(
      ...columns.map(({ width, text }) => lineCount(text(item), width) * LINE_HEIGHT),
      LINE_HEIGHT,
    );
    return columns.map((column, place): SheetCell => {
      const begins = (row: number): boolean =>
        !column.merged || !continues(columns, rows[row - 1], rows[row], place);
      const cell = { value: cells[place] || undefined, type: String, ...CELL, height };
      const align = { align: (column.part ?? '') !== '' && column.width < 10 ? 'center' : 'left' };
      if (!begins(at)) return null;
      let rowSpan = 1;
      while (at + rowSpan < rows.length && !begins(at + rowSpan)) rowSpan += 1;
      return { ...cell, ...align, ...(rowSpan > 1 ? { rowSpan } : {}) };
    });
  });
}

interface WrittenRow {
  readonly cells: readonly string[];
}

/** True where a row goes on with what stands above it in this and in every merged column before it. */
function continues(
  columns: readonly Column[],
  above: WrittenRow | undefined,
  row: WrittenRow | undefined,
  place: number,
): boolean {
  if (above === undefined || row === undefined || (row.cells[place] ?? '') === '') return false;
  return columns
    .slice(0, place + 1)
    .every((column, at) => !column.merged || above.cells[at] === row.cells[at]);
}

function lineCount(text: string, width: number): number {
  // A Chinese character is two wide.
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / width)), 0);
}
