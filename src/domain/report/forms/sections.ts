import type { FormSection } from '../form.ts';

/** The six sections, the same in the forms of 2019 and 2021 (国办公开办函〔2019〕60号、〔2021〕30号). */
export const SIX_SECTIONS: readonly FormSection[] = [
  { id: 'overview', ordinal: '一', title: '总体情况', aliases: ['概述', '总体概述', '基本情况'] },
  {
    id: 'disclosure',
    ordinal: '二',
    title: '主动公开政府信息情况',
    aliases: ['主动公开政府信息的情况', '政府信息主动公开情况'],
    table: 'disclosure',
  },
  {
    id: 'requests',
    ordinal: '三',
    title: '收到和处理政府信息公开申请情况',
    aliases: ['收到和处理政府信息公开申请的情况'],
    table: 'requests',
  },
  {
    id: 'remedies',
    ordinal: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议、行政诉讼的情况',
    ],
    table: 'remedies',
  },
  {
    id: 'problems',
    ordinal: '五',
    title: '存在的主要问题及改进情况',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进情况',
      '存在主要问题及改进情况',
      '存在的主要问题及改进措施',
      '存在的问题及改进情况',
      '政府信息公开工作存在的主要问题及改进措施',
    ],
  },
  {
    id: 'other',
    ordinal: '六',
    title: '其他需要报告的事项',
    aliases: ['其他需要报告事项', '其它需要报告的事项'],
  },
];
