/** What a list beside the files may say of each, and the words counties use for it at the head of a column. */
const HEADS = {
  file: [
    '文件',
    '文件名',
    '文件名称',
    '文件路径',
    '路径',
    '正文文件',
    '附件路径',
    '网页',
    '链接',
    '地址',
    'url',
  ],
  title: ['标题', '信息标题', '信息名称', '文件标题', '名称', '题名'],
  documentNumber: ['文号', '发文字号', '发文文号', '文件编号', '文件号'],
  agency: ['发布机构', '发文机关', '发布单位', '发文单位', '单位', '责任单位', '机构', '信息来源', '来源'],
  column: ['栏目', '栏目名称', '所属栏目', '信息分类', '分类', '目录'],
  madeOn: ['成文日期', '成文时间', '生成日期', '发文日期', '印发日期', '制定日期'],
  publishedOn: ['发布日期', '发布时间', '公开日期', '公开时间', '公布日期'],
  indexNumber: ['索引号', '信息索引号', '信息索引'],
  genre: ['体裁', '体裁分类', '文种', '公文种类'],
  subject: ['主题', '主题分类', '主题词分类', '内容分类'],
  keywords: ['关键词', '关键字', '主题词'],
  summary: ['概述', '内容概述', '摘要', '简介'],
  validity: ['有效性', '效力', '效力状态', '有效状态', '是否有效'],
  effectiveOn: ['施行日期', '生效日期', '实施日期', '生效时间'],
  expiresOn: ['有效期', '失效日期', '有效期至', '终止日期', '废止日期'],
  attachments: ['附件', '附件名称', '附件文件'],
} as const;

export type ListField = keyof typeof HEADS;

/** What the list says of one file, by field; what it leaves blank is absent. */
export type ListRow = Readonly<Partial<Record<ListField, string>>>;

/** The columns of a list: which place holds which field, and heads that mean nothing to us. */
export interface ListHead {
  readonly places: ReadonlyMap<ListField, number>;
  readonly unknown: readonly string[];
}

/** Rows looked at for the head: titles and notes of the list stand above it. */
const ROWS_ABOVE = 10;

/** Finds the row of heads: the first that names at least two fields, one of them the file or the title. */
export function findListHead(rows: readonly (readonly string[])[]): { at: number; head: ListHead } | null {
  for (const [at, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    const head = headOf(row);
    if (head.places.size >= 2 && (head.places.has('file') || head.places.has('title'))) return { at, head };
  }
  return null;
}

function headOf(row: readonly string[]): ListHead {
  const places = new Map<ListField, number>();
  const unknown: string[] = [];
  for (const [place, cell] of row.entries()) {
    const word = compact(cell);
    if (word === '' || word === '序号') continue;
    const field = (Object.keys(HEADS) as ListField[]).find((one) => HEADS[one].some((head) => head === word));
    if (field === undefined || places.has(field)) unknown.push(cell.trim());
    else places.set(field, place);
  }
  return { places, unknown };
}

/** Heads are written with blanks between the letters, with units and stars. */
function compact(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[（(][^）)]*[）)]/g, '')
    .replaceAll(/[\s*＊:：]/g, '');
}

/** The fields of one row; null for a blank row. */
export function readListRow(head: ListHead, cells: readonly string[]): ListRow | null {
  const entries = [...head.places]
    .map(([field, place]) => [field, (cells[place] ?? '').trim()] as const)
    .filter(([, text]) => text !== '');
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** Names in one cell: separated by semicolons, commas, 、 or lines. */
export function namesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[;；,，、\n|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
