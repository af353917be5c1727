import { readFileSync } from 'node:fs';
import writeExcelFile from 'write-excel-file/node';
import { typstPdf } from './typst-pdf.ts';

const TEMPLATE = readFileSync(new URL('./list.typ', import.meta.url), 'utf8');

/** A list as it is handed over: a table with its title, what it is about, and who signs. */
export interface PrintedList {
  readonly title: string;
  readonly about: readonly string[];
  readonly heads: readonly string[];
  /** Share of the width by column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Places for signatures, such as 移交人：. */
  readonly signs: readonly string[];
}

/** The list on A4 across, its head on every page. */
export function listPdf(list: PrintedList): Uint8Array {
  return typstPdf(TEMPLATE, list);
}

/** Characters of a row of the sheet. */
const SHEET_WIDTH = 110;

/** The list as a workbook of one sheet. */
export async function listXlsx(list: PrintedList): Promise<Uint8Array> {
  const whole = list.widths.reduce((sum, width) => sum + width, 0);
  const span = list.heads.length;
  const words = (
    value: string,
    style: Readonly<Record<string, unknown>> = {},
  ): Readonly<Record<string, unknown>> => ({
    value,
    type: String,
    wrap: true,
    alignVertical: 'center',
    ...style,
  });
  const wide = (value: string, style: Readonly<Record<string, unknown>>) => [
    words(value, { span, ...style }),
    ...Array.from({ length: span - 1 }, () => null),
  ];
  const data = [
    wide(list.title, { fontWeight: 'bold', fontSize: 15, align: 'center', height: 30 }),
    ...list.about.map((line) => wide(line, {})),
    list.heads.map((head) => words(head, { fontWeight: 'bold', align: 'center', borderStyle: 'thin' })),
    ...list.rows.map((row) => row.map((cell) => words(cell, { borderStyle: 'thin' }))),
    wide('', {}),
    ...list.signs.map((sign) => wide(sign, {})),
  ];
  const columns = list.widths.map((width) => ({ width: Math.round((width / whole) * SHEET_WIDTH) }));
  const sheet = { sheet: '清单', data, columns };
  const buffer = await writeExcelFile([sheet], { fontFamily: '宋体', fontSize: 11 }).toBuffer();
  return new Uint8Array(buffer);
}
