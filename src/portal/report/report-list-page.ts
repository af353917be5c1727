import { findForm } from '#domain/report/forms/registry.ts';
import type { PublicAgency } from '#store/public-agency.ts';
import type { ReportSummary } from '#store/report-list.ts';
import { COLUMNS } from '../columns.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { pubDate } from '../meta-tags.ts';
import { href, type County, type Site } from '../site.ts';

/** How the list was narrowed. */
export interface ReportSearch {
  readonly year: number | null;
  /** Agency code, '' for all. */
  readonly agency: string;
  /** Words in the agency's name. */
  readonly words: string;
}

/** The published reports, narrowed by year and agency; several can be chosen and set side by side. */
export function reportListPage(
  site: Site,
  county: County,
  found: readonly ReportSummary[],
  choices: { readonly years: readonly number[]; readonly agencies: readonly PublicAgency[] },
  search: ReportSearch,
): Page {
  const action = href(site, `/${county.region}/reports/`);
  const narrowed = search.year !== null || search.agency !== '' || search.words !== '';
  return {
    title: COLUMNS.reports.name,
    county,
    column: COLUMNS.reports,
    trail: [{ name: '首页', path: `/${county.region}/` }],
    body: html`<h1>政府信息公开年报</h1>
      <form class="search" action="${action}" method="get">
        <p>
          <label for="q">单位名称</label>
          <input type="search" id="q" name="q" value="${search.words}" />
        </p>
        <p>
          <label for="agency">或选单位</label>
          <select id="agency" name="agency">
            <option value="">全部</option>
            ${choices.agencies.map(({ code, name }) => html`<option value="${code}" ${code === search.agency && html` selected`}>${name}</option>`)}
          </select>
        </p>
        <p>
          <label for="year">年度</label>
          <select id="year" name="year">
            <option value="">全部</option>
            ${choices.years.map((year) => html`<option value="${year}" ${year === search.year && html` selected`}>${year}年</option>`)}
          </select>
        </p>
        <button>查找</button>
      </form>
      <p role="status">
        ${found.length > 0 ? `找到${found.length}份。` : '没有找到符合条件的年度报告。'}${narrowed && html` <a href="${action}">看全部</a>`}
      </p>
      ${
        found.length > 0 &&
        html`<form action="${href(site, `/${county.region}/reports/compare`)}" method="get">
          ${reportRows(site, found, '年度报告', true)}
          <p><button class="quiet">把选中的并排比较</button></p>
        </form>`
      }`,
  };
}

/** Address of a report inside the portal. */
export function reportPath(report: Pick<ReportSummary, 'region' | 'agencyCode' | 'year'>): string {
  return `/${report.region}/reports/${encodeURIComponent(report.agencyCode)}/${report.year}`;
}

/** Reports as a table; with a box to choose each where they may be compared. */
export function reportRows(
  site: Site,
  reports: readonly ReportSummary[],
  caption: string,
  choose = false,
): Html {
  return html`<div class="table-scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="list">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${choose && html`<th scope="col">比较</th>`}
          <th scope="col">报告</th>
          <th scope="col" class="less">年度</th>
          <th scope="col" class="less">发布机构</th>
          <th scope="col">发布日期</th>
        </tr>
      </thead>
      <tbody>
        ${reports.map(
          (report) =>
            html`<tr>
              ${choose && html`<td class="figure"><input type="checkbox" name="r" value="${comparisonKey(report)}" aria-label="选择${report.agencyName}${report.year}年" /></td>`}
              <td class="wide">
                <a href="${href(site, reportPath(report))}">${report.title}</a
                >${report.isDemo && html` <span class="tag">演示</span>`}
              </td>
              <td class="date less">${report.year}</td>
              <td class="less">${report.agencyName}</td>
              <td class="date">${report.publishedAt ? pubDate(report.publishedAt).slice(0, 10) : ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A report in the address of a comparison: `410327-100-2020`. */
export function comparisonKey(report: Pick<ReportSummary, 'region' | 'agencyCode' | 'year'>): string {
  return `${report.region}-${report.agencyCode}-${report.year}`;
}

/** The name of the form of a report, for its metadata block. */
export function formName(id: string): string {
  const form = findForm(id);
  return form ? `${form.name}（${form.source}）` : '未知格式';
}
