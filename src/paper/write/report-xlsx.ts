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

const TEXT_COLUMN = 100;
const SHEET_WIDTH = 110;

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
    const style =
      part.kind === 'title'
        ? { fontWeight: 'bold', fontSize: 16, align: 'center' }
        : part.kind === 'heading'
          ? { fontWeight: 'bold' }
          : {};
    const text = part.kind === 'title' ? part.lines.join('') : part.text;
    return [[{ value: text, type: String, wrap: true, ...style }]];
  });
  const lines = data.length > 0 ? data : [[{ value: documentTitle(report), type: String }]];
  return { sheet: '正文', data: lines, columns: [{ width: TEXT_COLUMN }] };
}

function notesSheet(): Sheet {
  return {
    sheet: '说明',
    data: NOTES.map((text) => [{ value: text, type: String, wrap: true }]),
    columns: [{ width: TEXT_COLUMN }],
  };
}

function tableSheet(table: PrintedTable): Sheet {
  const width = table.shares.length;
  const data: SheetCell[][] = table.rows.map(() => []);
  const taken = table.rows.map(() => Array.from({ length: width }, () => false));
  for (const [index, row] of table.rows.entries())
    for (const cell of row.cells) {
      const column = taken[index]?.indexOf(false) ?? 0;
      for (let y = index; y < index + cell.rowSpan; y++) taken[y]?.fill(true, column, column + cell.colSpan);
      const line = data[index] ?? [];
      while (line.length < column) line.push(null);
      line.push(sheetCell(cell, row), ...Array.from({ length: cell.colSpan - 1 }, () => null));
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
    columns: table.shares.map((share) => ({ width: Math.max(6, Math.round(share * SHEET_WIDTH)) })),
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
