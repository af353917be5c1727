import { describe, expect, it } from 'vitest';
import { blankDraft } from './blank-report.ts';
import { cellGuide, changedCells, offeredTotals, withTotals, withZeros } from './draft-totals.ts';
import type { ReportDraft } from './report-draft.ts';

function typed(year: number, figures: Readonly<Record<string, string>>): ReportDraft {
  const blank = blankDraft('安平县人民政府', year);
  return { ...blank, figures: { ...blank.figures, ...figures } };
}

function statistic(draft: ReportDraft, row: string): string {
  return `statistics[${draft.rows.findIndex((one) => one.row === row)}].value`;
}

describe('totals on request', () => {
  it('adds up a row from what is typed, units and separators included', () => {
    const draft = typed(2023, { 'requests.new[0]': '1,204件', 'requests.new[1]': ' 6 ' });
    expect(offeredTotals(draft, 'requests.new[6]').map(({ total }) => total)).toEqual(['1210']);
  });

  it('offers nothing over blanks alone, over words, or for a cell that is no total', () => {
    expect(offeredTotals(typed(2023, {}), 'requests.new[6]')).toEqual([]);
    expect(offeredTotals(typed(2023, { 'requests.new[0]': '约5' }), 'requests.new[6]')).toEqual([]);
    expect(offeredTotals(typed(2023, { 'requests.new[0]': '5' }), 'requests.new[0]')).toEqual([]);
  });

  it('fills all totals of a table, those of rows and of columns, and no other cell', () => {
    const draft = typed(2023, {
      'requests.granted[0]': '3',
      'requests.granted[4]': '2',
      'requests.partial[0]': '1',
      'remedies.reconsideration.upheld': '1',
    });
    const filled = withTotals(draft, 'requests');
    expect(
      Object.fromEntries(changedCells(draft, filled).map((path) => [path, filled.figures[path]])),
    ).toEqual({
      'requests.granted[6]': '5',
      'requests.partial[6]': '1',
      'requests.total[0]': '4',
      'requests.total[4]': '2',
      'requests.total[6]': '6',
    });
  });

  it('puts a wrong total right and leaves a right one as it was typed', () => {
    const draft = typed(2023, {
      'remedies.reconsideration.upheld': '4',
      'remedies.reconsideration.total': '5',
      'remedies.litigation_direct.upheld': '1',
      'remedies.litigation_direct.total': '1件',
    });
    expect(changedCells(draft, withTotals(draft, 'remedies'))).toEqual(['remedies.reconsideration.total']);
  });

  it('finds the rows of the statistics table by what they are', () => {
    const blank = blankDraft('安平县人民政府', 2018);
    const draft = typed(2018, {
      [statistic(blank, 'received_online')]: '7',
      [statistic(blank, 'received_by_letter')]: '2',
    });
    const total = statistic(blank, 'received');
    expect(offeredTotals(draft, total).map((one) => one.total)).toEqual(['9']);
    expect(changedCells(draft, withTotals(draft, 'statistics'))).toEqual([total]);
  });
});

describe('zeros on request', () => {
  it('fills the blanks of one table', () => {
    const draft = typed(2023, { 'remedies.reconsideration.upheld': '2' });
    const filled = withZeros(draft, 'remedies');
    expect(changedCells(draft, filled)).toHaveLength(13);
    expect(filled.figures['remedies.reconsideration.upheld']).toBe('2');
    expect(filled.figures['remedies.litigation_direct.total']).toBe('0');
  });

  it('leaves a blank total over figures blank, also one that adds up totals', () => {
    const filled = withZeros(
      typed(2023, { 'requests.granted[0]': '2', 'requests.total[0]': '2' }),
      'requests',
    );
    expect(filled.figures['requests.granted[6]']).toBe('');
    expect(filled.figures['requests.total[6]']).toBe('');
    expect(filled.figures['requests.partial[6]']).toBe('0');
  });
});

describe('cellGuide', () => {
  it('says how a row is filled in and what the form demands of the cell', () => {
    const guide = cellGuide(typed(2023, {}), 'requests.new[0]');
    expect(guide.filling).toContain('1月1日');
    expect(guide.relations.map(({ rule }) => rule)).toEqual(['requests.applicants-sum', 'requests.balance']);
  });
});
