import type { Column, Form, FormTable, Relation } from '../form.ts';
import { STATISTICS_ROWS } from './statistics-rows.ts';

const SOURCE = '国办发〔2014〕32号';

/** The cumulative column stands only in some provinces' variants; the reader finds it by its head 历年累计. */
const COLUMNS: readonly Column[] = [{ id: 'value', label: '统计数', heads: [], kind: 'amount' }];

const statistics: FormTable = {
  id: 'statistics',
  layout: 'list',
  title: '政府信息公开情况统计表',
  bands: [{ heading: '', labelHead: '统计指标', columns: COLUMNS, rows: STATISTICS_ROWS }],
};

function sum(rule: string, whole: string, parts: readonly string[], words: string): Relation {
  return {
    rule,
    left: parts.map((part) => `statistics.${part}.value`),
    operator: '=',
    right: [`statistics.${whole}.value`],
    source: SOURCE,
    words,
  };
}

function atMost(rule: string, part: string, wholes: readonly string[], words: string): Relation {
  return {
    rule,
    left: [`statistics.${part}.value`],
    operator: '<=',
    right: wholes.map((whole) => `statistics.${whole}.value`),
    source: SOURCE,
    words,
  };
}

const CHANNELS = ['by_gazette', 'by_site', 'by_weibo', 'by_wechat', 'by_other'] as const;

/**
 * The statistics table used up to report year 2018. The same information published on several channels counts once, so
 * the total lies between the largest channel and the sum of the channels.
 */
export const formPre2019: Form = {
  id: 'pre2019',
  name: '政府信息公开情况统计表（2018年及以前）',
  source: SOURCE,
  years: { from: 2008, to: 2018 },
  sections: [],
  tables: [statistics],
  relations: [
    atMost('statistics.channels', 'published', CHANNELS, '主动公开政府信息数≤各渠道公开数之和'),
    ...CHANNELS.map((channel) =>
      atMost('statistics.channels', channel, ['published'], '单一渠道公开数≤主动公开政府信息数'),
    ),
    atMost(
      'statistics.part',
      'published_normative',
      ['published'],
      '其中：主动公开规范性文件数≤主动公开政府信息数',
    ),
    atMost(
      'statistics.part',
      'press_conferences_leader',
      ['press_conferences'],
      '主要负责同志参加次数≤新闻发布会总次数',
    ),
    atMost('statistics.part', 'interviews_leader', ['interviews'], '主要负责同志参加次数≤在线访谈次数'),
    sum(
      'statistics.received-sum',
      'received',
      ['received_in_person', 'received_by_fax', 'received_online', 'received_by_letter'],
      '收到申请数＝当面＋传真＋网络＋信函',
    ),
    sum(
      'statistics.closed-sum',
      'closed',
      ['closed_on_time', 'closed_extended'],
      '申请办结数＝按时办结＋延期办结',
    ),
    sum(
      'statistics.answered-sum',
      'answered',
      [
        'answered_public',
        'answered_granted',
        'answered_partial',
        'answered_refused',
        'answered_not_ours',
        'answered_nonexistent',
        'answered_supplement',
        'answered_elsewhere',
      ],
      '申请答复数＝八类答复之和',
    ),
    sum(
      'statistics.refused-sum',
      'answered_refused',
      [
        'refused_state_secret',
        'refused_business_secret',
        'refused_privacy',
        'refused_security',
        'refused_not_information',
        'refused_other',
      ],
      '不同意公开答复数＝六种情形之和',
    ),
    sum(
      'statistics.reconsideration-sum',
      'reconsideration',
      ['reconsideration_upheld', 'reconsideration_corrected', 'reconsideration_other'],
      '行政复议数量＝三种结果之和',
    ),
    sum(
      'statistics.litigation-sum',
      'litigation',
      ['litigation_upheld', 'litigation_corrected', 'litigation_other'],
      '行政诉讼数量＝三种结果之和',
    ),
    sum('statistics.staff-sum', 'staff', ['staff_full_time', 'staff_part_time'], '工作人员数＝专职＋兼职'),
  ],
};
