/** What a column (栏目) is to its readers; a kind may bring a cadence of its own. */
export const COLUMN_KINDS = {
  list: '信息列表',
  page: '单页',
  guide: '政府信息公开指南',
  catalog: '政府信息公开目录',
  rules: '政府信息公开制度',
  annual_reports: '政府信息公开年报',
  requests: '依申请公开',
  normative: '规范性文件',
  gazette: '政府公报',
  notices: '通知公告、政策文件',
  news: '动态要闻',
  interpretations: '政策解读',
  statistics: '统计数据',
  link: '链接',
} as const;
export type ColumnKind = keyof typeof COLUMN_KINDS;

/** A column of an agency's portal, without its place among others. */
export interface ColumnFields {
  readonly slug: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly description: string;
  readonly keywords: string;
  /** Who keeps it: the county's own office, or the agency whose matter it is. */
  readonly ownerAgencyId: string;
  /** Days within which something new should stand here; null: it need not change. */
  readonly cadenceDays: number | null;
  /** Where a column of kind `link` leads; null for all others. */
  readonly linkUrl: string | null;
  readonly isHidden: boolean;
}

/** A column in its tree. */
export interface Column extends ColumnFields {
  readonly id: string;
  readonly agencyId: string;
  readonly parentId: string | null;
  /** Place among its brothers. */
  readonly sortOrder: number;
}

/** Kinds whose page is made of ledgers of our own: documents are not put into them. */
const KINDS_WITHOUT_DOCUMENTS: ReadonlySet<ColumnKind> = new Set([
  'guide',
  'catalog',
  'annual_reports',
  'requests',
  'link',
]);

/** Whether documents stand in columns of this kind. */
export function takesDocuments(kind: ColumnKind): boolean {
  return !KINDS_WITHOUT_DOCUMENTS.has(kind);
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Addresses of our own beside a column's pages. */
const RESERVED = new Set(['feed', 'list', 'all']);

/** What is wrong with the words of a column, by field, in Chinese; empty when they will do. */
export function columnFaults(fields: ColumnFields): { field: keyof ColumnFields; message: string }[] {
  const { slug, name, kind, linkUrl, cadenceDays, description, keywords } = fields;
  const faults: { field: keyof ColumnFields; message: string }[] = [];
  if (name.trim() === '' || name.length > 40)
    faults.push({ field: 'name', message: '请填栏目名称，至多40个字。' });
  if (!SLUG.test(slug) || slug.length > 60 || RESERVED.has(slug))
    faults.push({
      field: 'slug',
      message: '地址名用小写字母、数字和短横，如 zfgb，至多60个字符；feed、list、all 已有他用。',
    });
  if (/^\d+$/.test(slug)) faults.push({ field: 'slug', message: '地址名不能全是数字，数字是页码。' });
  if (description.length > 300) faults.push({ field: 'description', message: '栏目说明至多300个字。' });
  if (keywords.length > 200) faults.push({ field: 'keywords', message: '关键词至多200个字。' });
  if (cadenceDays !== null && !(Number.isInteger(cadenceDays) && cadenceDays >= 1 && cadenceDays <= 3660))
    faults.push({ field: 'cadenceDays', message: '更新周期是1至3660的天数；不要求更新的留空。' });
  if (kind === 'link' && !/^(?:https?:\/\/[^\s<>"]+|\/[^\s<>"/\\][^\s<>"]*)$/.test(linkUrl ?? ''))
    faults.push({ field: 'linkUrl', message: '请填链接地址，以 https:// 或本站的 / 开头。' });
  return faults;
}
