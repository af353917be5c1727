import { agencyKindNames, takesRequests } from '#domain/agency/agency.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { PublicAgencyPage } from '#store/public-agency.ts';
import type { ListedDocument } from '#store/public-list.ts';
import type { ReportSummary } from '#store/report-list.ts';
import { columnNav, withTree } from '../column/column-nav.ts';
import { COLUMNS } from '../columns.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { documentRows } from '../list/document-rows.ts';
import type { Place } from '../place.ts';
import { reportRows } from '../report/report-list-page.ts';
import { href, type Site } from '../site.ts';
import { contactList, hasContact } from './contact-list.ts';

export interface AgencyHome {
  readonly reports: readonly ReportSummary[];
  readonly newest: readonly ListedDocument[];
  readonly documents: number;
  readonly today: PlainDate;
}

/** An agency's own portal: its columns, what it made public, how to reach it, what it was called, and its reports. */
export function agencyPage(
  site: Site,
  place: Place,
  agency: PublicAgencyPage,
  { reports, newest, documents, today }: AgencyHome,
): Page {
  const { county } = place;
  const list = `/${county.region}/agencies/${encodeURIComponent(agency.code)}/documents`;
  return {
    title: agency.name,
    county,
    column: COLUMNS.agencies,
    feed: { title: `${agency.name}公开的信息`, path: `${list}/feed.xml` },
    reportable: agency.id,
    trail: [
      { name: '首页', path: `/${county.region}/` },
      { name: '单位', path: `/${county.region}/agencies/` },
    ],
    body: withTree(
      columnNav(site, place, null),
      html`<h1>${agency.name}</h1>
        <p>${agencyKindNames[agency.kind]}，机构编码 ${agency.code}。</p>
        <section aria-labelledby="newest">
          <h2 id="newest">最新公开${documents > 0 && html` <small>共${documents}条</small>`}</h2>
          ${
            newest.length > 0
              ? html`${documentRows(site, county, newest, today)}
                  <p><a href="${href(site, list)}">看全部</a></p>`
              : html`<p>该单位还没有在这里发布政府信息。</p>`
          }
        </section>
        <section aria-labelledby="contact">
          <h2 id="contact">政府信息公开工作机构</h2>
          ${hasContact(agency.contact) ? contactList(agency.contact) : html`<p>该单位还没有填写联系方式，请先联系县政府信息公开工作机构。</p>`}
          ${takesRequests(agency.kind) && html`<p class="prose">申请公开该单位制作或保存的政府信息，可以当面提交、邮寄，也可以<a href="${href(site, `/${county.region}/agencies/${encodeURIComponent(agency.code)}/requests`)}">在网上申请</a>。</p>`}
        </section>
        <section aria-labelledby="reports">
          <h2 id="reports">年度报告</h2>
          ${reports.length > 0 ? reportRows(site, reports, '历年年度报告') : html`<p>该单位还没有在这里发布年度报告。</p>`}
        </section>
        ${
          agency.formerNames.length > 0 &&
          html`<section aria-labelledby="names">
            <h2 id="names">曾用名称</h2>
            <ul>
              ${agency.formerNames.map(({ name, from, to }) => html`<li>${name}（${from} 至 ${to}）</li>`)}
            </ul>
          </section>`
        }`,
    ),
  };
}
