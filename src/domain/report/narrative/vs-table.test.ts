import { describe, expect, it } from 'vitest';
import { checkReport } from '../check.ts';
import { buildReport } from '../rules/example.ts';
import type { ReportExample } from '../rules/example.ts';

type Cells = NonNullable<ReportExample['cells']>;

/** What the checker says, louder than a notice, of a paragraph of the overview of a 2022 report. */
function told(text: string, cells: Cells = {}): string[] {
  const report = buildReport({ form: '2021', cells, text: { overview: [text] } });
  return checkReport(report)
    .filter((finding) => finding.severity !== 'notice')
    .map((finding) => finding.rule);
}

/** Section three with so many requests, all granted to natural persons. */
function requests(fresh: number, carriedIn = 0, carriedOut = 0): Cells {
  const row = (count: number): number[] => [count, 0, 0, 0, 0, 0, count];
  return {
    'requests.new': row(fresh),
    'requests.carried_in': row(carriedIn),
    'requests.granted': row(fresh + carriedIn - carriedOut),
    'requests.total': row(fresh + carriedIn - carriedOut),
    'requests.carried_out': row(carriedOut),
  };
}

const oneLawsuit: Cells = { 'remedies.litigation_direct': [1, 0, 0, 0, 1] };

describe('narrative against tables', () => {
  it('knows the topic from the sub-heading above', () => {
    const overview = ['（二）依申请公开情况', '全年共收到申请13件。'];
    const report = buildReport({ form: '2021', cells: requests(31), text: { overview } });
    expect(checkReport(report).map((finding) => finding.rule)).toContain('narrative.vs-table');
  });

  it('does not miss a carry-over in the text that the table has', () => {
    expect(told('收到政府信息公开申请40件，办结39件，结转下年度6件。', requests(40, 5, 6))).toEqual([]);
  });

  it('is only a notice for what a part of the county received', () => {
    expect(told('县本级收到政府信息公开申请12件。', requests(30))).toEqual([]);
    expect(told('县政府收到政府信息公开申请12件，全县共收到30件。', requests(30))).toEqual([]);
  });

  it.each([
    ['宗 for 件', '全县共收到政府信息公开申请23宗。', requests(21)],
    ['a figure before its noun', '2022年，青山县人民政府共收到70条依申请公开事项。', requests(3)],
    [
      'a list of applicants before it',
      '本单位共收到公民、法人和其他组织提出的政府信息公开申请7件。',
      requests(6),
    ],
    ['none told, some counted', '2022年，我县未收到政府信息公开申请。', requests(1)],
    ['no lawsuit told, one counted', '没有发生因政府信息公开申请提起的行政诉讼。', oneLawsuit],
    ['carried in, the other way round', '共收到政府信息公开申请6件，结转上年3件。', requests(6, 1)],
    ['carried in', '共新收政府信息公开申请6件，上年结转3件。', requests(6, 1)],
    ['carried out', '收到政府信息公开申请6件，结转下年度继续办理2件。', requests(6, 0, 1)],
    [
      'reconsiderations in 起',
      '因政府信息公开引起的行政复议14起。',
      { 'remedies.reconsideration': [1, 1, 0, 0, 2] },
    ],
    [
      'lawsuits of both kinds',
      '因政府信息公开被提起行政诉讼5件。',
      { 'remedies.litigation_direct': [1, 0, 0, 0, 1] },
    ],
    [
      'none told, one counted',
      '未发生因政府信息公开引起的行政复议、行政诉讼。',
      { 'remedies.reconsideration': [1, 0, 0, 0, 1] },
    ],
  ] as const)('finds %s', (_, text, cells) => {
    expect(told(text, cells)).toEqual(['narrative.vs-table']);
  });

  it.each([
    ['the same figure', '全县共收到政府信息公开申请21宗，均已答复。', requests(21)],
    [
      'handled means new and carried in',
      '共办理政府信息公开申请7件，其中新收6件，上年结转1件。',
      requests(6, 1),
    ],
    [
      'ways in which requests came in',
      '收到政府信息公开申请6件，其中网上申请4件，信函申请2件。',
      requests(6),
    ],
    [
      'figures of single bodies',
      '县公安局收到政府信息公开申请2件。全县共收到政府信息公开申请6件。',
      requests(6),
    ],
    ['one body alone', '县政府办公室收到政府信息公开申请2件。', requests(6)],
    ['another year by its number', '2021年收到政府信息公开申请9件。', requests(6)],
    ['no late answer', '没有超期答复的依申请公开件，没有收取依申请公开费用。', requests(6)],
    ['last year', '去年收到政府信息公开申请9件，今年收到政府信息公开申请6件。', requests(6)],
    ['no request of organizations', '未收到法人或其他组织的政府信息公开申请。', requests(6)],
    [
      'reconsiderations that a justice bureau handles',
      '县司法局推进法治政府建设和政府信息公开，全年办理行政复议案件45件、行政诉讼30件。',
      {},
    ],
    ['reconsiderations behind requests', '收到政府信息公开申请6件。全年办理行政复议案件45件。', requests(6)],
    ['reconsiderations of another kind', '县司法局全年办理行政复议案件45件。', {}],
    [
      'no lost case',
      '未发生因政府信息公开引起的行政复议被纠错情况。',
      { 'remedies.reconsideration': [1, 0, 0, 0, 1] },
    ],
    [
      'both kinds of lawsuit together',
      '因政府信息公开被提起行政诉讼3件。',
      {
        'remedies.litigation_direct': [1, 0, 0, 0, 1],
        'remedies.litigation_after_reconsideration': [2, 0, 0, 0, 2],
      },
    ],
    [
      'documents counted, not requests',
      '制作政府信息30条，其中主动公开20条，依申请公开6条，不予公开4条。',
      requests(6),
    ],
    [
      'unreadable cells',
      '全县共收到政府信息公开申请23件。',
      { 'requests.new': ['?', '?', '?', '?', '?', '?', '?'] },
    ],
  ] as const)('leaves alone %s', (_, text, cells) => {
    expect(told(text, cells as Cells)).toEqual([]);
  });

  it('takes “received” that is new plus carried in for a notice', () => {
    const report = buildReport({
      form: '2021',
      cells: requests(74, 1),
      text: { overview: ['全区收到政府信息公开申请75件。'] },
    });
    const [finding] = checkReport(report);
    expect(finding).toMatchObject({
      rule: 'narrative.vs-table',
      severity: 'notice',
      expected: 74,
      actual: 75,
    });
  });

  it('finds reconsiderations in the text beside a blank table', () => {
    const cells = { 'remedies.reconsideration': [null, null, null, null, null] };
    const report = buildReport({
      form: '2021',
      cells,
      text: { overview: ['因政府信息公开引起的行政复议14起。'] },
    });
    const finding = checkReport(report).find((one) => one.rule === 'narrative.vs-table');
    expect(finding).toMatchObject({
      severity: 'warning',
      cells: ['remedies.reconsideration.total'],
      expected: null,
    });
  });

  it('holds the rows of the statistics table too', () => {
    const rules = (text: string): string[] =>
      checkReport(
        buildReport({
          form: 'pre2019',
          sections: [['一', '概述', null]],
          text: { 概述: [text] },
          statistics: [
            ['published', 18529],
            ['received', 1],
            ['received_in_person', 1],
            ['received_by_fax', 0],
            ['received_online', 0],
            ['received_by_letter', 0],
          ],
        }),
      ).map((finding) => finding.rule);
    expect(rules('全县主动公开信息18529条，其中政府各部门主动公开信息13655条。')).toEqual([]);
    expect(rules('全县主动公开信息18259条。')).toEqual(['narrative.vs-table']);
    expect(rules('2018年，全县没有收到政府信息公开申请。')).toEqual(['narrative.vs-table']);
  });
});
