import type { ListedDocument } from '#store/public-list.ts';
import { COLUMNS } from '../columns.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { pager, type ListPage } from '../list/paging.ts';
import type { Place } from '../place.ts';
import { href, type Site } from '../site.ts';
import { catalogPath } from './agency-catalog-page.ts';
import { indexTable } from './index-table.ts';

/** A page of the index of everything that an agency has published. */
export function catalogIndexPage(
  site: Site,
  place: Place,
  documents: readonly ListedDocument[],
  page: ListPage,
): Page {
  const path = catalogPath(place);
  const title = `${place.agency.name}已公开信息索引`;
  const list = place.isCounty ? `${place.base}/newest` : `${place.base}/documents`;
  return {
    title: page.number === 1 ? title : `${title}（第${page.number}页）`,
    county: place.county,
    column: COLUMNS.catalog,
    reportable: place.agency.id,
    trail: [
      { name: '首页', path: `/${place.county.region}/` },
      { name: '政府信息公开目录', path: `/${place.county.region}/catalog` },
      { name: place.agency.name, path },
    ],
    body: html`<h1>${title}</h1>
      <p>共${page.total}条，按发布时间排列。</p>
      ${documents.length > 0 && indexTable(site, place.county, documents, '已公开的信息')}
      ${pager(site, `${path}/index`, page)}
      ${
        !place.isCounty &&
        html`<p class="downloads">
          下载：<a href="${href(site, `${list}/list.csv`)}">CSV</a>
          <a href="${href(site, `${list}/list.json`)}">JSON</a>
        </p>`
      }`,
  };
}
