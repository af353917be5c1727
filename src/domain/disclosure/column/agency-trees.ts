import type { ReadyMadeColumn } from './ready-made-column.ts';

// The trees of a department and of a township: the same four blocks and requests, with what each of them makes.

function around(statutory: readonly ReadyMadeColumn[]): readonly ReadyMadeColumn[] {
  return [
    {
      slug: 'zhinan',
      name: '政府信息公开指南',
      kind: 'guide',
      description: '政府信息的分类、编排体系、获取方式和公开工作机构的联系方式',
    },
    { slug: 'zhidu', name: '政府信息公开制度', kind: 'rules', description: '上级规定和本单位制度' },
    {
      slug: 'fdzdgknr',
      name: '法定主动公开内容',
      kind: 'list',
      description: '条例规定主动公开的信息',
      children: [
        ...statutory,
        { slug: 'mulu', name: '政府信息公开目录', kind: 'catalog', description: '主动公开事项目录' },
      ],
    },
    {
      slug: 'nianbao',
      name: '政府信息公开年报',
      kind: 'annual_reports',
      description: '历年的政府信息公开工作年度报告',
    },
    {
      slug: 'yisqgk',
      name: '依申请公开',
      kind: 'requests',
      description: '没有主动公开的信息怎样申请',
    },
  ];
}

export const DEPARTMENT_TREE: readonly ReadyMadeColumn[] = around([
  {
    slug: 'zcwj',
    name: '政策文件',
    kind: 'notices',
    article: '20.1',
    children: [
      { slug: 'gfxwj', name: '行政规范性文件', kind: 'normative', article: '20.1' },
      { slug: 'zcjd', name: '政策解读', kind: 'interpretations' },
    ],
  },
  { slug: 'jgzn', name: '机构职能', kind: 'page', article: '20.2' },
  { slug: 'ghjh', name: '规划计划', kind: 'list', article: '20.3' },
  { slug: 'tjxx', name: '统计信息', kind: 'statistics', article: '20.4' },
  { slug: 'xzxk', name: '行政许可和其他对外管理服务', kind: 'list', article: '20.5' },
  { slug: 'xzcf', name: '行政处罚、行政强制', kind: 'list', article: '20.6' },
  { slug: 'czxx', name: '财政预算、决算', kind: 'list', article: '20.7', cadenceDays: 365 },
  { slug: 'xzsf', name: '行政事业性收费', kind: 'list', article: '20.8', cadenceDays: 365 },
  { slug: 'zfcg', name: '政府集中采购', kind: 'list', article: '20.9' },
  { slug: 'zdxm', name: '重大建设项目', kind: 'list', article: '20.10' },
  { slug: 'msbz', name: '民生政策措施及实施情况', kind: 'list', article: '20.11' },
  { slug: 'yjgl', name: '应急管理', kind: 'list', article: '20.12' },
  { slug: 'jdjc', name: '监督检查', kind: 'list', article: '20.13' },
  { slug: 'ryzl', name: '人员招录', kind: 'list', article: '20.14' },
  { slug: 'qtfd', name: '其他法定信息', kind: 'list', article: '20.15' },
]);

export const TOWNSHIP_TREE: readonly ReadyMadeColumn[] = around([
  { slug: 'zcwj', name: '政策文件', kind: 'notices', article: '20.1' },
  { slug: 'jgzn', name: '机构职能', kind: 'page', article: '20.2' },
  { slug: 'czxx', name: '财政预算、决算', kind: 'list', article: '20.7', cadenceDays: 365 },
  { slug: 'yjgl', name: '应急管理', kind: 'list', article: '20.12' },
  { slug: 'nczc', name: '农业农村政策', kind: 'list', article: '21.8' },
  { slug: 'ntsl', name: '农田水利工程建设运营', kind: 'list', article: '21.9' },
  { slug: 'tdlz', name: '农村土地承包经营权流转', kind: 'list', article: '21.10' },
  { slug: 'zjd', name: '宅基地使用情况审核', kind: 'list', article: '21.11' },
  { slug: 'tdzs', name: '土地征收', kind: 'list', article: '21.12' },
  { slug: 'fwzs', name: '房屋征收', kind: 'list', article: '21.13' },
  { slug: 'czcl', name: '筹资筹劳', kind: 'list', article: '21.14' },
  { slug: 'shjz', name: '社会救助', kind: 'list', article: '21.15' },
  { slug: 'qtfd', name: '其他法定信息', kind: 'list', article: '20.15' },
]);
