import type { FoundPage } from '#actions/search/find-documents.ts';
import { FACETS } from '#domain/disclosure/search/search-filter.ts';
import { VALIDITIES } from '#domain/disclosure/validity.ts';
import { html, type Html } from '../html.ts';
import { narrowings, type Narrowing, type SearchAddress, type searchQuery } from './search-address.ts';

type To = (change: Parameters<typeof searchQuery>[1]) => string;

const NAMES: Readonly<Record<Narrowing, string>> = { ...FACETS, validity: '有效性' };
/** Longer lists are folded: a browser opens them without a script. */
const SHOWN = 8;

interface Option {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** What the results can be narrowed to, with the number that remains. */
export function narrowingList(address: SearchAddress, found: FoundPage, to: To): Html {
  const groups: { name: Narrowing; options: readonly Option[] }[] = [
    ...found.facets.map(({ kind, options }) => ({ name: kind, options })),
    {
      name: 'validity',
      options: found.validities.map(({ validity, count }) => ({
        code: validity,
        name: VALIDITIES[validity],
        count,
      })),
    },
  ];
  const useful = groups.filter(({ name, options }) => address[name] === undefined && options.length > 1);
  if (useful.length === 0) return html``;
  return html`<nav class="column-tree narrowing" aria-label="缩小范围">
    ${useful.map(
      ({ name, options }) =>
        html`<h2>${NAMES[name]}</h2>
          ${optionList(name, options.slice(0, SHOWN), found, to)}
          ${
            options.length > SHOWN &&
            html`<details>
              <summary>更多${NAMES[name]}</summary>
              ${optionList(name, options.slice(SHOWN, 60), found, to)}
            </details>`
          }`,
    )}
  </nav>`;
}

function optionList(name: Narrowing, options: readonly Option[], found: FoundPage, to: To): Html {
  return html`<ul>
    ${options.map(
      (option) =>
        html`<li>
          <a href="${to({ [name]: option.code })}" rel="nofollow"
            >${option.name}
            <span class="count">${option.count.toLocaleString('en')}${found.hasMore && '+'}</span></a
          >
        </li>`,
    )}
  </ul>`;
}

/** What the results are narrowed to already, each with the way to take it off again. */
export function shownNarrowings(address: SearchAddress, found: FoundPage, to: To): Html {
  const names = narrowings(address);
  if (names.length === 0) return html``;
  return html`<ul class="narrowed" aria-label="已选范围">
    ${names.map(
      (name) =>
        html`<li>
          <a href="${to({ [name]: null })}" rel="nofollow"
            >${NAMES[name]}：${nameOf(name, address, found)} <span aria-hidden="true">×</span
            ><span class="hidden-visually">（取消）</span></a
          >
        </li>`,
    )}
  </ul>`;
}

function nameOf(name: Narrowing, address: SearchAddress, found: FoundPage): string {
  const value = address[name] ?? '';
  if (name === 'validity') return address.validity ? VALIDITIES[address.validity] : '';
  const options = found.facets.find(({ kind }) => kind === name)?.options ?? [];
  const known = options.find(({ code }) => code === value)?.name;
  return known ?? (name === 'agency' || name === 'column' ? '所选' : value);
}
