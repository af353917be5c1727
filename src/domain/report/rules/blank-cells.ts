import type { FormTable } from '../form.ts';
import { cellPath } from '../form.ts';
import type { ReadReport } from '../report.ts';
import type { Draft, Subject } from './rule.ts';

interface BlankRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly whole: boolean;
  readonly line: number;
  readonly marks: ReadonlySet<string>;
}

/**
 * Blank cells, one finding a table: a blank is not a zero. Where whole rows are blank beside rows that are filled in,
 * something is missing; where blanks, dashes or slashes stand for zero throughout, it is a matter of form.
 */
export function blankCells({ report, form }: Subject): Draft[] {
  return (form?.tables ?? []).flatMap((table) => {
    if (table.layout === 'list') return blankStatistics(report);
    const { blank, filledRows } = blankRows(table, report);
    const [first] = blank;
    if (!first) return [];
    const cells = blank.flatMap((row) => row.cells);
    const marks = [...new Set(blank.flatMap((row) => [...row.marks]))].filter((mark) => mark !== '');
    const rows = blank.map((row) => `“${row.label}”`);
    const named = rows.length > 4 ? `${rows.slice(0, 3).join('、')}等${rows.length}行` : rows.join('、');
    const missing = filledRows > 0 && blank.some((row) => row.whole) && blank.length <= 4;
    return [
      {
        detail: `“${table.title}”${named}共${cells.length}格空白${marks.length > 0 ? `（其中有的填“${marks.join('”“')}”）` : ''}，空白不等于0。`,
        cells,
        expected: 0,
        actual: null,
        line: first.line,
        severity: missing ? ('warning' as const) : ('notice' as const),
      },
    ];
  });
}

/** Heading rows have no unit, and no figure to miss. */
function blankStatistics(report: ReadReport): Draft[] {
  const counted = report.statistics
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.unit !== '');
  const blank = counted.filter(({ row }) => row.value === null);
  const [first] = blank;
  if (!first || blank.length === counted.length) return [];
  return [
    {
      detail: `统计表“${first.row.label}”${blank.length > 1 ? `等${blank.length}行` : ''}没有填数，空白不等于0。`,
      cells: blank.map(({ index }) => `statistics[${index}]`),
      expected: 0,
      actual: null,
      line: first.row.line,
    },
  ];
}

function blankRows(table: FormTable, report: ReadReport): { blank: BlankRow[]; filledRows: number } {
  const blank: BlankRow[] = [];
  let filledRows = 0;
  for (const band of table.bands)
    for (const row of band.rows) {
      const paths = band.columns.map((_, index) => cellPath(table, band, row, index));
      const readings = paths.map((path) => report.cells[path]);
      const cells = paths.filter((path) => report.cells[path]?.value === null);
      if (cells.length < readings.filter((reading) => reading !== undefined).length) filledRows++;
      if (cells.length === 0) continue;
      const marks = new Set(cells.map((path) => report.cells[path]?.raw ?? ''));
      const line = report.cells[cells[0] ?? '']?.line ?? 1;
      blank.push({ label: row.label, cells, whole: cells.length === paths.length, line, marks });
    }
  return { blank, filledRows };
}
