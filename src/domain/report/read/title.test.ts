import { describe, expect, it } from 'vitest';
import { sourceText } from './source-text.ts';
import { readHeading } from './title.ts';

describe('readHeading', () => {
  it.each<[what: string, lines: string[], agency: string | null, year: number | null]>([
    ['a region means its government', ['安平县2020年政府信息公开工作年度报告'], '安平县人民政府', 2020],
    ['a full name stays', ['天门市人民政府2025年政府信息公开工作年度报告'], '天门市人民政府', 2025],
    ['a development zone is an agency itself', ['东岭开发区2021年政府信息公开年报'], '东岭开发区', 2021],
    ['a subdistrict has an office', ['城关街道2021年政府信息公开工作年度报告'], '城关街道办事处', 2021],
    [
      'year before the name',
      ['2023年安平县人民政府办公室政府信息公开工作年度报告'],
      '安平县人民政府办公室',
      2023,
    ],
    [
      'name on the line above',
      ['安平县人民政府', '', '2020 年政府信息公开工作年度报告'],
      '安平县人民政府',
      2020,
    ],
    [
      'name on the line below',
      ['2021年度', '安平县财政局', '政府信息公开工作年度报告'],
      '安平县财政局',
      2021,
    ],
    ['title over three lines', ['2018年', '安平县政府信息公开工作 年度报告'], '安平县人民政府', 2018],
    ['year in brackets at the end', ['安平县政府信息公开年度报告', '（2019年度）'], '安平县人民政府', 2019],
    ['year within', ['安平县教育局政府信息公开工作2021年年度报告'], '安平县教育局', 2021],
    [
      'Chinese digits with 〇 and ○',
      ['安平县大溪镇二○二三年政府信息公开工作年度报告'],
      '安平县大溪镇人民政府',
      2023,
    ],
    ['letters O for zeros', ['安平县人民政府2O2O年政府信息公开工作年度报告'], '安平县人民政府', 2020],
    ['blanks between digits', ['安平县 2 0 2 1 年政府信息公开工作年度报告'], '安平县人民政府', 2021],
    ['traditional script', ['安平縣人民政府2021年政府信息公開工作年度報告'], '安平县人民政府', 2021],
    ['a notice about the report', ['关于安平县2020年政府信息公开工作年度报告的公示'], '安平县人民政府', 2020],
    [
      'metadata above the title',
      ['发布日期：2021-01-20', '安平县统计局2020年政府信息公开工作年度报告'],
      '安平县统计局',
      2020,
    ],
    [
      'name only in the first sentence',
      ['2020年政府信息公开工作年度报告', '一、总体情况', '2020年，安平县住房和城乡建设局认真贯彻条例。'],
      '安平县住房和城乡建设局',
      2020,
    ],
    [
      'no title, period in the text',
      ['本报告由安平县财政局编制。', '统计期限为2022年1月1日至2022年12月31日。'],
      '安平县财政局',
      2022,
    ],
    [
      'a menu of other years above it',
      [
        '2023年政府信息公开年报',
        '2022年政府信息公开年报',
        '安平县财政局2021年政府信息公开工作年度报告',
        '统计期限自2021年1月1日至12月31日。',
      ],
      '安平县财政局',
      2021,
    ],
    ['关于 behind the name', ['安平县财政局关于2020年政府信息公开工作的年度报告'], '安平县财政局', 2020],
    [
      'the name of the document in its data',
      ['名称：安平县财政局2020年政府信息公开工作年度报告', '文号：无'],
      '安平县财政局',
      2020,
    ],
    ['a mark in brackets', ['【年报】安平县财政局2021年政府信息公开年报'], '安平县财政局', 2021],
    [
      'a covering letter',
      ['关于印发安平县2020年政府信息公开工作年度报告的通知', '各乡镇：'],
      '安平县人民政府',
      2020,
    ],
    [
      'name only in the data of the page',
      ['2019年政府信息公开工作年度报告', '来源：安平县水利局 发布时间：2020-01-20'],
      '安平县水利局',
      2019,
    ],
    ['other words for the subject', ['安平县民政局2022年政务公开工作总结'], '安平县民政局', 2022],
    ['two subjects', ['安平县2022年度政府信息与政务公开工作年度报告'], '安平县人民政府', 2022],
    ['neither', ['关于开展春季植树活动的通知'], null, null],
  ])('%s', (_, lines, agency, year) => {
    const heading = readHeading(sourceText(lines));
    expect([heading.agency, heading.year]).toEqual([agency, year]);
  });

  it('gives the line of the title', () => {
    expect(readHeading(sourceText(['', '安平县2020年政府信息公开年报'])).title).toEqual({
      text: '安平县2020年政府信息公开年报',
      line: 2,
    });
  });
});
