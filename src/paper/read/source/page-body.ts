import { DomUtils } from 'htmlparser2';
import { elementsOf, isElement, select } from './page-tree.ts';
import type { PageElement, PageNode } from './page-tree.ts';

/** Where the systems that counties' sites were built with put the body of an article. */
const KNOWN_PLACES =
  '#zoom, #UCAP-CONTENT, #vsb_content, .TRS_Editor, .trs_editor_view, .v_news_content, .wp_articlecontent, #article-content, .article-content';

const FURNITURE = new Set(
  'script style nav header footer aside form select noscript iframe button template h1'.split(' '),
);
/** Lines about an article, not of it. */
const ABOUT =
  /^\s*[【[]?(?:发布(?:时间|日期|机构|单位)|信息来源|来源|索引号|文号|发文(?:字号|机关|日期)|成文日期|生成日期|公开日期|主题分类|体裁|有效性|字号|浏览次数|阅读次数|打印本页|打印|关闭窗口|分享到?)\s*[】\]]?\s*[:：]?/;
const LONGEST_ABOUT = 80;

/** A child that holds so much of what its parent holds is where the article stands. */
const SHARE = 0.6;

/**
 * The element that holds the article: the one of the selector, of a known system, or else the deepest one that still
 * holds most of the words which are no links (menus and lists of other articles are nothing but links).
 */
export function findBody(nodes: readonly PageNode[], selector: string | null): PageElement | null {
  const named = select(nodes, selector ?? KNOWN_PLACES).filter((one) => wordsOf(one) > 0);
  const chosen = named.toSorted((a, b) => wordsOf(b) - wordsOf(a))[0];
  if (chosen !== undefined || selector !== null) return chosen ?? null;
  const body = elementsOf(nodes).find(({ name }) => name === 'body');
  let at: PageElement | undefined = body;
  let words = body === undefined ? 0 : wordsOf(body);
  while (at !== undefined && words > 0) {
    const best = at.children
      .filter(isElement)
      .map((child) => ({ child, words: wordsOf(child) }))
      .toSorted((a, b) => b.words - a.words)[0];
    if (best === undefined || best.words < words * SHARE || best.child.name === 'p') break;
    ({ child: at, words } = best);
  }
  return words > 0 ? (at ?? null) : null;
}

/** Letters of an element outside links and furniture, links counted against it. */
function wordsOf(element: PageElement): number {
  if (FURNITURE.has(element.name) || isHidden(element)) return 0;
  let sum = 0;
  for (const child of element.children) {
    if (child.type === 'text') sum += isAbout(child.data) ? 0 : child.data.replaceAll(/\s/g, '').length;
    else if (isElement(child)) sum += child.name === 'a' ? 0 : wordsOf(child);
  }
  return sum;
}

/** Whether a short line only says when, by whom and how often. */
export function isAbout(text: string): boolean {
  return text.length < LONGEST_ABOUT && ABOUT.test(text);
}

function isHidden({ attribs }: PageElement): boolean {
  return 'hidden' in attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '');
}

/** The share of a page's letters that stand in links: high on lists and front pages. */
export function linkShare(nodes: readonly PageNode[]): number {
  const links = elementsOf(nodes).filter(({ name }) => name === 'a');
  const inLinks = links.reduce((sum, link) => sum + DomUtils.textContent(link).trim().length, 0);
  const body = elementsOf(nodes).find(({ name }) => name === 'body');
  const outside = body === undefined ? 0 : wordsOf(body);
  return inLinks + outside === 0 ? 1 : inLinks / (inLinks + outside);
}
