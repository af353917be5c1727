import type { StatisticsExample } from './example.ts';
import type { Draft, Rule, Subject } from './rule.ts';
import { breachesOf } from './relation.ts';

const SOURCE = '国办发〔2014〕32号统计表及填报说明';

function sumRule(
  id: string,
  title: string,
  passing: readonly StatisticsExample[],
  failing: readonly StatisticsExample[],
): Rule {
  return {
    id,
    title,
    scope: 'cells',
    severity: 'error',
    source: SOURCE,
    message: `统计表${title}不成立。`,
    fix: '核对总数和各分项的登记，改正有误的一项。',
    find: breachesOf(id),
    passing: { report: { form: 'pre2019', statistics: passing } },
    failing: { report: { form: 'pre2019', statistics: failing } },
  };
}

function rows(names: readonly string[], values: readonly number[]): StatisticsExample[] {
  return names.map((name, index) => [name, values[index] ?? 0] as const);
}

const RECEIVED = [
  'received',
  'received_in_person',
  'received_by_fax',
  'received_online',
  'received_by_letter',
];
const CLOSED = ['closed', 'closed_on_time', 'closed_extended'];
const ANSWERED = [
  'answered',
  'answered_public',
  'answered_granted',
  'answered_partial',
  'answered_refused',
  'answered_not_ours',
  'answered_nonexistent',
  'answered_supplement',
  'answered_elsewhere',
];
const REFUSED = [
  'answered_refused',
  'refused_state_secret',
  'refused_business_secret',
  'refused_privacy',
  'refused_security',
  'refused_not_information',
  'refused_other',
];
const RECONSIDERATION = [
  'reconsideration',
  'reconsideration_upheld',
  'reconsideration_corrected',
  'reconsideration_other',
];
const LITIGATION = ['litigation', 'litigation_upheld', 'litigation_corrected', 'litigation_other'];
const STAFF = ['staff', 'staff_full_time', 'staff_part_time'];
const CHANNELS = ['published', 'by_gazette', 'by_site', 'by_weibo', 'by_wechat', 'by_other'];

/** The statistics table of the reports up to 2018. */
export const STATISTICS_RULES: readonly Rule[] = [
  sumRule(
    'statistics.received-sum',
    '“收到申请数＝当面＋传真＋网络＋信函”',
    rows(RECEIVED, [7, 1, 0, 5, 1]),
    rows(RECEIVED, [8, 1, 0, 5, 1]),
  ),
  sumRule(
    'statistics.closed-sum',
    '“申请办结数＝按时办结＋延期办结”',
    rows(CLOSED, [7, 6, 1]),
    rows(CLOSED, [7, 6, 0]),
  ),
  sumRule(
    'statistics.answered-sum',
    '“申请答复数＝八类答复之和”',
    rows(ANSWERED, [7, 1, 4, 0, 0, 0, 1, 0, 1]),
    rows(ANSWERED, [7, 1, 4, 0, 0, 0, 1, 0, 0]),
  ),
  sumRule(
    'statistics.refused-sum',
    '“不同意公开答复数＝六种情形之和”',
    rows(REFUSED, [3, 0, 1, 2, 0, 0, 0]),
    rows(REFUSED, [3, 0, 1, 1, 0, 0, 0]),
  ),
  sumRule(
    'statistics.reconsideration-sum',
    '“行政复议数量＝三种结果之和”',
    rows(RECONSIDERATION, [2, 1, 0, 1]),
    rows(RECONSIDERATION, [2, 1, 0, 0]),
  ),
  sumRule(
    'statistics.litigation-sum',
    '“行政诉讼数量＝三种结果之和”',
    rows(LITIGATION, [2, 2, 0, 0]),
    rows(LITIGATION, [2, 2, 1, 0]),
  ),
  sumRule(
    'statistics.staff-sum',
    '“工作人员数＝专职＋兼职”',
    rows(STAFF, [78, 38, 40]),
    rows(STAFF, [80, 38, 40]),
  ),
  {
    ...sumRule(
      'statistics.channels',
      '“最大单一渠道≤主动公开总数≤各渠道之和”',
      rows(CHANNELS, [90, 5, 60, 20, 10, 8]),
      rows(CHANNELS, [120, 5, 60, 20, 10, 8]),
    ),
    severity: 'warning',
    fix: '同一信息在不同渠道公开只计1条，总数应不小于任一渠道、不大于各渠道之和；核对后改正。',
  },
  {
    ...sumRule(
      'statistics.part',
      '“其中”项不大于总数的关系',
      [
        ['press_conferences', 3],
        ['press_conferences_leader', 2],
      ],
      [
        ['press_conferences', 3],
        ['press_conferences_leader', 4],
      ],
    ),
    severity: 'warning',
  },
  {
    id: 'statistics.cumulative',
    title: '历年累计不小于本年',
    scope: 'cells',
    severity: 'warning',
    source: '历年累计包含本年度',
    message: '统计表的本年数大于历年累计数。',
    fix: '核对历年累计，累计数应等于上年累计加本年数。',
    find: cumulativeBelowYear,
    passing: { report: { form: 'pre2019', statistics: [['published', 2069, 12106]] } },
    failing: { report: { form: 'pre2019', statistics: [['published', 2069, 1210]] } },
  },
];

function cumulativeBelowYear({ report }: Subject): Draft[] {
  return report.statistics.flatMap((row, index) => {
    if (typeof row.value !== 'number' || typeof row.cumulative !== 'number' || row.value <= row.cumulative)
      return [];
    return [
      {
        detail: `“${row.label}”本年${row.value}，历年累计${row.cumulative}。`,
        cells: [`statistics[${index}]`],
        expected: `不小于${row.value}`,
        actual: row.cumulative,
        line: row.line,
        quote: row.label,
      },
    ];
  });
}
