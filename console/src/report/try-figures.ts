import type { CellPath, CellReading } from '#domain/report/cell.ts';
import type { ReadReport, StatisticsRow } from '#domain/report/report.ts';

/** Figures tried in place of those of the report; text as typed, by cell. Nothing of it is stored. */
export type TriedFigures = Readonly<Record<CellPath, string>>;

/** What a typed figure means: nothing is a blank, digits are a number, anything else can't be read. */
export function typedValue(text: string): number | null | 'unreadable' {
  const bare = text.trim();
  if (bare === '') return null;
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : 'unreadable';
}

/** The report as it would be with these figures, for the rules to look at. */
export function withTriedFigures(report: ReadReport, tried: TriedFigures): ReadReport {
  const cells: Record<CellPath, CellReading> = { ...report.cells };
  const statistics: StatisticsRow[] = [...report.statistics];
  for (const [path, text] of Object.entries(tried)) {
    const listed = /^statistics\[(\d+)\]\.(value|cumulative)$/.exec(path);
    const row = listed === null ? undefined : statistics[Number(listed[1])];
    if (listed !== null && row !== undefined) statistics[Number(listed[1])] = triedRow(row, listed[2], text);
    else cells[path] = triedCell(report.cells[path], text);
  }
  return { ...report, cells, statistics };
}

function triedCell(reading: CellReading | undefined, text: string): CellReading {
  const value = typedValue(text);
  // A cell of words (采购总金额) keeps words.
  const words = typeof reading?.value === 'string' && reading.value !== 'unreadable';
  return {
    value: words && value === 'unreadable' ? text.trim() : value,
    raw: text.trim(),
    line: reading?.line ?? 0,
  };
}

function triedRow(row: StatisticsRow, field: string | undefined, text: string): StatisticsRow {
  return field === 'cumulative'
    ? { ...row, cumulative: typedValue(text) }
    : { ...row, value: typedValue(text), raw: text.trim() };
}
