import { Problem } from '#platform/problem.ts';
import { html, type Html } from '../html.ts';
import { href, type Site } from '../site.ts';

export const ROWS_A_PAGE = 20;

/** A page of a list, by path: the first has the address of the list, the others its number behind it. */
export interface ListPage {
  readonly number: number;
  readonly last: number;
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

/**
 * Reads the number of a page out of an address.
 * @throws Problem `page.not_found` for anything but 2, 3, … up to the last: every page has one address
 */
export function listPage(text: string | undefined, total: number): ListPage {
  const last = Math.max(1, Math.ceil(total / ROWS_A_PAGE));
  const number = text === undefined ? 1 : Number(text);
  if (text !== undefined && (!/^[1-9]\d{0,6}$/.test(text) || number < 2 || number > last))
    throw new Problem('page.not_found');
  return { number, last, total, limit: ROWS_A_PAGE, offset: (number - 1) * ROWS_A_PAGE };
}

/** Address of a page of a list. */
export function pagePath(list: string, number: number): string {
  return number === 1 ? list : `${list}/${number}`;
}

/** The ways to the other pages: the neighbours, the ends and what lies around. */
export function pager(site: Site, list: string, page: ListPage): Html {
  if (page.last === 1) return html``;
  const shown = [
    1,
    page.number - 2,
    page.number - 1,
    page.number,
    page.number + 1,
    page.number + 2,
    page.last,
  ];
  const numbers = [...new Set(shown)].filter((one) => one >= 1 && one <= page.last);
  const at = (number: number): string => href(site, pagePath(list, number));
  return html`<nav class="pager" aria-label="分页">
    <p>第${page.number}页，共${page.last}页</p>
    <ul>
      ${page.number > 1 && html`<li><a href="${at(page.number - 1)}" rel="prev">上一页</a></li>`}
      ${numbers.map(
        (one, index) =>
          html`${index > 0 && one - (numbers[index - 1] ?? 0) > 1 && html`<li class="gap" aria-hidden="true">…</li>`}
            <li>
              ${one === page.number ? html`<a href="${at(one)}" aria-current="page">${one}</a>` : html`<a href="${at(one)}">${one}</a>`}
            </li>`,
      )}
      ${page.number < page.last && html`<li><a href="${at(page.number + 1)}" rel="next">下一页</a></li>`}
    </ul>
  </nav>`;
}
