import { html, type Html } from '../html.ts';
import type { Place } from '../place.ts';
import { columnLink } from '../column/column-nav.ts';
import { href, type Site } from '../site.ts';
import { narrowings, searchQuery } from './search-address.ts';
import type { SearchView } from './search-view.ts';

/** What to do where nothing was found: questions that find something, how to write, and whom to ask. */
export function searchAdvice(site: Site, place: Place, path: string, { address, advice }: SearchView): Html {
  const none = Object.fromEntries(narrowings(address).map((name) => [name, null]));
  const request = place.columns.find(({ kind }) => kind === 'requests');
  return html`<div class="no-results" role="status">
      <p><strong>没有找到符合条件的信息。</strong></p>
    </div>
    ${
      advice.length > 0 &&
      html`<section aria-labelledby="instead">
        <h2 id="instead">换个问法就有</h2>
        <ul>
          ${advice.map(({ kind, typed, count }) => {
            const change = { q: typed, ...(kind === 'without_filters' && none) };
            const words = {
              without_filters: '不限单位、栏目等范围',
              without_quotes: `不加引号：${typed}`,
              without_piece: `只查：${typed}`,
            }[kind];
            return html`<li>
              <a href="${href(site, path + searchQuery(address, change))}" rel="nofollow">${words}</a
              >（${count.toLocaleString('en')}条）
            </li>`;
          })}
        </ul>
      </section>`
    }
    <section aria-labelledby="writing">
      <h2 id="writing">再试试</h2>
      <ul>
        <li>检查有没有错别字，或者换一个说法，如把“低保”换成“最低生活保障”。</li>
        <li>少用几个词，用两三个字的词。</li>
        <li>按文号查时写全机关代字、年份和序号，如“政办发〔2024〕7号”。</li>
        ${!place.isCounty && html`<li><a href="${href(site, `/${place.county.region}/search${searchQuery(address, { agency: null, column: null })}`)}" rel="nofollow">在全县的信息里查</a></li>`}
      </ul>
    </section>
    <section aria-labelledby="ask">
      <h2 id="ask">这里没有，可以申请</h2>
      <p class="prose">
        没有主动公开的政府信息，可以向制作或者保存它的行政机关申请公开（《政府信息公开条例》第二十七条）。
        ${request ? columnLink(site, place, request) : html`<a href="${href(site, `/${place.county.region}/agencies/`)}">查各单位的联系方式</a>`}
      </p>
    </section>`;
}
