/** A row of a list that came as a file: its line in the file, and its cells under the heads that were looked for. */
export interface SheetRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * Finds the line with the heads in the lines of a workbook (cells apart by tab) and reads the rows below it. Heads are
 * known by any of the words given; a column that is not there reads as ''.
 *
 * @returns null where no line has the heads that are needed
 */
export function sheetRows<Column extends string>(
  lines: readonly string[],
  heads: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
): SheetRow<Column>[] | null {
  const columns = Object.keys(heads) as Column[];
  for (const [at, line] of lines.entries()) {
    const cells = line.split('\t').map((cell) => cell.replaceAll(/\s|[（(].*[）)]/g, ''));
    const places = new Map(
      columns.map((column) => [column, cells.findIndex((cell) => heads[column].includes(cell))]),
    );
    if (needed.some((column) => (places.get(column) ?? -1) < 0)) continue;
    return lines.slice(at + 1).flatMap((row, index) => {
      const written = row.split('\t').map((cell) => cell.trim());
      if (written.every((cell) => cell === '')) return [];
      const read = columns.map((column) => [column, written[places.get(column) ?? -1] ?? ''] as const);
      return [{ line: at + index + 2, cells: Object.fromEntries(read) as Record<Column, string> }];
    });
  }
  return null;
}
