import { DomUtils } from 'htmlparser2';
import { decodeText } from '../decode-text.ts';
import { htmlCharset } from '../html-kind.ts';
import { findBody, isAbout, linkShare } from './page-body.ts';
import { pageLabels, plainText } from './page-labels.ts';
import type { PageLabels } from './page-labels.ts';
import { elementsOf, pageTree, select } from './page-tree.ts';
import type { PageElement, PageNode } from './page-tree.ts';

/** Where a site puts things, for sites that neither follow the national tags nor a known system. */
export interface SiteSelectors {
  readonly title?: string;
  readonly date?: string;
  readonly body?: string;
  readonly column?: string;
}

/** A link of the page to a file that hangs on the article. */
export interface PageAttachment {
  /** As it stands on the page. */
  readonly href: string;
  readonly name: string;
}

/** What a page of an old site says. */
export interface PageContent {
  /** An article, not a list or a front page. */
  readonly isArticle: boolean;
  readonly title: string | null;
  /** As written: `2020-03-01 10:22`. */
  readonly published: string | null;
  readonly column: string | null;
  readonly labels: PageLabels;
  readonly keywords: string | null;
  readonly summary: string | null;
  /** The article as it stood, not cleaned; '' where none was found. */
  readonly bodyHtml: string;
  readonly attachments: readonly PageAttachment[];
}

const FILES = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|rtf|zip|rar|7z|txt|csv|jpe?g|png)$/i;
const PICTURES = /\.(?:jpe?g|png)$/i;
const WRITTEN_DAY = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?(?:\s*\d{1,2}:\d{2})?/;
/** So many letters make an article of a page that says nothing about itself. */
const SHORTEST = 60;

/**
 * Reads a page of an old site: first what the site says of itself (the national page tags ArticleTitle, PubDate,
 * ColumnName, ContentSource of 国办发〔2017〕47号, and the box of index number and date), then what can be seen.
 *
 * @throws PaperError as decodeText and pageTree do
 */
export function pageContent(bytes: Uint8Array, selectors: SiteSelectors = {}): PageContent {
  const nodes = pageTree(decodeText(bytes, htmlCharset(bytes)));
  const meta = metaOf(nodes);
  const text = (selector: string | undefined): string | null => {
    const [found] = selector === undefined ? [] : select(nodes, selector);
    return found === undefined ? null : filled(found.attribs['content'] ?? plainText(found));
  };
  const labels = pageLabels(nodes);
  const body = findBody(nodes, selectors.body ?? null);
  const published =
    text(selectors.date) ?? meta.get('pubdate') ?? labels.publishedOn ?? dateNear(nodes, body) ?? null;
  const declared = text(selectors.title) ?? meta.get('articletitle') ?? null;
  const title = declared ?? headingOf(nodes) ?? windowTitle(nodes);
  const letters = body === null ? 0 : plainText(body).length;
  const looksLikeList = linkShare(nodes) > 0.6;
  const attachments = attachmentsOf(nodes, body);
  return {
    isArticle:
      declared !== null ||
      meta.has('pubdate') ||
      (published !== null && !looksLikeList && (letters >= SHORTEST || attachments.length > 0)),
    title,
    published,
    column: text(selectors.column) ?? meta.get('columnname') ?? null,
    labels: { ...labels, ...(meta.has('contentsource') && { agency: meta.get('contentsource') ?? '' }) },
    keywords: meta.get('keywords') ?? null,
    summary: meta.get('description') ?? null,
    bodyHtml: body === null ? '' : bodyHtmlOf(body),
    attachments,
  };
}

function metaOf(nodes: readonly PageNode[]): Map<string, string> {
  const tags = elementsOf(nodes).filter(({ name }) => name === 'meta');
  const pairs = tags.map(
    ({ attribs }) => [(attribs['name'] ?? '').toLowerCase(), attribs['content']?.trim() ?? ''] as const,
  );
  return new Map(pairs.filter(([name, content]) => name !== '' && content !== ''));
}

function headingOf(nodes: readonly PageNode[]): string | null {
  const heading = elementsOf(nodes).find(({ name }) => name === 'h1');
  return heading === undefined ? null : filled(plainText(heading));
}

/** The title of the window without the name of the site, which follows behind a dash. */
function windowTitle(nodes: readonly PageNode[]): string | null {
  const title = elementsOf(nodes).find(({ name }) => name === 'title');
  return title === undefined ? null : filled(plainText(title).split(/\s*[-_|—–]+\s*/)[0] ?? '');
}

/** A date in the article's neighbourhood: above the body, not in it. */
function dateNear(nodes: readonly PageNode[], body: PageElement | null): string | null {
  const around = elementsOf(nodes)
    .filter(({ children }) => children.some((child) => child.type === 'text'))
    .filter((element) => body === null || !isInside(element, body))
    .map((element) => plainText(element))
    .filter((line) => line.length < 80);
  const line =
    around.find((one) => /发布|时间|日期/.test(one) && WRITTEN_DAY.test(one)) ??
    around.find((one) => WRITTEN_DAY.test(one));
  return line === undefined ? null : (WRITTEN_DAY.exec(line)?.[0] ?? null);
}

function isInside(element: PageElement, body: PageElement): boolean {
  for (let above: unknown = element; above instanceof Object && 'parent' in above; above = above.parent)
    if (above === body) return true;
  return false;
}

/** Files that the page links to, wherever they stand, and pictures of the article itself. */
function attachmentsOf(nodes: readonly PageNode[], body: PageElement | null): PageAttachment[] {
  const found = new Map<string, string>();
  for (const element of elementsOf(nodes)) {
    const picture = element.name === 'img' && body !== null && isInside(element, body);
    const href = picture
      ? element.attribs['src']
      : element.name === 'a'
        ? element.attribs['href']
        : undefined;
    const path = href?.split(/[?#]/)[0] ?? '';
    if (href === undefined || !FILES.test(path) || (PICTURES.test(path) && !picture)) continue;
    const name = picture ? (element.attribs['alt'] ?? '') : plainText(element);
    if (!found.has(href)) found.set(href, name);
  }
  return [...found].map(([href, name]) => ({ href, name }));
}

/**
 * The article without its heading and the lines about it, which stand in fields of their own, and without links that
 * lead into the old site, which will be gone; their words stay.
 */
function bodyHtmlOf(body: PageElement): string {
  for (const element of elementsOf(body.children)) {
    const isLine =
      /^(?:p|div|table|tr|ul|span)$/.test(element.name) && isAbout(DomUtils.textContent(element));
    if (element.name === 'h1' || isLine) {
      DomUtils.removeElement(element);
      continue;
    }
    const href = element.attribs['href'];
    if (element.name === 'a' && href !== undefined && !/^(?:https?:|mailto:)/i.test(href))
      delete element.attribs['href'];
    if (element.name === 'a' && FILES.test(href?.split(/[?#]/)[0] ?? '')) delete element.attribs['href'];
  }
  return DomUtils.getInnerHTML(body, { encodeEntities: 'utf8' });
}

function filled(text: string): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
