import type { Cell, CellPath } from './cell.ts';
import { isNumber } from './cell.ts';
import type { Measure } from './measure.ts';
import type { ReadReport } from './report.ts';

/** What of a report is compared: its figures without its narrative. */
export type ReportFigures = Pick<ReadReport, 'form' | 'cells' | 'statistics'>;

/** A report to be set beside others, under the name and year it is known by in the register. */
export interface ComparedReport {
  readonly agency: string;
  readonly year: number;
  readonly report: ReportFigures;
}

/** A measure in one report. `undefined`: the form of that report has no such figure, which is neither blank nor zero. */
export interface ComparedPoint {
  readonly agency: string;
  readonly year: number;
  readonly form: string | null;
  readonly value: Cell | undefined;
}

/** One measure over several reports, in the order the reports were given. */
export interface ComparedSeries {
  readonly measure: Measure;
  readonly points: readonly ComparedPoint[];
  /** True when the reports use different national forms: the rows were redefined in between (见第二十条各表). */
  readonly formsDiffer: boolean;
}

/** Reports side by side, one series a measure; measures that none of the reports has are left out. */
export function compareReports(
  reports: readonly ComparedReport[],
  measures: readonly Measure[],
): ComparedSeries[] {
  return measures
    .map((measure) => {
      const points = reports.map(({ agency, year, report }) => ({
        agency,
        year,
        form: report.form,
        value: measureOf(report, measure),
      }));
      const forms = new Set(points.filter((point) => point.value !== undefined).map((point) => point.form));
      return { measure, points, formsDiffer: forms.size > 1 };
    })
    .filter((series) => series.points.some((point) => point.value !== undefined));
}

/** One agency over the years, earliest first. */
export function trendOf(reports: readonly ComparedReport[], measures: readonly Measure[]): ComparedSeries[] {
  return compareReports(
    reports.toSorted((a, b) => a.year - b.year),
    measures,
  );
}

/** Several agencies in one year, in the order given. */
export function sideBySide(
  reports: readonly ComparedReport[],
  year: number,
  measures: readonly Measure[],
): ComparedSeries[] {
  return compareReports(
    reports.filter((report) => report.year === year),
    measures,
  );
}

/** Change from one point to the next; `null` where one of the two holds no number. */
export function changesOf(series: ComparedSeries): (number | null)[] {
  return series.points.slice(1).map((point, index) => {
    const before = series.points[index]?.value;
    return isNumber(point.value) && isNumber(before) ? point.value - before : null;
  });
}

/**
 * A measure in a report: the sum of its cells. One unreadable cell makes the sum unreadable and one blank cell makes
 * it blank, because a sum over what is not known would be a guess.
 */
export function measureOf(report: ReportFigures, measure: Measure): Cell | undefined {
  const paths = report.form === null ? undefined : measure.cells[report.form];
  if (paths === undefined) return undefined;
  const values = paths.map((path) => figureAt(report, path));
  if (values.includes('unreadable')) return 'unreadable';
  const numbers = values.filter(isNumber);
  return numbers.length === values.length ? numbers.reduce((sum, value) => sum + value, 0) : null;
}

/**
 * The figure at a path, `null` where the cell is blank or was not found. Rows of the statistics table (up to 2018)
 * are addressed by the form's own row id, `statistics.received`, because their place in the source varies.
 */
export function figureAt(report: ReportFigures, path: CellPath): Cell {
  if (path.startsWith('statistics.')) {
    const id = path.slice('statistics.'.length);
    return report.statistics.find((row) => row.row === id)?.value ?? null;
  }
  const value = report.cells[path]?.value ?? null;
  return typeof value === 'string' ? 'unreadable' : value;
}
