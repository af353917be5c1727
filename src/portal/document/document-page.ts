import { attachmentAddress } from '#domain/disclosure/attachment-address.ts';
import { placeBody } from '#domain/disclosure/place-body.ts';
import { VALIDITIES, validityOn } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { ColumnRow } from '#store/portal-column.ts';
import type { LinkedDocument, LinkKind, PublicAttachment, PublicPage } from '#store/public-page.ts';
import { columnNav, withTree } from '../column/column-nav.ts';
import { tagsOfColumn } from '../column/column-tags.ts';
import { html, raw, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { documentRows } from '../list/document-rows.ts';
import { pubDate } from '../meta-tags.ts';
import { columnPath, documentPath, type Place, trailTo } from '../place.ts';
import { href, type Site } from '../site.ts';
import { shareCode } from './share-code.ts';
import { validityBanner } from './validity-banner.ts';

const LINK_NAMES: Readonly<Record<LinkKind, string>> = {
  interpretation: '政策解读',
  interpreted: '解读的政策文件',
  successor: '替代它的文件',
  predecessor: '它替代的文件',
};

/** A document: its title, what it is, whether it is in force, its words, attachments and what belongs to it. */
export function documentPage(
  site: Site,
  place: Place,
  document: PublicPage,
  about: { readonly column: ColumnRow | null; readonly today: PlainDate; readonly origin: string },
): Page {
  const { county } = place;
  const { column, today } = about;
  const path = documentPath(county, document);
  return {
    title: document.title,
    county,
    column: column === null ? DOCUMENTS : tagsOfColumn(column),
    article: { title: document.title, published: document.publishedAt, source: sourceOf(document) },
    trail: [
      ...trailTo(place),
      ...(column === null ? [] : [{ name: column.name, path: columnPath(place, column) }]),
    ],
    reportable: document.agencyId,
    body: withTree(
      columnNav(site, place, column?.id ?? null),
      html`<article class="document">
        <h1>${document.title}${document.isDemo && html` <span class="tag">演示</span>`}</h1>
        ${validityBanner(site, county, document, today)} ${metadata(site, place, document, today)}
        ${correction(document)}
        <div class="document-body prose">${bodyOf(placeBody(document.bodyHtml, site.basePath))}</div>
        ${attachments(site, { region: county.region, documentId: document.id }, document.attachments)}
        ${links(site, place, document.links, today)}
        <aside class="share no-print" aria-label="分享">
          ${shareCode(`${about.origin}${href(site, path)}`)}
          <p>用手机扫一扫，把本页带走或者转给别人。</p>
        </aside>
      </article>`,
    ),
  };
}

/** What the page tags say of a document that stands in no column. */
const DOCUMENTS = {
  name: '政府信息',
  description: '主动公开的政府信息',
  keywords: '政府信息,主动公开',
  type: '政府信息公开',
} as const;

function sourceOf(document: PublicPage): string {
  return document.issuers.length > 0 ? document.issuers.join('、') : document.agencyName;
}

/** The block that every county shows (条例第十二条第三款: 索引、名称、内容概述、生成日期). */
function metadata(site: Site, place: Place, document: PublicPage, today: PlainDate): Html {
  const rows: [string, Html | string | null][] = [
    ['索引号', document.indexNumber],
    [
      '发布机构',
      html`<a
        href="${href(site, `/${place.county.region}/agencies/${encodeURIComponent(document.agencyCode)}`)}"
        >${document.agencyName}</a
      >`,
    ],
    [
      '发文机关',
      document.issuers.length > 0 && sourceOf(document) !== document.agencyName ? sourceOf(document) : null,
    ],
    ['文号', document.documentNumber],
    ['成文日期', document.madeOn],
    ['发布日期', pubDate(document.publishedAt).slice(0, 10)],
    ['主题分类', document.subject],
    ['体裁', document.genre],
    ['施行日期', document.effectiveOn],
    ['有效期至', document.expiresOn],
    ['有效性', html`<strong>${VALIDITIES[validityOn(document, today)]}</strong>`],
    ['获取自', document.origin === 'obtained' ? document.obtainedFrom : null],
    ['关键词', document.keywords.length > 0 ? document.keywords.join('、') : null],
  ];
  return html`<dl class="facts boxed metadata">
    ${rows.map(
      ([name, value]) =>
        value !== null &&
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
    ${
      document.summary !== '' &&
      html`<div class="long">
        <dt>内容概述</dt>
        <dd>${document.summary}</dd>
      </div>`
    }
  </dl>`;
}

function correction({ correctedAt, correctionNote }: PublicPage): Html {
  if (correctedAt === null) return html``;
  return html`<p class="correction" role="note">
    <strong>更正说明</strong>
    本页于${pubDate(correctedAt).slice(0, 10)}更正${correctionNote !== null && `：${correctionNote}`}
  </p>`;
}

/** Wide tables scroll inside themselves, and a keyboard gets at them. */
export function bodyOf(bodyHtml: string): Html {
  return raw(
    bodyHtml
      .replaceAll(
        /<table\b/g,
        '<div class="table-scroll" role="region" aria-label="表格" tabindex="0"><table',
      )
      .replaceAll('</table>', '</table></div>'),
  );
}

function attachments(
  site: Site,
  place: { readonly region: string; readonly documentId: string },
  files: readonly PublicAttachment[],
): Html {
  if (files.length === 0) return html``;
  return html`<section aria-labelledby="attachments">
    <h2 id="attachments">附件</h2>
    <ul class="attachments">
      ${files.map(
        ({ id, name, byteSize }) =>
          html`<li>
            <a href="${href(site, attachmentAddress({ ...place, attachmentId: id, name }))}">${name}</a>
            <small>${sizeOf(byteSize)}</small>
          </li>`,
      )}
    </ul>
  </section>`;
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function links(site: Site, place: Place, linked: readonly LinkedDocument[], today: PlainDate): Html {
  const kinds = (Object.keys(LINK_NAMES) as LinkKind[]).filter((kind) =>
    linked.some((link) => link.kind === kind),
  );
  if (kinds.length === 0) return html``;
  return html`<section aria-labelledby="related">
    <h2 id="related">相关信息</h2>
    ${kinds.map((kind) => {
      const documents = linked.filter((link) => link.kind === kind).map(({ document }) => document);
      return html`<h3>${LINK_NAMES[kind]}</h3>
        ${documentRows(site, place.county, documents, today)}`;
    })}
  </section>`;
}
