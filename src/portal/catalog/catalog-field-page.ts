import { TICKS, TICK_NAMES } from '#domain/disclosure/catalog/catalog.ts';
import type { CatalogItem, Tick } from '#domain/disclosure/catalog/catalog.ts';
import { channelText, EIGHT_ELEMENTS } from '#domain/disclosure/catalog/elements.ts';
import type { StoredField, StoredItem } from '#store/catalog-entry.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import { COLUMNS } from '../columns.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Place } from '../place.ts';
import { href, type Site } from '../site.ts';
import { catalogPath } from './agency-catalog-page.ts';

/** How a field is shown: the ten columns of the national catalog, or the eight elements of older ones. */
export type CatalogView = 'ten' | 'eight';

/** One field of an agency's catalog, its lines above and below the table included. */
export function catalogFieldPage(
  site: Site,
  place: Place,
  version: CatalogVersion,
  field: StoredField,
  items: readonly StoredItem[],
  view: CatalogView,
): Page {
  const path = catalogPath(place);
  const own = `${path}/fields/${field.position}`;
  const title = `${field.name}公开目录`;
  const words = items.map(({ item }) => item);
  return {
    title: `${title} - ${place.agency.name}`,
    county: place.county,
    column: COLUMNS.catalog,
    reportable: place.agency.id,
    wide: true,
    trail: [
      { name: '首页', path: `/${place.county.region}/` },
      { name: '政府信息公开目录', path: `/${place.county.region}/catalog` },
      { name: place.agency.name, path },
    ],
    body: html`<h1>${title}</h1>
      <p>${place.agency.name}，第${version.number}版，${version.inForceOn}启用，${items.length}个事项。</p>
      <p class="catalog-views">
        ${
          view === 'ten'
            ? html`<span aria-current="page">标准目录（十列）</span>
                <a href="${href(site, `${own}/eight`)}">八要素目录</a>`
            : html`<a href="${href(site, own)}">标准目录（十列）</a>
                <span aria-current="page">八要素目录</span>`
        }
      </p>
      ${
        items.length === 0
          ? html`<p>这个领域还没有列出事项。</p>`
          : html`<div class="table-scroll" role="region" aria-label="${title}" tabindex="0">
              ${view === 'ten' ? tenColumns(field, words) : eightElements(field, words)}
            </div>`
      }
      ${field.notes.length > 0 && html`<div class="note">${field.notes.map((note) => html`<p>${note}</p>`)}</div>`}`,
  };
}

function tenColumns(field: StoredField, items: readonly CatalogItem[]): Html {
  const groups = [...Map.groupBy(TICK_NAMES, (tick) => TICKS[tick].group)];
  const heads = ['公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体'];
  return html`<table class="catalog-table">
    <caption>
      ${field.title || field.name}
    </caption>
    <thead>
      <tr>
        <th scope="col" rowspan="2">序号</th>
        <th scope="colgroup" colspan="2">公开事项</th>
        ${heads.map((head) => html`<th scope="col" rowspan="2">${head}</th>`)}
        ${groups.map(([group, ticks]) => html`<th scope="colgroup" colspan="${ticks.length}">${group}</th>`)}
      </tr>
      <tr>
        <th scope="col">一级事项</th>
        <th scope="col">二级事项</th>
        ${TICK_NAMES.map((tick) => html`<th scope="col">${TICKS[tick].name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${items.map((item, at) => {
        const span = items[at - 1]?.level1 === item.level1 ? 0 : spanOf(items, at);
        return html`<tr>
          <td>${item.serial}</td>
          ${span > 0 && html`<th scope="${span > 1 ? 'rowgroup' : 'row'}" rowspan="${span}">${item.level1}</th>`}
          <td>${item.level2}</td>
          <td class="words">${contentCell(item)}</td>
          <td class="words">${item.basis}</td>
          <td class="limit">${item.timeLimit}</td>
          <td class="words agency">${item.agency}</td>
          <td class="words channels">${channelText(item.channels)}</td>
          ${TICK_NAMES.map((tick) => html`<td class="tick">${tickCell(item, tick)}</td>`)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** 过程 stands before the content: few catalogs have it, and a column of blanks helps nobody. */
function contentCell({ process, content }: CatalogItem): string {
  return process === '' ? content : `【${process}】${content}`;
}

function tickCell({ ticks, groupWords }: CatalogItem, tick: Tick): string {
  if (!ticks.includes(tick)) return '';
  return tick === 'groups' && groupWords !== '' ? groupWords : '√';
}

/** Rows that an item's level 1 covers: itself and those below it of the same name. */
function spanOf(items: readonly CatalogItem[], at: number): number {
  const name = items[at]?.level1;
  const end = items.findIndex((item, place) => place > at && item.level1 !== name);
  return (end < 0 ? items.length : end) - at;
}

function eightElements(field: StoredField, items: readonly CatalogItem[]): Html {
  return html`<table class="catalog-table">
    <caption>
      ${field.title || field.name}
    </caption>
    <thead>
      <tr>
        ${EIGHT_ELEMENTS.map(({ name }) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${items.map(
        (item) =>
          html`<tr>
            ${EIGHT_ELEMENTS.map(({ text }, place) =>
              place === 0
                ? html`<th scope="row">${text(item)}</th>`
                : html`<td class="words">${text(item)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
