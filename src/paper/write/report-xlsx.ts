import writeExcelFile from 'write-excel-file/node';
import type { ReadReport } from '#domain/report/report.ts';
import { documentTitle, reportOutline } from '#domain/report/outline.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from '#domain/report/printed-table.ts';

/** A cell as the library takes it; null where a merged cell covers the place. */
type SheetCell = Readonly<Record<string, unknown>> | null;

interface Sheet {
  readonly sheet: string;
  readonly data: SheetCell[][];
  readonly columns: { readonly width: number }[];
}

/** Width of a sheet in characters of half width: what fits on A4 upright. */
const SHEET_WIDTH = 84;
const LINE_HEIGHT = 15;

const NOTES = [
  '说明',
  '空白的格子表示原报告此处没有填写，不等于零。',
  '写着“无法识别”的格子表示原文此处的数字不能确定，须对照原件填写。',
  '各表的格式与国家规定的年度报告格式一致。',
];

/** A report as a workbook: its text, one sheet a table with real numbers, and what blank and 无法识别 mean. */
export async function reportXlsx(report: ReadReport): Promise<Uint8Array> {
  const tables = reportOutline(report).flatMap((part) => (part.kind === 'table' ? [part.table] : []));
  const sheets = [textSheet(report), ...tables.map(tableSheet), notesSheet()];
  const buffer = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toBuffer();
  return new Uint8Array(buffer);
}

function textSheet(report: ReadReport): Sheet {
  const data = reportOutline(report).flatMap((part): SheetCell[][] => {
    if (part.kind === 'table') return [];
    if (part.kind === 'rows')
      return part.rows.map((row) => row.map((text) => ({ value: text, type: String, wrap: true })));
    if (part.kind === 'title')
      return [[wordsCell(part.lines.join(''), { fontWeight: 'bold', fontSize: 14, align: 'center' })]];
    return [[wordsCell(part.text, part.kind === 'heading' ? { fontWeight: 'bold' } : {})]];
  });
  const lines = data.length > 0 ? data : [[{ value: documentTitle(report), type: String }]];
  return { sheet: '正文', data: lines, columns: [{ width: SHEET_WIDTH }] };
}

function notesSheet(): Sheet {
  return {
    sheet: '说明',
    data: NOTES.map((text) => [wordsCell(text, {})]),
    columns: [{ width: SHEET_WIDTH }],
  };
}

function wordsCell(text: string, style: Readonly<Record<string, unknown>>): SheetCell {
  return {
    value: text,
    type: String,
    wrap: true,
    alignVertical: 'top',
    height: heightOf(text, SHEET_WIDTH),
    ...style,
  };
}

/** Height of a row in points: programs other than Excel do not find it themselves. */
function heightOf(text: string, width: number): number {
  const halves = [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2), 0);
  return LINE_HEIGHT * Math.ceil(halves / Math.max(2, width - 1)) + 4;
}

function rowHeight(table: PrintedTable, row: PrintedRow, columns: readonly number[]): number {
  const heights = row.cells.map((cell, index) => {
    const from = columns[index] ?? 0;
    const share = table.shares.slice(from, from + cell.colSpan).reduce((sum, one) => sum + one, 0);
    return cell.rowSpan > 1 ? 0 : heightOf(cell.text, share * SHEET_WIDTH);
  });
  return Math.max(LINE_HEIGHT + 4, ...heights);
}

function tableSheet(table: PrintedTable): Sheet {
  const width = table.shares.length;
  const data: SheetCell[][] = table.rows.map(() => []);
  const taken = table.rows.map(() => Array.from({ length: width }, () => false));
  for (const [index, row] of table.rows.entries()) {
    const columns = row.cells.map((cell) => {
      const column = taken[index]?.indexOf(false) ?? 0;
      for (let y = index; y < index + cell.rowSpan; y++) taken[y]?.fill(true, column, column + cell.colSpan);
      return column;
    });
    const height = rowHeight(table, row, columns);
    const line = data[index] ?? [];
    for (const [place, cell] of row.cells.entries()) {
      while (line.length < (columns[place] ?? 0)) line.push(null);
      line.push({ ...sheetCell(cell, row), height }, ...Array.from({ length: cell.colSpan - 1 }, () => null));
    }
  }
  const title: SheetCell[] = [
    { value: table.title, type: String, columnSpan: width, align: 'center', fontWeight: 'bold' },
    ...Array.from({ length: width - 1 }, () => null),
  ];
  return {
    sheet: table.title.slice(0, 31),
    data: [
      title,
      ...data.map((line) => [...line, ...Array.from({ length: width - line.length }, () => null)]),
    ],
    columns: table.shares.map((share) => ({ width: share * SHEET_WIDTH })),
  };
}

/** A plain number is a number in the workbook too; anything else keeps the words that stand there. */
function sheetCell(cell: PrintedCell, row: PrintedRow): SheetCell {
  const number =
    /^(?:0|-?[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(cell.text) && String(Number(cell.text)) === cell.text;
  const content =
    cell.role === 'figure' && number
      ? { value: Number(cell.text), type: Number }
      : { value: cell.text === '' ? undefined : cell.text, type: String };
  return {
    ...content,
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    borderStyle: 'thin',
    align: cell.role === 'label' && cell.scope === 'row' ? 'left' : 'center',
    alignVertical: 'center',
    wrap: true,
    ...(row.repeats || cell.role === 'head' ? { fontWeight: 'bold' } : {}),
  };
}
