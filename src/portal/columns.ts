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
  gazette: {
    name: '政府公报',
    description: '政府公报的各期目录、刊登文本和电子版下载',
    keywords: '政府公报,规范性文件,政策文件',
    type: '政府公报',
  },
  catalog: {
    name: '政府信息公开目录',
    description:
      '列明各单位公开事项的内容、依据、时限、主体和渠道，以及已公开信息的索引、名称、内容概述和生成日期',
    keywords: '政府信息公开目录,公开事项,标准目录',
    type: '信息公开目录',
  },
} as const satisfies Record<string, PageColumn>;
