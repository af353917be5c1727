import { describe, expect, it } from 'vitest';
import type { ExpectedReport, UnreadableCell } from '../../../../test/shared-reports.ts';
import { NAMES, expectedReport, reportLines, sharedReportsPresent } from '../../../../test/shared-reports.ts';
import { toReportJson } from '../json.ts';
import { readReport } from './read-report.ts';

const present = sharedReportsPresent();

/** All leaves of nested JSON by path: `requests.new[0]`, `remedies.reconsideration.total`. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => leaves(item, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => leaves(item, `${path}.${name}`));
  return [[path, value]];
}

function acceptable(cell: string, got: unknown, unreadable: readonly UnreadableCell[]): boolean {
  return unreadable.some((entry) => {
    const name = entry.cell.replace(/\.\*$/, '').replace(/^statistics\[(.*)\]$/, '$1');
    if (!cell.startsWith(name) && !cell.includes(name)) return false;
    return got === 'unreadable' || (entry.accept ?? []).includes(got);
  });
}

function wrongCells(expected: ExpectedReport, name: string): string[] {
  const json = toReportJson(readReport(reportLines(name)));
  const wrong: string[] = [];
  for (const table of ['requests', 'remedies', 'disclosure'] as const) {
    const got = new Map(leaves(json[table], table));
    for (const [path, value] of leaves(expected[table], table))
      if (got.get(path) !== value && !acceptable(path, got.get(path), expected.unreadable))
        wrong.push(`${path}: expected ${String(value)}, read ${String(got.get(path))}`);
  }
  return wrong;
}

describe.runIf(present)('readReport reads the real reports cell by cell', () => {
  it.each(NAMES)('%s: agency, year, form and every cell', (name) => {
    const expected = expectedReport(name);
    const report = readReport(reportLines(name));
    expect([report.agency, report.year, report.form]).toEqual([
      expected.agency,
      expected.year,
      expected.form,
    ]);
    expect(wrongCells(expected, name)).toEqual([]);
  });

  it.each(NAMES)('%s: every row of the statistics table in order', (name) => {
    const expected = expectedReport(name);
    const plain = (text: string): string => text.replace(/\s/g, '');
    const rows = toReportJson(readReport(reportLines(name))).statistics;
    expect(rows.map((row) => [plain(row.label), row.unit, plain(row.raw)])).toEqual(
      expected.statistics.map((row) => [plain(row.label), row.unit, plain(row.raw)]),
    );
    const wrong = expected.statistics.flatMap((row, i) => {
      const got = rows[i];
      const same = got?.value === row.value && got?.cumulative === row.cumulative;
      return same || acceptable(row.label, got?.value, expected.unreadable)
        ? []
        : [`${row.label}: ${String(got?.value)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('gives every figure the line where it stands', () => {
    const report = readReport(reportLines('jingyuan-2020'));
    expect(report.cells['disclosure.penalties.change']).toEqual({ value: -139, raw: '-139 条', line: 63 });
  });
});
