import type { ReadyMadeColumn } from './ready-made-column.ts';

// The tree of a county government: the four blocks of 〔2019〕61号 and requests; under the statutory content the items of
// Articles 20 and 21 in their order and the key fields, some forty sub-columns as 永宁县 keeps them.

const ARTICLE_20: readonly ReadyMadeColumn[] = [
  {
    slug: 'zcwj',
    name: '政策文件',
    kind: 'notices',
    article: '20.1',
    description: '县政府及县政府办公室制发的政策文件',
    children: [
      { slug: 'gfxwj', name: '行政规范性文件', kind: 'normative', article: '20.1' },
      { slug: 'qtwj', name: '其他文件', kind: 'notices', article: '20.1' },
      { slug: 'zcjd', name: '政策解读', kind: 'interpretations' },
      { slug: 'zfgb', name: '政府公报', kind: 'gazette' },
    ],
  },
  {
    slug: 'jgzn',
    name: '机构职能',
    kind: 'page',
    article: '20.2',
    description: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人',
    children: [
      { slug: 'ldxx', name: '领导信息', kind: 'page', article: '20.2' },
      { slug: 'jgsz', name: '机构设置', kind: 'page', article: '20.2' },
    ],
  },
  {
    slug: 'ghjh',
    name: '规划计划',
    kind: 'list',
    article: '20.3',
    description: '国民经济和社会发展规划、专项规划、区域规划及相关政策',
  },
  { slug: 'tjxx', name: '统计信息', kind: 'statistics', article: '20.4' },
  {
    slug: 'xzxk',
    name: '行政许可和其他对外管理服务',
    kind: 'list',
    article: '20.5',
    description: '依据、条件、程序以及办理结果',
  },
  {
    slug: 'xzcf',
    name: '行政处罚、行政强制',
    kind: 'list',
    article: '20.6',
    description: '依据、条件、程序以及有一定社会影响的处罚决定',
  },
  {
    slug: 'czxx',
    name: '财政预算、决算',
    kind: 'list',
    article: '20.7',
    cadenceDays: 365,
    children: [
      { slug: 'czys', name: '财政预算', kind: 'list', article: '20.7', cadenceDays: 365 },
      { slug: 'czjs', name: '财政决算', kind: 'list', article: '20.7', cadenceDays: 365 },
    ],
  },
  { slug: 'xzsf', name: '行政事业性收费', kind: 'list', article: '20.8', cadenceDays: 365 },
  { slug: 'zfcg', name: '政府集中采购', kind: 'list', article: '20.9' },
  { slug: 'zdxm', name: '重大建设项目', kind: 'list', article: '20.10' },
  {
    slug: 'msbz',
    name: '民生保障',
    kind: 'list',
    article: '20.11',
    description: '扶贫、教育、医疗、社会保障、促进就业的政策、措施及实施情况',
    children: [
      { slug: 'fpkf', name: '巩固脱贫、乡村振兴', kind: 'list', article: '20.11' },
      { slug: 'jyxx', name: '教育', kind: 'list', article: '20.11' },
      { slug: 'ylws', name: '医疗卫生', kind: 'list', article: '20.11' },
      { slug: 'shbz', name: '社会保障', kind: 'list', article: '20.11' },
      { slug: 'cjjy', name: '促进就业', kind: 'list', article: '20.11' },
    ],
  },
  {
    slug: 'yjgl',
    name: '应急管理',
    kind: 'list',
    article: '20.12',
    description: '突发公共事件的应急预案、预警信息及应对情况',
  },
  {
    slug: 'jdjc',
    name: '监督检查',
    kind: 'list',
    article: '20.13',
    children: [
      { slug: 'hjbh', name: '环境保护', kind: 'list', article: '20.13' },
      { slug: 'ggws', name: '公共卫生', kind: 'list', article: '20.13' },
      { slug: 'aqsc', name: '安全生产', kind: 'list', article: '20.13' },
      { slug: 'spyp', name: '食品药品', kind: 'list', article: '20.13' },
      { slug: 'cpzl', name: '产品质量', kind: 'list', article: '20.13' },
    ],
  },
  { slug: 'gwyzk', name: '公务员招考', kind: 'list', article: '20.14' },
  { slug: 'qtfd', name: '其他法定信息', kind: 'list', article: '20.15' },
];

const ARTICLE_21: readonly ReadyMadeColumn[] = [
  { slug: 'szjs', name: '市政建设', kind: 'list', article: '21.1' },
  { slug: 'ggfw', name: '公共服务', kind: 'list', article: '21.2' },
  { slug: 'gysy', name: '公益事业', kind: 'list', article: '21.3' },
  { slug: 'tdzs', name: '土地征收', kind: 'list', article: '21.4' },
  { slug: 'fwzs', name: '房屋征收', kind: 'list', article: '21.5' },
  { slug: 'zagl', name: '治安管理', kind: 'list', article: '21.6' },
  { slug: 'shjz', name: '社会救助', kind: 'list', article: '21.7' },
];

export const COUNTY_TREE: readonly ReadyMadeColumn[] = [
  {
    slug: 'zhinan',
    name: '政府信息公开指南',
    kind: 'guide',
    description: '政府信息的分类、编排体系、获取方式和公开工作机构的联系方式',
  },
  {
    slug: 'zhidu',
    name: '政府信息公开制度',
    kind: 'rules',
    description: '政府信息公开条例、上级规定和本县制度',
  },
  {
    slug: 'fdzdgknr',
    name: '法定主动公开内容',
    kind: 'list',
    description: '条例第二十条、第二十一条规定主动公开的信息',
    children: [
      ...ARTICLE_20,
      {
        slug: 'jcgk',
        name: '基层公开事项',
        kind: 'list',
        description: '条例第二十一条规定县级政府公开的信息',
        children: ARTICLE_21,
      },
      { slug: 'mulu', name: '政府信息公开目录', kind: 'catalog', description: '主动公开事项目录' },
    ],
  },
  {
    slug: 'nianbao',
    name: '政府信息公开年报',
    kind: 'annual_reports',
    description: '县政府和各单位历年的政府信息公开工作年度报告',
  },
  {
    slug: 'yisqgk',
    name: '依申请公开',
    kind: 'requests',
    description: '没有主动公开的信息怎样申请',
  },
];
