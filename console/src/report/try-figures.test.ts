import type { ReadReport } from '#domain/report/report.ts';
import { describe, expect, it } from 'vitest';
import { typedValue, withTriedFigures } from './try-figures.ts';

const report: ReadReport = {
  agency: null,
  year: 2020,
  form: '2019',
  title: null,
  sections: [],
  narrative: [],
  cells: {
    'requests.new[6]': { value: 4, raw: '4', line: 9 },
    'disclosure.procurement.amount_text': { value: '三百万元', raw: '三百万元', line: 3 },
  },
  statistics: [{ label: '数', unit: '件', value: 1, cumulative: 2, raw: '1', line: 5, row: null }],
  remarks: [],
  source: [],
};

describe('typedValue', () => {
  it('keeps blank, zero and nonsense apart', () => {
    expect(['', ' 0 ', '-3', '1.5', '12件'].map(typedValue)).toEqual([null, 0, -3, 1.5, 'unreadable']);
  });
});

describe('withTriedFigures', () => {
  it('puts the figure in, keeps its line and leaves the report itself alone', () => {
    const tried = withTriedFigures(report, { 'requests.new[6]': '5', 'statistics[0].cumulative': '7' });
    expect(tried.cells['requests.new[6]']).toEqual({ value: 5, raw: '5', line: 9 });
    expect(tried.statistics[0]).toMatchObject({ value: 1, cumulative: 7 });
    expect(report.cells['requests.new[6]']?.value).toBe(4);
  });

  it('lets words stay words where the cell holds words', () => {
    const path = 'disclosure.procurement.amount_text';
    expect(withTriedFigures(report, { [path]: '四百万元' }).cells[path]?.value).toBe('四百万元');
  });
});
