import writeExcelFile from 'write-excel-file/node';
import { type SheetDeclaration, workbook } from './workbook.ts';

/** Writes the blank workbook: titles in the first row, what to fill in beneath; filling begins in the third. */
export async function writeBlank(file: string): Promise<void> {
  await writeExcelFile(Object.values(workbook).map(blankSheet)).toFile(file);
}

function blankSheet(sheet: SheetDeclaration) {
  const titles = sheet.columns.map(({ title, required }) => ({
    value: required ? `${title}*` : title,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const notes = sheet.columns.map(({ note }) =>
    note === '' ? null : { value: note, type: String, wrap: true, textColor: '#666666' as const },
  );
  return {
    sheet: sheet.name,
    data: [titles, notes],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 2,
  };
}
