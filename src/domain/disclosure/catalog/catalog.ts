/**
 * 公开渠道和载体 of the national catalog (国办发〔2019〕54号), in its order. Counties add carriers of their own, so that a
 * channel is a name, not a member of this list.
 */
export const STANDARD_CHANNELS = [
  '政府网站',
  '政府公报',
  '两微一端',
  '发布会/听证会',
  '广播电视',
  '纸质媒体',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '社区/企事业单位/村公示栏（电子屏）',
  '精准推送',
  '其他',
] as const;

/** ■ is a channel that must be used, □ one that may be. */
export interface CatalogChannel {
  readonly name: string;
  readonly mark: 'required' | 'optional';
}

/** The columns that carry a tick, under three common heads. */
export const TICKS = {
  everyone: { group: '公开对象', name: '全社会' },
  groups: { group: '公开对象', name: '特定群众' },
  proactive: { group: '公开方式', name: '主动' },
  on_request: { group: '公开方式', name: '依申请公开' },
  county: { group: '公开层级', name: '县级' },
  township: { group: '公开层级', name: '乡级' },
} as const;
export type Tick = keyof typeof TICKS;
export const TICK_NAMES = Object.keys(TICKS) as Tick[];

/** One row of a catalog, its merged cells filled in. '' is “nothing stands there”. */
export interface CatalogItem {
  /** 序号, as printed. */
  readonly serial: string;
  /** 一级事项. */
  readonly level1: string;
  /** 二级事项; '' where level 1 has no parts. */
  readonly level2: string;
  /** 过程 (决策、执行、管理、服务、结果): only some catalogs have this column. */
  readonly process: string;
  /** 公开内容（要素）. */
  readonly content: string;
  /** 公开依据. */
  readonly basis: string;
  /** 公开时限 in its own words; what can be counted of it says `parseTimeLimit`. */
  readonly timeLimit: string;
  /** 公开主体. */
  readonly agency: string;
  readonly channels: readonly CatalogChannel[];
  /** In the order of TICKS. */
  readonly ticks: readonly Tick[];
  /** Which groups, where the catalog names them instead of a plain tick. */
  readonly groupWords: string;
  /** 公开栏目: the last of the eight elements of older catalogs. */
  readonly column: string;
}

/** One field (领域): one sheet of a county's workbook. */
export interface CatalogField {
  /** Also the name of the sheet: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** The lines above the table. */
  readonly title: string;
  /** The lines below it. */
  readonly notes: readonly string[];
  readonly items: readonly CatalogItem[];
}

export const VERSION_STATES = { draft: '草稿', in_force: '现行', superseded: '已被替换' } as const;
export type VersionState = keyof typeof VERSION_STATES;

/** The longest text of one cell; the longest basis of the national catalogs has a tenth of it. */
export const MAX_CELL_CHARACTERS = 5000;

/** 名称 of an item where one name is wanted: level 1 and level 2 together. */
export function itemName({ level1, level2 }: Pick<CatalogItem, 'level1' | 'level2'>): string {
  return level2 === '' || level2 === level1 ? level1 : `${level1}：${level2}`;
}

/** What is wrong with the name of a field, as a sentence; null when it may stand. */
export function fieldNameFault(name: string): string | null {
  if (name.trim() === '') return '领域没有名称。';
  if (name.length > 31) return `领域名称“${name}”超过31个字，不能作为工作表名称，请缩短。`;
  if (/[[\]:*?/\\]/.test(name) || /^'|'$/.test(name))
    return `领域名称“${name}”含有工作表名称不能用的符号（[ ] : * ? / \\ 或首尾的引号），请改名。`;
  return null;
}

/** Ticks in the order of the columns, each once. */
export function orderTicks(ticks: readonly Tick[]): Tick[] {
  return TICK_NAMES.filter((tick) => ticks.includes(tick));
}
