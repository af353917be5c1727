import { agencyKindNames, takesRequests } from '#domain/agency/agency.ts';
import type { PublicAgencyPage } from '#store/public-agency.ts';
import type { ReportSummary } from '#store/report-list.ts';
import { COLUMNS } from '../columns.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { reportRows } from '../report/report-list-page.ts';
import type { County, Site } from '../site.ts';
import { contactList, hasContact } from './contact-list.ts';

/** An agency: how to reach it, what it was called, and its reports. */
export function agencyPage(
  site: Site,
  county: County,
  agency: PublicAgencyPage,
  reports: readonly ReportSummary[],
): Page {
  return {
    title: agency.name,
    county,
    column: COLUMNS.agencies,
    trail: [
      { name: '首页', path: `/${county.region}/` },
      { name: '单位', path: `/${county.region}/agencies/` },
    ],
    body: html`<h1>${agency.name}</h1>
      <p>${agencyKindNames[agency.kind]}，机构编码 ${agency.code}。</p>
      <section aria-labelledby="contact">
        <h2 id="contact">政府信息公开工作机构</h2>
        ${hasContact(agency.contact) ? contactList(agency.contact) : html`<p>该单位还没有填写联系方式，请先联系县政府信息公开工作机构。</p>`}
        ${takesRequests(agency.kind) && html`<p class="prose">申请公开该单位制作或保存的政府信息，可以当面提交、邮寄，或用上面的方式联系。</p>`}
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
  };
}
