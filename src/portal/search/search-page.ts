import type { FoundItem, FoundPage } from '#actions/search/find-documents.ts';
import type { ExcerptPart } from '#domain/disclosure/search/excerpt.ts';
import { LONGEST_QUERY } from '#domain/disclosure/search/parse-query.ts';
import { VALIDITIES } from '#domain/disclosure/validity.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { documentPath, trailTo, type Place } from '../place.ts';
import { href, type Site } from '../site.ts';
import { narrowingList, shownNarrowings } from './narrowing-list.ts';
import { narrowings, searchQuery, type SearchAddress } from './search-address.ts';
import { searchAdvice } from './search-advice.ts';
import type { SearchView } from './search-view.ts';

/** The search page of the county or of one agency: works by plain links and one form. */
export function searchPage(site: Site, place: Place, view: SearchView): Page {
  const { address, found } = view;
  const path = `${place.base}/search`;
  return {
    title: address.q === '' ? '搜索' : `搜索：${address.q.slice(0, 40)}`,
    county: place.county,
    trail: trailTo(place),
    hasOwnSearch: true,
    body: html`<h1>${place.isCounty ? '搜索政府信息' : `搜索${place.agency.name}公开的信息`}</h1>
      ${searchForm(site, path, address)}
      ${found === null ? hints() : results(site, place, path, { ...view, found })}`,
  };
}

function searchForm(site: Site, path: string, address: SearchAddress): Html {
  return html`<form class="search whole" action="${href(site, path)}" method="get" role="search">
    <p>
      <label for="words">标题、文号、正文或附件里的词</label>
      <input
        type="search"
        id="words"
        name="q"
        value="${address.q.slice(0, LONGEST_QUERY)}"
        maxlength="${LONGEST_QUERY}"
        list="suggestions"
        autocomplete="off"
        data-suggestions="${href(site, `${path}/suggestions`)}"
      />
      <datalist id="suggestions"></datalist>
    </p>
    ${narrowings(address).map((name) => html`<input type="hidden" name="${name}" value="${address[name]}" />`)}
    ${address.order === 'date' && html`<input type="hidden" name="order" value="date" />`}
    <button>搜索</button>
  </form>`;
}

function hints(): Html {
  return html`<ul class="prose">
    <li>几个词用空格隔开，找同时有这些词的文件。</li>
    <li>加引号的词组逐字找，如“农村饮水安全”。</li>
    <li>文号怎么写都行：政办发〔2024〕7号、政办发[2024]7号、政办发(2024)7。</li>
  </ul>`;
}

function results(site: Site, place: Place, path: string, view: SearchView & { found: FoundPage }): Html {
  const { address, found } = view;
  const to = (change: Parameters<typeof searchQuery>[1]): string =>
    href(site, path + searchQuery(address, change));
  if (found.total === 0)
    return html`${shownNarrowings(address, found, to)} ${searchAdvice(site, place, path, view)}`;
  const count = `${found.hasMore ? '超过' : ''}${found.total.toLocaleString('en')}`;
  return html`<div class="with-tree found">
    <div class="reading-column">
      ${shownNarrowings(address, found, to)}
      <p class="note" role="status">找到${count}条${found.hasMore ? '，分类的数目按其中最新的统计' : ''}。</p>
      <p class="note order no-print">
        排序：${address.order === 'relevance' ? html`<strong>按相关度</strong>` : html`<a href="${to({ order: null })}">按相关度</a>`}
        ${address.order === 'date' ? html`<strong>按发布日期</strong>` : html`<a href="${to({ order: 'date' })}">按发布日期</a>`}
      </p>
      ${
        found.items.length > 0
          ? html`<ol class="documents results" start="${(address.page - 1) * 20 + 1}">
              ${found.items.map((item) => resultRow(site, place, item))}
            </ol>`
          : html`<p>这一页没有结果了，请回到<a href="${to({})}">第一页</a>。</p>`
      }
      ${pager(address, found, to)}
    </div>
    ${narrowingList(address, found, to)}
  </div>`;
}

function resultRow(site: Site, place: Place, item: FoundItem): Html {
  const facts = [item.agencyName, item.documentNumber].filter((fact) => fact);
  return html`<li>
    <a href="${href(site, documentPath(place.county, { id: item.documentId }))}">${marked(item.title)}</a>
    ${item.validity !== 'in_force' && html` <span class="tag validity-${item.validity}">${VALIDITIES[item.validity]}</span>`}
    ${item.excerpt.length > 0 && html`<p class="excerpt">${item.attachment && html`<span class="tag">附件 ${item.attachment}</span> `}${marked(item.excerpt)}</p>`}
    <p>
      <span>${facts.join('　')}</span>
      <time datetime="${item.publishedOn}">${item.publishedOn}</time>
    </p>
  </li>`;
}

function marked(parts: readonly ExcerptPart[]): Html {
  return html`${parts.map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text))}`;
}

function pager(
  address: SearchAddress,
  { lastPage }: FoundPage,
  to: (change: { page: string }) => string,
): Html {
  if (lastPage === 1) return html``;
  const { page } = address;
  const shown = [1, page - 2, page - 1, page, page + 1, page + 2, lastPage];
  const numbers = [...new Set(shown)].filter((one) => one >= 1 && one <= lastPage).toSorted((a, b) => a - b);
  const at = (number: number): string => to({ page: String(number) });
  return html`<nav class="pager" aria-label="分页">
    <p>第${page}页，共${lastPage}页</p>
    <ul>
      ${page > 1 && html`<li><a href="${at(page - 1)}" rel="prev">上一页</a></li>`}
      ${numbers.map(
        (one, index) =>
          html`${index > 0 && one - (numbers[index - 1] ?? 0) > 1 && html`<li class="gap" aria-hidden="true">…</li>`}
            <li>
              ${one === page ? html`<a href="${at(one)}" aria-current="page">${one}</a>` : html`<a href="${at(one)}">${one}</a>`}
            </li>`,
      )}
      ${page < lastPage && html`<li><a href="${at(page + 1)}" rel="next">下一页</a></li>`}
    </ul>
  </nav>`;
}
