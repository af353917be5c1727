import { describe, expect, it } from 'vitest';
import type { Finding } from '#domain/report/finding.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { cutLine, placeFindings } from './place-findings.ts';

const report: ReadReport = {
  agency: '甲县人民政府',
  year: 2023,
  form: '2021',
  title: null,
  sections: [],
  narrative: [],
  cells: { 'requests.new[6]': { value: 3, raw: '3', line: 2 } },
  statistics: [],
  remarks: [],
  source: ['全年受理100件，其中甲50件、乙40件。', '本年新收\t3'],
};

function finding(rest: Partial<Finding>): Finding {
  return { rule: 'narrative.parts-sum', severity: 'warning', message: '', fix: '', cells: [], ...rest };
}

describe('placeFindings', () => {
  it('finds the quoted words in their line', () => {
    const [placed] = placeFindings(report, [finding({ line: 1, quote: '甲50件、乙40件' })]);
    expect(placed).toMatchObject({ line: 1, from: 11, to: 20 });
  });
  it('marks the whole line where the words are not in it', () => {
    const [placed] = placeFindings(report, [finding({ line: 1, quote: '没有的字' })]);
    expect(placed).toMatchObject({ line: 1, from: 0, to: report.source[0]?.length });
  });
  it('takes the line of the cell where the finding names none', () => {
    expect(placeFindings(report, [finding({ cells: ['requests.new[6]'] })])[0]?.line).toBe(2);
  });
  it('has no place for a finding about the whole report, or for a line that is not there', () => {
    expect(placeFindings(report, [finding({}), finding({ line: 99 })]).map(({ line }) => line)).toEqual([
      null,
      null,
    ]);
  });
  it('numbers errors first, then by line', () => {
    const placed = placeFindings(report, [
      finding({ line: 2 }),
      finding({ line: 1 }),
      finding({ line: 2, severity: 'error' }),
    ]);
    expect(placed.map(({ number, finding: { severity }, line }) => [number, severity, line])).toEqual([
      [1, 'error', 2],
      [2, 'warning', 1],
      [3, 'warning', 2],
    ]);
  });
});

describe('cutLine', () => {
  it('keeps every character and lets words of two findings overlap', () => {
    const text = report.source[0] ?? '';
    const placed = placeFindings(report, [
      finding({ line: 1, quote: '受理100件，其中甲50件' }),
      finding({ line: 1, quote: '甲50件、乙40件' }),
    ]);
    const stretches = cutLine(text, placed);
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    expect(stretches.map((stretch) => [stretch.text, stretch.findings.map(({ number }) => number)])).toEqual([
      ['全年', []],
      ['受理100件，其中', [1]],
      ['甲50件', [1, 2]],
      ['、乙40件', [2]],
      ['。', []],
    ]);
  });
});
