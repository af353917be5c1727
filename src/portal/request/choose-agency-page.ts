import type { FoundItem } from '#actions/search/find-documents.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { documentPath } from '../place.ts';
import { href, type County, type Site } from '../site.ts';
import { REQUEST_TAGS, trailOfRequests } from './request-tags.ts';

/** What the first step knows: what is looked for, what of it is public already, and who may be asked. */
export interface Choosing {
  readonly sought: string;
  readonly found: readonly FoundItem[];
  readonly total: number;
  /** Agencies that made what was found come first. */
  readonly agencies: readonly { readonly code: string; readonly name: string; readonly made: number }[];
}

const SHOWN = 5;

/** Step 1: what is looked for, what is public already, and whose it is. */
export function chooseAgencyPage(site: Site, county: County, choosing: Choosing): Page {
  const { sought, agencies } = choosing;
  const likely = agencies.filter(({ made }) => made > 0);
  return {
    title: '网上申请第一步：选择单位',
    county,
    hasOwnSearch: true,
    column: REQUEST_TAGS,
    trail: trailOfRequests(county.region),
    body: html`<h1>网上申请</h1>
      <p class="steps">第一步，共三步：<strong>要什么信息，归谁管</strong></p>
      <form
        class="search whole"
        action="${href(site, `/${county.region}/requests/new`)}"
        method="get"
        role="search"
      >
        <p>
          <label for="sought">您要找什么信息</label>
          <input type="search" id="sought" name="sought" maxlength="100" value="${sought}" />
        </p>
        <button>查一查</button>
      </form>
      <p class="note">先查一查：已经公开的不用申请，马上能看。</p>
      ${sought !== '' && known(site, county, choosing)}
      <section aria-labelledby="whom">
        <h2 id="whom">${sought === '' ? '知道归谁管，直接选单位' : '没有您要的，向这些单位申请'}</h2>
        ${
          likely.length > 0 &&
          html`<p>公开过相关信息的单位：</p>
            ${list(site, county, sought, likely)}
            <p>其他单位：</p>`
        }
        ${list(
          site,
          county,
          sought,
          agencies.filter(({ made }) => made === 0),
        )}
        <p class="note">
          不清楚归谁管的，选县政府办公室。不归它管的，它会告诉您归谁管（条例第三十六条第五项）。
        </p>
      </section>`,
  };
}

function known(site: Site, county: County, { sought, found, total }: Choosing): Html {
  if (found.length === 0)
    return html`<section aria-labelledby="known">
      <h2 id="known">没有查到已经公开的</h2>
      <p>公开的信息里没有“${sought}”。换个说法再查，或者在下面选单位提出申请。</p>
    </section>`;
  return html`<section aria-labelledby="known">
    <h2 id="known">这些已经公开，不用申请</h2>
    <ul class="documents">
      ${found.slice(0, SHOWN).map(
        (one) =>
          html`<li>
            <a href="${href(site, documentPath(county, { id: one.documentId }))}"
              >${one.title.map(({ text }) => text)}</a
            >
            <p>
              <span>${[one.agencyName, one.documentNumber].filter((fact) => fact !== null).join('　')}</span>
              <time datetime="${one.publishedOn}">${one.publishedOn}</time>
            </p>
          </li>`,
      )}
    </ul>
    ${total > SHOWN && html`<p><a href="${href(site, `/${county.region}/search?q=${encodeURIComponent(sought)}`)}">看全部${total}条</a></p>`}
  </section>`;
}

function list(site: Site, county: County, sought: string, agencies: Choosing['agencies']): Html {
  const words = sought === '' ? '' : `&sought=${encodeURIComponent(sought)}`;
  return html`<ul class="agencies">
    ${agencies.map(
      ({ code, name }) =>
        html`<li>
          <a
            href="${href(site, `/${county.region}/requests/new?agency=${encodeURIComponent(code)}${words}`)}"
            rel="nofollow"
            >${name}</a
          >
        </li>`,
    )}
  </ul>`;
}
