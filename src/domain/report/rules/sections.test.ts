import { describe, expect, it } from 'vitest';
import { checkReport } from '../check.ts';
import { buildReport } from './example.ts';
import type { ReportExample } from './example.ts';

type Sections = NonNullable<ReportExample['sections']>;

const SIX: Sections = [
  ['一', '总体情况', 'overview'],
  ['二', '主动公开政府信息情况', 'disclosure'],
  ['三', '收到和处理政府信息公开申请情况', 'requests'],
  ['四', '政府信息公开行政复议、行政诉讼情况', 'remedies'],
  ['五', '存在的主要问题及改进情况', 'problems'],
  ['六', '其他需要报告的事项', 'other'],
];

function told(sections: Sections): string[] {
  return checkReport(buildReport({ form: '2021', sections })).map(
    (finding) => `${finding.severity} ${finding.rule}`,
  );
}

/** The six, with some of them replaced by place. */
function but(changes: Readonly<Record<number, Sections[number]>>): Sections {
  return SIX.map((section, index) => changes[index] ?? section);
}

describe('the six sections', () => {
  it('accepts the wordings of both forms, and titles in traditional characters', () => {
    expect(told(SIX)).toEqual([]);
    expect(
      told(but({ 3: ['四', '因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'remedies'] })),
    ).toEqual([]);
    expect(told(but({ 1: ['二', '主動公開政府信息情況', 'disclosure'] }))).toEqual([]);
    expect(told(but({ 3: ['四', '政府信息公開行政復(fù)議、行政訴訟情況', 'remedies'] }))).toEqual([]);
  });

  it('warns of a slip of the pen and notices other words', () => {
    expect(told(but({ 3: ['四', '政府信息公开行政法复议、行政诉讼情况', 'remedies'] }))).toEqual([
      'warning section.title',
    ]);
    expect(told(but({ 4: ['五', '工作中存在的主要问题及下一步改进措施', 'problems'] }))).toEqual([
      'notice section.title',
    ]);
  });

  it('takes a section in other words at its place for the required one, not for one of the report’s own', () => {
    expect(told(but({ 3: ['四', '政府信息公开复议、诉讼和举报投诉等情况', null] }))).toEqual([
      'notice section.title',
    ]);
  });

  it('notices a sub-heading that has lost a word', () => {
    const report = buildReport({
      form: '2021',
      text: { overview: ['（三）政府管理情况。制度健全。', '（四）监督保障情况。'] },
    });
    expect(checkReport(report).map((finding) => [finding.rule, finding.actual])).toEqual([
      ['section.title', '政府管理情况'],
    ]);
  });

  it('errs where a section is nowhere', () => {
    expect(told(SIX.slice(0, 5))).toEqual(['error section.missing']);
  });

  it('finds a doubled and a missing number', () => {
    expect(told(but({ 5: ['五', '其他需要报告的事项', 'other'] }))).toEqual(['warning section.number']);
    expect(told(but({ 2: ['', '收到和处理政府信息公开申请情况', 'requests'] }))).toEqual([
      'warning section.number',
    ]);
  });

  it('finds sections of the report’s own, and the numbers that they shift', () => {
    const shifted: Sections = [
      ...SIX.slice(0, 2),
      ['三', '政务公开情况', null],
      ['四', '收到和处理政府信息公开申请情况', 'requests'],
      ['五', '政府信息公开行政复议、行政诉讼情况', 'remedies'],
      ['六', '存在的主要问题及改进情况', 'problems'],
      ['七', '其他需要报告的事项', 'other'],
    ];
    expect(told(shifted)).toEqual(['warning section.title-extra', 'warning section.title-extra']);
  });
});
