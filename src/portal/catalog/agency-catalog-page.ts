import type { PlainDate } from '#domain/time/plain-date.ts';
import type { StoredField } from '#store/catalog-entry.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import type { ListedDocument } from '#store/public-list.ts';
import { COLUMNS } from '../columns.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Place } from '../place.ts';
import { href, type Site } from '../site.ts';
import { indexTable } from './index-table.ts';

export interface AgencyCatalogView {
  readonly version: CatalogVersion | null;
  readonly fields: readonly StoredField[];
  readonly newest: readonly ListedDocument[];
  readonly documents: number;
}

/** Address of the catalog of an agency. */
export function catalogPath({ county, agency }: Pick<Place, 'county' | 'agency'>): string {
  return `/${county.region}/catalog/${encodeURIComponent(agency.code)}`;
}

/** The catalog of an agency: what it has to publish, and what it has published (条例第十二条). */
export function agencyCatalogPage(site: Site, place: Place, view: AgencyCatalogView): Page {
  const { version, newest, documents } = view;
  const path = catalogPath(place);
  const updatedOn = lastUpdate(version, newest[0]);
  return {
    title: `${place.agency.name}政府信息公开目录`,
    county: place.county,
    column: COLUMNS.catalog,
    reportable: place.agency.id,
    trail: [
      { name: '首页', path: `/${place.county.region}/` },
      { name: '政府信息公开目录', path: `/${place.county.region}/catalog` },
    ],
    body: html`<h1>${place.agency.name}政府信息公开目录</h1>
      ${updatedOn !== null && html`<p class="note">最近更新：<time datetime="${updatedOn}">${updatedOn}</time></p>`}
      <section aria-labelledby="items">
        <h2 id="items">公开事项</h2>
        ${version === null ? html`<p>该单位还没有启用公开事项目录。</p>` : fieldList(site, path, version, view.fields)}
      </section>
      <section aria-labelledby="index">
        <h2 id="index">已公开的信息${documents > 0 && html` <small>共${documents}条</small>`}</h2>
        ${
          newest.length === 0
            ? html`<p>该单位还没有在这里发布政府信息。</p>`
            : html`${indexTable(site, place.county, newest, '最新的信息')}
                <p><a href="${href(site, `${path}/index`)}">看全部索引</a></p>`
        }
      </section>`,
  };
}

/** The later of: the version came in force, the newest document came or changed. */
function lastUpdate(version: CatalogVersion | null, newest: ListedDocument | undefined): PlainDate | null {
  const days = [version?.inForceOn, newest?.publishedOn].filter((day) => day !== null && day !== undefined);
  return days.toSorted().at(-1) ?? null;
}

function fieldList(site: Site, path: string, version: CatalogVersion, fields: readonly StoredField[]): Html {
  return html`<p>
      第${version.number}版，${version.inForceOn}启用，${version.fields}个领域、${version.items}个事项。
    </p>
    <ul class="catalog-fields">
      ${fields.map(
        ({ name, position, items }) =>
          html`<li>
            <a href="${href(site, `${path}/fields/${position}`)}">${name}</a> <small>${items}个事项</small>
          </li>`,
      )}
    </ul>
    <p class="downloads">
      下载：<a href="${href(site, `${path}/catalog.xlsx`)}">Excel（每个领域一张表）</a>
      <a href="${href(site, `${path}/catalog.csv`)}">CSV</a>
      <a href="${href(site, `${path}/catalog.json`)}">JSON</a>
    </p>`;
}
