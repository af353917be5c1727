import type { PublicAgencyPage } from '#store/public-agency.ts';
import type { PublishedAnswer } from '#store/published-answer.ts';
import { contactList, hasContact } from '../agency/contact-list.ts';
import { columnLink, columnNav, withTree } from '../column/column-nav.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { documentPath, type Place, trailTo } from '../place.ts';
import { href, type County, type Site } from '../site.ts';
import { howToApply, requestDoors } from './how-to-apply.ts';
import { REQUEST_TAGS } from './request-tags.ts';

/** What stands in a guide beside the words of the law. */
interface RequestGuide extends Pick<PublicAgencyPage, 'contact'> {
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  /** What is public because somebody asked for it. */
  readonly answers: readonly PublishedAnswer[];
}

/** 依申请公开 of the county or of one agency: how to apply, whom to ask, and the ways to form, progress and statistics. */
export function guidePage(site: Site, place: Place, { contact, agencies, answers }: RequestGuide): Page {
  const { county } = place;
  const column = place.columns.find(({ kind }) => kind === 'requests');
  const at = (path: string): string => href(site, `/${county.region}${path}`);
  return {
    title: place.isCounty ? REQUEST_TAGS.name : `${REQUEST_TAGS.name} - ${place.agency.name}`,
    county,
    column: REQUEST_TAGS,
    reportable: place.agency.id,
    trail: trailTo(place),
    body: withTree(
      columnNav(site, place, column?.id ?? null),
      html`<h1>${place.isCounty ? '依申请公开' : `向${place.agency.name}申请公开政府信息`}</h1>
        ${requestDoors(site, place)} ${howToApply()}
        <section aria-labelledby="whom">
          <h2 id="whom">向谁申请</h2>
          ${
            hasContact(contact) &&
            html`<h3>${place.agency.name}</h3>
              ${contactList(contact)}`
          }
          ${place.isCounty && whom(site, county.region, agencies)}
          ${!place.isCounty && !hasContact(contact) && html`<p>该单位还没有填写联系方式，请先<a href="${at('/agencies/')}">联系县政府信息公开工作机构</a>。</p>`}
        </section>
        ${answers.length > 0 && published(site, county, answers)}
        <section aria-labelledby="more">
          <h2 id="more">还可以看</h2>
          <ul class="groups">
            <li><a href="${at('/search')}">先查一查是不是已经公开</a></li>
            <li><a href="${at('/requests/statistics')}">历年申请办理情况统计</a></li>
            <li><a href="${href(site, `/deadline?region=${county.region}`)}">答复期限计算器</a></li>
            ${column && html`<li>${columnLink(site, place, column)}栏目</li>`}
          </ul>
        </section>`,
    ),
  };
}

function whom(site: Site, region: string, agencies: readonly { code: string; name: string }[]): Html {
  return html`<p class="prose">
      向制作这份信息的单位申请；从公民、企业那里取得的信息，向保存它的单位申请（第十条）。点单位名称看它的受理机构和联系方式。
    </p>
    <ul class="agencies">
      ${agencies.map(
        ({ code, name }) =>
          html`<li>
            <a href="${href(site, `/${region}/agencies/${encodeURIComponent(code)}/requests`)}">${name}</a>
          </li>`,
      )}
    </ul>`;
}

function published(site: Site, county: County, answers: readonly PublishedAnswer[]): Html {
  return html`<section aria-labelledby="published">
    <h2 id="published">有人申请后已经公开的</h2>
    <ul class="documents">
      ${answers.map(
        (answer) =>
          html`<li>
            <a href="${href(site, documentPath(county, answer))}">${answer.title}</a>
            <p><time datetime="${answer.publishedOn}">${answer.publishedOn}</time></p>
          </li>`,
      )}
    </ul>
  </section>`;
}
