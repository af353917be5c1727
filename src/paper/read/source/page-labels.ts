import { DomUtils } from 'htmlparser2';
import { isElement } from './page-tree.ts';
import type { PageNode } from './page-tree.ts';

/** What the box above an article says (索引号：… 文号：…), by the words that sites use for it. */
const LABELS = {
  indexNumber: ['索引号', '信息索引号', '索引号/文号'],
  documentNumber: ['文号', '发文字号', '文件编号', '发文文号'],
  agency: ['发布机构', '发文机关', '发布单位', '发文单位', '信息来源', '来源', '公开责任部门', '发文机构'],
  madeOn: ['成文日期', '成文时间', '生成日期', '发文日期', '印发日期'],
  publishedOn: ['发布日期', '发布时间', '公开日期', '公开时间', '公布日期', '发文时间', '日期', '时间'],
  genre: ['体裁', '体裁分类', '文种'],
  subject: ['主题分类', '主题', '分类'],
  keywords: ['关键词', '主题词'],
  validity: ['有效性', '效力', '效力状态'],
} as const;

export type PageLabels = Readonly<Partial<Record<keyof typeof LABELS, string>>>;

const BLOCKS = new Set(
  'p div td th tr li dt dd h1 h2 h3 h4 section article table ul dl span b strong em label i'.split(' '),
);
const ALL = Object.values(LABELS).flat();

/** The labelled facts of a page; the first that is named counts. */
export function pageLabels(nodes: readonly PageNode[]): PageLabels {
  const pieces = piecesOf(nodes);
  const found: Partial<Record<keyof typeof LABELS, string>> = {};
  for (const [index, piece] of pieces.entries()) {
    for (const field of Object.keys(LABELS) as (keyof typeof LABELS)[]) {
      if (found[field] !== undefined) continue;
      const value = valueAfter(piece, pieces[index + 1] ?? '', LABELS[field]);
      if (value !== null) found[field] = value;
    }
  }
  return found;
}

function valueAfter(piece: string, next: string, words: readonly string[]): string | null {
  const [, word = '', rest = ''] =
    /^[【[]?\s*((?:\p{Script=Han}[\s\u3000]*){2,8}(?:\/\p{Script=Han}{2})?)\s*[】\]]?\s*[:：]?\s*(.*)$/u.exec(
      piece,
    ) ?? [];
  const name = word.replaceAll(/\s/g, '');
  const marked = /[:：】\]]/.test(piece);
  if (marked) {
    const head = piece.split(/[:：】\]]/)[0]?.replaceAll(/[\s【[]/g, '') ?? '';
    if (!words.includes(head)) return null;
    const value = piece.slice(piece.search(/[:：】\]]/) + 1).replace(/^[\s:：]+/, '');
    const taken = value === '' ? next : value;
    return usable(taken);
  }
  return words.includes(name) &&
    rest === '' &&
    name.length >= 2 &&
    !['日期', '时间', '来源', '分类', '主题'].includes(name)
    ? usable(next)
    : null;
}

function usable(text: string): string | null {
  const value = text.trim().slice(0, 200);
  const isLabel = ALL.some((label) => value.replaceAll(/[\s:：]/g, '') === label);
  return value === '' || isLabel ? null : value;
}

/** The page as pieces of text, one an element, and labels that stand in one line apart. */
function piecesOf(nodes: readonly PageNode[]): string[] {
  const pieces: string[] = [];
  let text = '';
  const flush = (): void => {
    const line = text.replaceAll(/[\s\u00a0\u3000]+/g, ' ').trim();
    if (line !== '' && line.length < 400)
      pieces.push(...line.split(/(?<=\S)\s+(?=\p{Script=Han}{2,6}\s*[:：])|[|｜]/u).map((one) => one.trim()));
    text = '';
  };
  const walk = (list: readonly PageNode[]): void => {
    for (const node of list) {
      if (node.type === 'text') text += node.data;
      else if (isElement(node) && node.name !== 'script' && node.name !== 'style') {
        const ends = BLOCKS.has(node.name) || node.name === 'br';
        if (ends) flush();
        walk(node.children);
        if (ends) flush();
      }
    }
  };
  walk(nodes);
  flush();
  return pieces.filter((piece) => piece !== '');
}

/** The words of an element, blanks folded. */
export function plainText(node: PageNode): string {
  return DomUtils.textContent(node)
    .replaceAll(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}
