import writeExcelFile from 'write-excel-file/node';

/** A list as a workbook: text cells, and dates as Excel keeps them. */
export async function listXlsx(rows: readonly (readonly (string | Date)[])[]): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((value) =>
      typeof value === 'string'
        ? { value, type: String }
        : { value, type: Date, format: 'yyyy"年"m"月"d"日"' },
    ),
  );
  return new Uint8Array(await writeExcelFile([{ sheet: '清单', data }]).toBuffer());
}
