import { readFile } from 'node:fs/promises';
import readExcelFile from 'read-excel-file/node';
import { CommandError } from '../command.ts';
import { type FilledRow, type FilledWorkbook, type SheetDeclaration, workbook } from './workbook.ts';

const mostBytes = 20 * 1024 * 1024;
/** Row 1 holds the titles, row 2 what to fill in. */
const firstFilled = 2;

type Cells = readonly (readonly unknown[])[];

/** Reads the three sheets. @throws CommandError when the file is no workbook of ours */
export async function readWorkbook(file: string): Promise<FilledWorkbook> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandError(`读不到文件 ${file}。请检查路径。`);
  });
  if (bytes.length > mostBytes) throw new CommandError(`${file} 超过 20 MB，不像是填好的工作簿。`);
  const sheets = await readExcelFile(bytes).catch(() => {
    throw new CommandError(
      `${file} 不是 XLSX 工作簿，或已损坏、加密。请用 gongkai init --blank 取得空白工作簿。`,
    );
  });
  const read = (declaration: SheetDeclaration): FilledRow[] => {
    const found = sheets.find(({ sheet }) => sheet === declaration.name);
    if (!found)
      throw new CommandError(
        `${file} 里没有“${declaration.name}”表。请用 gongkai init --blank 取得空白工作簿。`,
      );
    return rowsOf(declaration, found.data as Cells);
  };
  return { regions: read(workbook.regions), agencies: read(workbook.agencies), users: read(workbook.users) };
}

function rowsOf(declaration: SheetDeclaration, data: Cells): FilledRow[] {
  const titles = (data[0] ?? []).map((title) => textOf(title).replace(/\*$/, ''));
  const codes = new Set(declaration.columns.filter(({ code }) => code).map(({ title }) => title));
  const cellOf = (title: string, value: unknown): string => {
    const text = textOf(value);
    return codes.has(title) ? text.normalize('NFKC') : text;
  };
  for (const { title } of declaration.columns) {
    if (!titles.includes(title))
      throw new CommandError(`“${declaration.name}”表第 1 行缺少“${title}”一列，请不要改动表头。`);
  }
  return data.flatMap((line, index) => {
    if (index < firstFilled) return [];
    const cells = Object.fromEntries(titles.map((title, column) => [title, cellOf(title, line[column])]));
    return Object.values(cells).every((text) => text === '') ? [] : [{ number: index + 1, cells }];
  });
}

/** Codes typed as numbers come as numbers; they are text to us. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
