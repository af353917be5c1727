import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';

type Row = [label: string, unit: string, value: unknown, cumulative: unknown, row: string | null];

function rows(...lines: string[]): Row[] {
  return readReport(['安平县2017年政府信息公开工作年度报告', ...lines]).statistics.map(
    ({ label, unit, value, cumulative, row }) => [label, unit, value, cumulative, row],
  );
}

const PUBLISHED: Row = [
  '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
  '条',
  520,
  null,
  'published',
];
const NATIONAL: Row[] = [
  ['一、主动公开情况', '', null, null, 'disclosure'],
  PUBLISHED,
  ['制发规范性文件总数', '件', 12, null, 'normative_made'],
  ['（二）通过不同渠道和方式公开政府信息的情况', '', null, null, 'by_channel'],
  ['1.政府公报公开政府信息数', '条', 0, null, 'by_gazette'],
  ['2.政府网站公开政府信息数', '条', 500, null, 'by_site'],
  ['3.政务微博公开政府信息数', '条', 20, null, 'by_weibo'],
];
const CELLS = NATIONAL.map(([label, unit, value]) => [label, unit, value === null ? '' : String(value)]);

describe('readStatistics', () => {
  it.each<[string, string[]]>([
    ['tabs', ['统计指标\t单位\t统计数', ...CELLS.map((cells) => cells.join('\t'))]],
    ['blanks', ['统计指标 单位 统计数', ...CELLS.map((cells) => cells.join(' ').trim())]],
    ['one cell a line', ['统计指标', '单位', '统计数', ...CELLS.flat().filter((cell) => cell !== '')]],
    ['nothing between', [['统计指标', '单位', '统计数', ...CELLS.flat()].join('')]],
    [
      'a label over two lines',
      ['统计指标 单位 统计数', ...CELLS.map((cells) => cells.join(' ').trim().replace('信息数', '信\n息数'))],
    ],
  ])('reads the national table: %s', (_, lines) => {
    expect(rows(...lines.flatMap((line) => line.split('\n')))).toEqual(NATIONAL);
  });

  it('keeps the year and the sum of all years of a provincial table apart', () => {
    const read = rows(
      '指标名称\t计量单位\t2017年度\t历年累计',
      '主动公开文件数\t条\t1,234\t5,678',
      '受理申请总数\t条\t3\t20',
      '行政复议数\t件\t0\t1',
    );
    expect(read.map(([, , value, cumulative]) => [value, cumulative])).toEqual([
      [1234, 5678],
      [3, 20],
      [0, 1],
    ]);
  });

  it.each<[string, string]>([
    ['tabs', '\t'],
    ['blanks', ' '],
  ])('reads a table without a column of units: %s', (_, between) => {
    const lines = [
      ['统计指标', '统计数'],
      ['主动公开政府信息数', '520'],
      ['政府网站公开政府信息数', '500'],
      ['收到申请数', '3'],
      ['申请答复数', '3'],
      ['行政复议数量', '0'],
    ];
    const read = rows(...lines.map((cells) => cells.join(between)));
    expect(read.map(([, unit, value, , row]) => [unit, value, row])).toEqual([
      ['', 520, 'published'],
      ['', 500, 'by_site'],
      ['', 3, 'received'],
      ['', 3, 'answered'],
      ['', 0, 'reconsideration'],
    ]);
  });

  it('passes over a column of serial numbers', () => {
    const lines = [
      '序号\t统计指标\t单位\t统计数',
      '1\t主动公开政府信息数\t条\t520',
      '2\t收到申请数\t件\t3',
      '3\t行政复议数量\t件\t0',
      '4\t行政诉讼数量\t件\t0',
    ];
    expect(rows(...lines).map(([label, unit, value]) => [label, unit, value])).toEqual([
      ['主动公开政府信息数', '条', 520],
      ['收到申请数', '件', 3],
      ['行政复议数量', '件', 0],
      ['行政诉讼数量', '件', 0],
    ]);
  });

  it('does not guess where a run of year and sum could be cut in several ways', () => {
    const [first, second] = rows(
      '指标名称计量单位2017年度历年累计主动公开文件数条206912106受理申请总数条00行政复议数件01',
    );
    expect(first?.slice(2, 4)).toEqual(['unreadable', 'unreadable']);
    expect(second?.slice(2, 4)).toEqual([0, 0]);
  });

  it('ends with the table: signatures below are not rows', () => {
    const read = rows(
      '统计指标 单位 统计数',
      ...CELLS.map((cells) => cells.join(' ').trim()),
      '单位负责人：张某 审核人：李某 联系电话：1234567',
    );
    expect(read).toEqual(NATIONAL);
  });

  it('keeps a figure with a bracket and says so', () => {
    const report = readReport([
      '安平县2017年政府信息公开年报',
      '统计指标\t单位\t统计数',
      ...CELLS.map((cells) => cells.join('\t')),
      '（二）举办各类培训班数\t次\t40(县级3次)',
    ]);
    expect(report.statistics.at(-1)).toMatchObject({ value: 40, raw: '40(县级3次)', row: 'courses' });
    expect(report.remarks.map((remark) => remark.kind)).toEqual(['text-in-number']);
  });
});

describe('readReport without table text', () => {
  it('says that the tables are missing instead of reading zeros', () => {
    const report = readReport([
      '安平县2021年政府信息公开工作年度报告',
      '一、总体情况',
      '全年公开信息100条，组织政府集中采购12次。',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ]);
    expect([report.form, report.year, report.sections.length]).toEqual([null, 2021, 3]);
    expect(report.cells).toEqual({});
  });
});
