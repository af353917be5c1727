import type { PageColumn } from './meta-tags.ts';

/** The columns of the portal as the page tags name them. */
export const COLUMNS = {
  reports: {
    name: '政府信息公开年报',
    description: '集中公开本级政府及各单位历年的政府信息公开工作年度报告',
    keywords: '政府信息公开,年度报告,年报',
    type: '政府信息公开年报',
  },
  agencies: {
    name: '单位',
    description: '列出政府及各单位的政府信息公开工作机构和联系方式',
    keywords: '单位,政府信息公开工作机构,联系方式',
    type: '机构职能',
  },
} as const satisfies Record<string, PageColumn>;
