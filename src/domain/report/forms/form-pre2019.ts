import type { Column, Form, FormTable, Relation, Row } from '../form.ts';

const SOURCE = '国办发〔2014〕32号';

/** The cumulative column stands only in some provinces' variants; the reader finds it by its head 历年累计. */
const COLUMNS: readonly Column[] = [{ id: 'value', label: '统计数', heads: [], kind: 'amount' }];

interface Line {
  readonly id: string;
  readonly ordinal?: string;
  readonly label: string;
  readonly unit?: string;
  readonly aliases?: readonly string[];
}

function lines(rows: readonly Line[]): Row[] {
  return rows.map(({ id, ordinal, label, unit, aliases }) => ({
    id,
    ordinal: ordinal ?? '',
    label,
    heads: [],
    aliases: aliases ?? [],
    ...(unit === undefined ? { header: true } : { unit }),
  }));
}

const ROWS = lines([
  { id: 'disclosure', ordinal: '一、', label: '主动公开情况' },
  {
    id: 'published',
    ordinal: '（一）',
    label: '主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
    unit: '条',
    aliases: ['主动公开政府信息数', '主动公开信息数', '主动公开文件数'],
  },
  {
    id: 'published_normative',
    label: '其中：主动公开规范性文件数',
    unit: '条',
    aliases: ['主动公开规范性文件数'],
  },
  { id: 'normative_made', label: '制发规范性文件总数', unit: '件' },
  { id: 'by_channel', ordinal: '（二）', label: '通过不同渠道和方式公开政府信息的情况' },
  {
    id: 'by_gazette',
    ordinal: '1.',
    label: '政府公报公开政府信息数',
    unit: '条',
    aliases: ['政府公报公开数'],
  },
  { id: 'by_site', ordinal: '2.', label: '政府网站公开政府信息数', unit: '条', aliases: ['政府网站公开数'] },
  { id: 'by_weibo', ordinal: '3.', label: '政务微博公开政府信息数', unit: '条' },
  { id: 'by_wechat', ordinal: '4.', label: '政务微信公开政府信息数', unit: '条' },
  { id: 'by_other', ordinal: '5.', label: '其他方式公开政府信息数', unit: '条' },
  { id: 'responses', ordinal: '二、', label: '回应解读情况' },
  {
    id: 'concerns_answered',
    ordinal: '（一）',
    label: '回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
    unit: '次',
    aliases: ['回应公众关注热点或重大舆情数'],
  },
  { id: 'response_by_channel', ordinal: '（二）', label: '通过不同渠道和方式回应解读的情况' },
  { id: 'press_conferences', ordinal: '1.', label: '参加或举办新闻发布会总次数', unit: '次' },
  {
    id: 'press_conferences_leader',
    label: '其中：主要负责同志参加新闻发布会次数',
    unit: '次',
    aliases: ['主要负责同志参加新闻发布会次数'],
  },
  { id: 'interviews', ordinal: '2.', label: '政府网站在线访谈次数', unit: '次' },
  {
    id: 'interviews_leader',
    label: '其中：主要负责同志参加政府网站在线访谈次数',
    unit: '次',
    aliases: ['主要负责同志参加政府网站在线访谈次数'],
  },
  { id: 'interpretations', ordinal: '3.', label: '政策解读稿件发布数', unit: '篇' },
  { id: 'answered_by_social_media', ordinal: '4.', label: '微博微信回应事件数', unit: '次' },
  { id: 'answered_otherwise', ordinal: '5.', label: '其他方式回应事件数', unit: '次' },
  { id: 'on_request', ordinal: '三、', label: '依申请公开情况' },
  {
    id: 'received',
    ordinal: '（一）',
    label: '收到申请数',
    unit: '件',
    aliases: ['受理依申请公开信息总数', '受理申请总数', '收到申请总数'],
  },
  { id: 'received_in_person', ordinal: '1.', label: '当面申请数', unit: '件' },
  { id: 'received_by_fax', ordinal: '2.', label: '传真申请数', unit: '件' },
  { id: 'received_online', ordinal: '3.', label: '网络申请数', unit: '件', aliases: ['网上申请数'] },
  { id: 'received_by_letter', ordinal: '4.', label: '信函申请数', unit: '件' },
  { id: 'closed', ordinal: '（二）', label: '申请办结数', unit: '件' },
  { id: 'closed_on_time', ordinal: '1.', label: '按时办结数', unit: '件' },
  { id: 'closed_extended', ordinal: '2.', label: '延期办结数', unit: '件' },
  { id: 'answered', ordinal: '（三）', label: '申请答复数', unit: '件', aliases: ['对申请的答复总数'] },
  { id: 'answered_public', ordinal: '1.', label: '属于已主动公开范围数', unit: '件' },
  { id: 'answered_granted', ordinal: '2.', label: '同意公开答复数', unit: '件' },
  { id: 'answered_partial', ordinal: '3.', label: '同意部分公开答复数', unit: '件' },
  {
    id: 'answered_refused',
    ordinal: '4.',
    label: '不同意公开答复数',
    unit: '件',
    aliases: ['不予公开答复数'],
  },
  { id: 'refused_state_secret', label: '其中：涉及国家秘密', unit: '件', aliases: ['涉及国家秘密'] },
  { id: 'refused_business_secret', label: '涉及商业秘密', unit: '件' },
  { id: 'refused_privacy', label: '涉及个人隐私', unit: '件' },
  { id: 'refused_security', label: '危及国家安全、公共安全、经济安全和社会稳定', unit: '件' },
  { id: 'refused_not_information', label: '不是《条例》所指政府信息', unit: '件' },
  { id: 'refused_other', label: '法律法规规定的其他情形', unit: '件' },
  { id: 'answered_not_ours', ordinal: '5.', label: '不属于本行政机关公开数', unit: '件' },
  { id: 'answered_nonexistent', ordinal: '6.', label: '申请信息不存在数', unit: '件' },
  { id: 'answered_supplement', ordinal: '7.', label: '告知作出更改补充数', unit: '件' },
  { id: 'answered_elsewhere', ordinal: '8.', label: '告知通过其他途径办理数', unit: '件' },
  { id: 'reconsideration', ordinal: '四、', label: '行政复议数量', unit: '件', aliases: ['行政复议数'] },
  { id: 'reconsideration_upheld', ordinal: '（一）', label: '维持具体行政行为数', unit: '件' },
  { id: 'reconsideration_corrected', ordinal: '（二）', label: '被依法纠错数', unit: '件' },
  { id: 'reconsideration_other', ordinal: '（三）', label: '其他情形数', unit: '件' },
  { id: 'litigation', ordinal: '五、', label: '行政诉讼数量', unit: '件', aliases: ['行政诉讼数'] },
  { id: 'litigation_upheld', ordinal: '（一）', label: '维持具体行政行为或者驳回原告诉讼请求数', unit: '件' },
  { id: 'litigation_corrected', ordinal: '（二）', label: '被依法纠错数', unit: '件' },
  { id: 'litigation_other', ordinal: '（三）', label: '其他情形数', unit: '件' },
  { id: 'complaints', ordinal: '六、', label: '举报投诉数量', unit: '件' },
  { id: 'fees', ordinal: '七、', label: '依申请公开信息收取的费用', unit: '万元' },
  { id: 'organization', ordinal: '八、', label: '机构建设和保障经费情况' },
  { id: 'offices', ordinal: '（一）', label: '政府信息公开工作专门机构数', unit: '个' },
  { id: 'reading_points', ordinal: '（二）', label: '设置政府信息公开查阅点数', unit: '个' },
  { id: 'staff', ordinal: '（三）', label: '从事政府信息公开工作人员数', unit: '人' },
  {
    id: 'staff_full_time',
    ordinal: '1.',
    label: '专职人员数（不包括政府公报及政府网站工作人员数）',
    unit: '人',
    aliases: ['专职人员数'],
  },
  { id: 'staff_part_time', ordinal: '2.', label: '兼职人员数', unit: '人' },
  {
    id: 'budget',
    ordinal: '（四）',
    label: '政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    unit: '万元',
    aliases: ['政府信息公开专项经费'],
  },
  { id: 'meetings_and_training', ordinal: '九、', label: '政府信息公开会议和培训情况' },
  { id: 'meetings', ordinal: '（一）', label: '召开政府信息公开工作会议或专题会议数', unit: '次' },
  { id: 'courses', ordinal: '（二）', label: '举办各类培训班数', unit: '次' },
  { id: 'trainees', ordinal: '（三）', label: '接受培训人员数', unit: '人次' },
]);

const statistics: FormTable = {
  id: 'statistics',
  layout: 'list',
  title: '政府信息公开情况统计表',
  bands: [{ heading: '', labelHead: '统计指标', columns: COLUMNS, rows: ROWS }],
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
 * The statistics table used up to report year 2018. Long because the form is one table of seventy rows. The same information published on several channels counts once,
 * so the total lies between the largest channel and the sum of the channels.
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
