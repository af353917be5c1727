import type { Tick } from '../catalog.ts';
import type { SheetTable } from './sheet-table.ts';

/** What a column of a sheet holds. */
export type ColumnMeaning =
  | { readonly kind: 'text'; readonly element: TextElement }
  | { readonly kind: 'tick'; readonly tick: Tick }
  /** One channel in a column of its own. */
  | { readonly kind: 'channel'; readonly name: string }
  /** Several ticks or channels in one cell: “■政府网站 □政府公报”, “主动公开”. */
  | { readonly kind: 'words'; readonly of: 'channels' | 'audience' | 'method' | 'level' }
  | { readonly kind: 'unknown' };

export type TextElement =
  | 'serial'
  | 'level1'
  | 'level2'
  | 'process'
  | 'content'
  | 'basis'
  | 'timeLimit'
  | 'agency'
  | 'column';

export interface HeadColumn {
  readonly column: number;
  /** The heads from top to bottom, joined by “—”. */
  readonly head: string;
  readonly meaning: ColumnMeaning;
}

/** The head of a table: its rows, and what each column holds. */
export interface TableHead {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadColumn[];
}

const TEXT_HEADS: readonly (readonly [RegExp, TextElement])[] = [
  [/^(?:序号|编号|目录编号)$/, 'serial'],
  [/一级/, 'level1'],
  [/二级/, 'level2'],
  [/过程|环节/, 'process'],
  [/依据/, 'basis'],
  [/时限|期限/, 'timeLimit'],
  [/主体|责任(?:部门|单位|科室)|公开单位/, 'agency'],
  [/栏目/, 'column'],
  [/内容|要素/, 'content'],
  [/^(?:公开)?(?:事项)?名称$|事项$/, 'level1'],
];

const TICK_HEADS: readonly (readonly [RegExp, Tick])[] = [
  [/全社会|社会公众/, 'everyone'],
  [/特定/, 'groups'],
  [/^主动/, 'proactive'],
  [/^依申请/, 'on_request'],
  [/^(?:县|区|市|旗)/, 'county'],
  [/^(?:乡|镇|街道)/, 'township'],
];

/** No catalog has its head further down. */
const LAST_HEAD_ROW = 40;
/** A row is a head when so many of its columns are known: names, contents, limit, agency … */
const KNOWN_HEADS = 4;

/** Finds the head of the table, of one row or several; null where there is none. */
export function findHead(table: SheetTable): TableHead | null {
  const top = table.rows.find((row) => row <= LAST_HEAD_ROW && knownHeads(table, row) >= KNOWN_HEADS);
  if (top === undefined) return null;
  let bottom = top;
  // 序号 is merged down over the row of the parts; where nothing is merged the parts give themselves away.
  for (const area of table.merged)
    if (area.top === top && area.bottom <= top + 4) bottom = Math.max(bottom, area.bottom);
  while (isPartsRow(table, bottom + 1)) bottom += 1;
  const columns = table.columns.flatMap((column): HeadColumn[] => {
    const path = headPath(table, column, top, bottom);
    return path.length === 0 ? [] : [{ column, head: path.join('—'), meaning: meaningOf(path) }];
  });
  return { top, bottom, columns: settleMethod(columns) };
}

/** True for the head printed once more at the top of a page. */
export function isRepeatedHead(table: SheetTable, row: number): boolean {
  return knownHeads(table, row) >= KNOWN_HEADS || isPartsRow(table, row);
}

function knownHeads(table: SheetTable, row: number): number {
  const kinds = table.columns.flatMap((column) => {
    const text = plain(table.own(row, column));
    if (text === '' || text.length > 16) return [];
    const found = TEXT_HEADS.find(([pattern]) => pattern.test(text))?.[1];
    return found ?? (/^公开(?:渠道|对象|方式|类型|层级)/.test(text) ? [text] : []);
  });
  return new Set(kinds).size;
}

/** The row of the parts below a head whose cells were not merged: most of it are names of parts. */
function isPartsRow(table: SheetTable, row: number): boolean {
  const texts = table.columns.map((column) => plain(table.own(row, column))).filter((text) => text !== '');
  const parts = texts.filter(
    (text) =>
      /^[一二三]级(?:事项|目录)?$/.test(text) ||
      (text.length <= 12 && TICK_HEADS.some(([head]) => head.test(text))),
  );
  return parts.length >= 2 && parts.length >= texts.length * 0.7;
}

function headPath(table: SheetTable, column: number, top: number, bottom: number): string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = plain(table.shown(row, column).text);
    if (text !== '' && path.at(-1) !== text) path.push(text);
  }
  return path;
}

function meaningOf(path: readonly string[]): ColumnMeaning {
  const leaf = path.at(-1) ?? '';
  const group = path[0] ?? '';
  const isPart = path.length > 1;
  if (isPart && /渠道|载体/.test(group)) return { kind: 'channel', name: leaf };
  if (isPart || !/方式|类型|对象|层级|渠道|载体/.test(leaf)) {
    const tick = TICK_HEADS.find(([pattern]) => pattern.test(leaf))?.[1];
    if (tick !== undefined && (isPart || leaf.length <= 8)) return { kind: 'tick', tick };
  }
  if (/渠道|载体/.test(leaf)) return { kind: 'words', of: 'channels' };
  if (/对象/.test(leaf)) return { kind: 'words', of: 'audience' };
  if (/方式|类型|公开属性/.test(leaf)) return { kind: 'words', of: 'method' };
  if (/层级/.test(leaf)) return { kind: 'words', of: 'level' };
  const element = TEXT_HEADS.find(([pattern]) => pattern.test(leaf))?.[1];
  return element === undefined ? { kind: 'unknown' } : { kind: 'text', element };
}

/** Beside 公开类型 (主动, 依申请), the 公开方式 of the eight elements is what the national catalog calls 渠道. */
function settleMethod(columns: readonly HeadColumn[]): HeadColumn[] {
  const isMethod = ({ meaning }: HeadColumn): boolean => meaning.kind === 'words' && meaning.of === 'method';
  const several = columns.filter(isMethod).length > 1;
  return columns.map((column) =>
    several && isMethod(column) && column.head.includes('方式')
      ? { ...column, meaning: { kind: 'words', of: 'channels' } }
      : column,
  );
}

/** Blanks and what stands in brackets do not belong to the name of a column, but “内容（要素）” may be all of it. */
function plain(text: string): string {
  const bare = text.replaceAll(/\s+/g, '');
  return bare.replaceAll(/[（(][^（()）]*[)）]/g, '') || bare;
}
