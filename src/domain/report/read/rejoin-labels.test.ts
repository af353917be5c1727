import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';

const HEAD = [
  '安平县2017年政府信息公开工作年度报告',
  '政府信息公开情况统计表',
  '（2017年度）',
  '统计指标 单位 统计数',
];

function rows(lines: readonly string[]): unknown[] {
  return readReport([...HEAD, ...lines]).statistics.map(({ row, unit, value }) => [row, unit, value]);
}

describe('labels of the statistics table torn by their figures', () => {
  it('puts the second half back, also out of a bracket', () => {
    const lines = [
      '一、主动公开情况',
      '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1',
      '条 20318',
      '条）',
      '其中：主动公开规范性文件数 条 36',
      '（一）回应公众关注热点或重大舆情',
      '次 21',
      '数（不同方式回应同一热点或舆情计1次）',
      '（二）通过不同渠道和方式回应解读的情况',
      '1.参加或举办新闻发布会总次数 次 8',
      '其中：主要负责同志参加新闻发布会次 次 3',
      '数',
      '2.政府网站在线访谈次数 次 5',
    ];
    expect(rows(lines)).toEqual([
      ['disclosure', '', null],
      ['published', '条', 20318],
      ['published_normative', '条', 36],
      ['concerns_answered', '次', 21],
      ['response_by_channel', '', null],
      ['press_conferences', '次', 8],
      ['press_conferences_leader', '次', 3],
      ['interviews', '次', 5],
    ]);
  });

  it('leaves out page numbers and heads printed again', () => {
    const lines = [
      '1.当面申请数 件 3',
      '- 7 -',
      '统计指标 单位 统计数',
      '2.传真申请数 件 0',
      '3.网络申请数 件 12',
    ];
    expect(rows(lines)).toEqual([
      ['received_in_person', '件', 3],
      ['received_by_fax', '件', 0],
      ['received_online', '件', 12],
    ]);
  });

  it('reads an amount written with the unit of its row once', () => {
    const lines = [
      '1.专职人员数\t人\t12',
      '2.兼职人员数\t人\t198',
      '（四）政府信息公开专项经费\t万元\t38.5万元',
      '（一）召开政府信息公开工作会议或专题会议数\t次\t9',
      '（二）举办各类培训班数\t次\t2',
    ];
    expect(rows(lines)[2]).toEqual(['budget', '万元', 38.5]);
  });
});
