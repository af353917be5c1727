import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';

/** Texts made to be slow, not to be read. What counts is that the reader comes back and claims nothing. */
const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  [
    'a million digits in a row',
    `申请人情况本年新收政府信息公开申请数量${'1'.repeat(1_000_000)}上年结转政府信息公开申请数量${'12 '.repeat(100_000)}`,
  ],
  ['ordinals without end', '一、其中'.repeat(250_000)],
  ['headings without end', '一、总体情况'.repeat(150_000)],
  ['mistyped headings without end', '一、政府信息公开行政复义'.repeat(80_000)],
  ['rows without end', `申请人情况${'本年新收政府信息公开申请数量 1 '.repeat(50_000)}`],
  [
    'bands without end',
    `本年制发件数本年废止件数现行有效件数${'第二十条第（一）项信息内容规章'.repeat(50_000)}`,
  ],
  [
    'statistics without end',
    `统计指标单位统计数主动公开政府信息数条制发规范性文件总数件政府公报公开政府信息数条${'条12'.repeat(250_000)}`,
  ],
  [
    'brackets without end',
    `统计指标单位统计数主动公开政府信息数条制发规范性文件总数件政府网站公开政府信息数${'（'.repeat(300_000)}`,
  ],
];

describe('readReport on hostile text', () => {
  it.each(HOSTILE)('comes back from %s', (_, text) => {
    const report = readReport([text]);
    expect(
      Object.values(report.cells).filter((cell) => typeof cell.value === 'number' && cell.value > 1_000_000),
    ).toEqual([]);
    expect(report.year).toBeNull();
  });
});
