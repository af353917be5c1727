import { describe, expect, it } from 'vitest';

import type { Cell } from './cell.ts';
import { changesOf, compareReports, figureAt, measureOf, sideBySide, trendOf } from './compare.ts';
import { eachCell } from './form.ts';
import { FORMS } from './forms/registry.ts';
import { findMeasure, MEASURES } from './measure.ts';
import type { Measure } from './measure.ts';
import type { ReadReport } from './report.ts';

function report(
  form: string,
  cells: Record<string, Cell>,
  statistics: Record<string, Cell> = {},
): ReadReport {
  return {
    agency: null,
    year: null,
    form,
    title: null,
    sections: [],
    narrative: [],
    cells: Object.fromEntries(
      Object.entries(cells).map(([path, value]) => [path, { value, raw: String(value), line: 1 }]),
    ),
    statistics: Object.entries(statistics).map(([row, value]) => ({
      label: row,
      unit: '件',
      value,
      cumulative: null,
      raw: String(value),
      line: 1,
      row,
    })),
    remarks: [],
    source: [],
  };
}

function measure(id: string): Measure {
  const found = findMeasure(id);
  if (found === null) throw new Error(`No measure ${id}`);
  return found;
}

describe('MEASURES', () => {
  it('address cells that their forms have', () => {
    for (const form of FORMS) {
      const paths = new Set(
        [...eachCell(form)].map((cell) => cell.path.replace(/^(statistics\..*)\.value$/, '$1')),
      );
      for (const { id, cells } of MEASURES) {
        for (const path of cells[form.id] ?? []) expect(paths, `${id} in ${form.id}`).toContain(path);
      }
    }
  });

  it('cover every outcome of section three once', () => {
    for (const form of FORMS.filter(({ id }) => id !== 'pre2019')) {
      const outcomes = MEASURES.filter(({ group }) => group === 'outcomes').flatMap(
        ({ cells }) => cells[form.id] ?? [],
      );
      const sum = form.relations.find(
        ({ rule, right }) => rule === 'requests.outcomes-sum' && right[0] === 'requests.total[6]',
      );
      expect(new Set(outcomes)).toEqual(new Set(sum?.left));
      expect(outcomes).toHaveLength(new Set(outcomes).size);
    }
  });
});

describe('measureOf', () => {
  const litigation = measure('remedies.litigation');
  const paths = [
    'remedies.litigation_direct.total',
    'remedies.litigation_after_reconsideration.total',
  ] as const;

  it.each<[string, Cell, Cell, Cell]>([
    ['sums', 14, 13, 27],
    ['keeps blank apart from zero', 14, null, null],
    ['does not guess', 14, 'unreadable', 'unreadable'],
  ])('%s', (_, direct, after, expected) => {
    expect(measureOf(report('2019', { [paths[0]]: direct, [paths[1]]: after }), litigation)).toBe(expected);
  });

  it('has nothing where the form has no such row', () => {
    expect(measureOf(report('pre2019', {}), measure('outcomes.granted'))).toBeUndefined();
    expect(measureOf(report('pre2019', {}, { received: 1 }), measure('requests.new'))).toBe(1);
  });

  it('takes text in a number cell for unreadable', () => {
    const base = report('2019', {});
    const withText = { ...base, cells: { 'requests.new[6]': { value: '约四件', raw: '约四件', line: 3 } } };
    expect(figureAt(withText, 'requests.new[6]')).toBe('unreadable');
  });
});

describe('side by side', () => {
  const reports = [
    { agency: '宜阳县人民政府', year: 2020, report: report('2019', { 'requests.new[6]': 124 }) },
    { agency: '宁县人民政府', year: 2020, report: report('2019', { 'requests.new[6]': 4 }) },
    { agency: '宁县人民政府', year: 2018, report: report('pre2019', {}, { received: 1 }) },
    { agency: '宁县人民政府', year: 2021, report: report('2021', { 'requests.new[6]': 9 }) },
  ];

  it('keeps the order of the agencies and one year', () => {
    const [series] = sideBySide(reports, 2020, [measure('requests.new')]);
    expect(series?.points.map((point) => [point.agency, point.value])).toEqual([
      ['宜阳县人民政府', 124],
      ['宁县人民政府', 4],
    ]);
    expect(series?.formsDiffer).toBe(false);
  });

  it('follows one agency through the years and says where the form changed', () => {
    const own = reports.filter(({ agency }) => agency === '宁县人民政府');
    const [series] = trendOf(own, [measure('requests.new')]);
    expect(series?.points.map((point) => [point.year, point.value])).toEqual([
      [2018, 1],
      [2020, 4],
      [2021, 9],
    ]);
    expect(series?.formsDiffer).toBe(true);
    expect(series === undefined ? [] : changesOf(series)).toEqual([3, 5]);
  });

  it('leaves out what no report has', () => {
    expect(compareReports(reports.slice(2, 3), [measure('outcomes.granted')])).toEqual([]);
  });
});
