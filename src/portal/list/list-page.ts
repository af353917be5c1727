import type { PlainDate } from '#domain/time/plain-date.ts';
import type { ListedDocument } from '#store/public-list.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { PageColumn } from '../meta-tags.ts';
import type { Place } from '../place.ts';
import { href, type Site } from '../site.ts';
import { documentRows, normativeTable } from './document-rows.ts';
import { type ListPage, pager } from './paging.ts';

/** A list of documents with its words. */
export interface DocumentList {
  readonly name: string;
  /** Address of the list inside the portal. */
  readonly path: string;
  readonly column: PageColumn;
  readonly explanation: string;
  /** As a table with validity. */
  readonly isNormative?: boolean;
}

/** One page of a list: what it is, its rows, the ways on, and the whole of it for programs. */
export function listBody(
  site: Site,
  place: Place,
  list: DocumentList,
  { documents, page, today }: { documents: readonly ListedDocument[]; page: ListPage; today: PlainDate },
): Html {
  const rows =
    list.isNormative === true
      ? normativeTable(site, place.county, documents, today)
      : documentRows(site, place.county, documents, today);
  return html`<h1>${list.name}</h1>
    ${list.explanation !== '' && html`<p class="prose">${list.explanation}</p>`}
    ${
      documents.length > 0
        ? html`<p class="note">共${page.total}条，新的在前。</p>
            ${rows}`
        : html`<p>这里还没有发布信息。</p>`
    }
    ${pager(site, list.path, page)} ${documents.length > 0 && waysToTake(site, list.path)}`;
}

/** Open data: the same list for programs, and by subscription. */
export function waysToTake(site: Site, path: string): Html {
  return html`<p class="note take no-print">
    数据下载：<a href="${href(site, `${path}/list.csv`)}" download>${'CSV'}</a>
    <a href="${href(site, `${path}/list.json`)}" download>${'JSON'}</a>　订阅：<a
      href="${href(site, `${path}/feed.xml`)}"
      >${'Atom'}</a
    >
  </p>`;
}

/** The title of a page of a list: the further pages say which they are. */
export function listTitle({ name }: DocumentList, { number }: ListPage): string {
  return number === 1 ? name : `${name}（第${number}页）`;
}

/** A page of a list that stands in no tree of columns. */
export function plainListPage(
  place: Place,
  list: DocumentList,
  page: ListPage,
  body: Html,
  trail: NonNullable<Page['trail']>,
): Page {
  return {
    title: listTitle(list, page),
    county: place.county,
    column: list.column,
    trail,
    feed: { title: list.name, path: `${list.path}/feed.xml` },
    body,
  };
}
