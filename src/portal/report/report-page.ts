import { findForm } from '#domain/report/forms/registry.ts';
import type { StoredReport } from '#store/report.ts';
import type { ReportSummary } from '#store/report-list.ts';
import { COLUMNS } from '../columns.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { pubDate } from '../meta-tags.ts';
import { href, type County, type Site } from '../site.ts';
import { chartsOf } from './chart.ts';
import { chartView } from './chart-view.ts';
import { reportSections } from './report-body.ts';
import { formName, reportPath } from './report-list-page.ts';

/** The formats a report can be had in, with what each is good for. */
export const DOWNLOADS = [
  { extension: 'docx', name: 'DOCX', use: 'Word、WPS 文档' },
  { extension: 'pdf', name: 'PDF', use: '打印' },
  { extension: 'xlsx', name: 'XLSX', use: '表格数据' },
  { extension: 'json', name: 'JSON', use: '供程序读取' },
] as const;

/** One published report: as the official form prints it, with downloads and pictures of its figures. No findings in public. */
export function reportPage(
  site: Site,
  county: County,
  report: StoredReport,
  about: ReportSummary,
  others: readonly ReportSummary[],
): Page {
  const { reading } = report;
  const form = findForm(report.form);
  const sections = reportSections(reading);
  const charts = chartsOf(reading, form, `${report.title}的表格`);
  const path = href(site, reportPath(about));
  return {
    title: report.title,
    county,
    column: COLUMNS.reports,
    ...(report.publishedAt && {
      article: { title: report.title, published: report.publishedAt, source: about.agencyName },
    }),
    trail: [
      { name: '首页', path: `/${county.region}/` },
      { name: '政府信息公开年报', path: `/${county.region}/reports/` },
    ],
    body: html`<article class="document">
      <header class="document-head">
        <h1>${report.title}${report.isDemo && html` <span class="tag">演示</span>`}</h1>
        ${metadata(site, county, report, about)}
        <ul class="downloads" aria-label="下载">
          ${DOWNLOADS.map(
            ({ extension, name, use }) =>
              html`<li>
                <a class="button quiet" href="${path}.${extension}" download
                  >下载 ${name}<small>${use}</small></a
                >
              </li>`,
          )}
        </ul>
      </header>
      <div class="document-columns">
        <nav class="contents" aria-label="本页目录">
          <h2>目录</h2>
          <ol>
            ${sections.filter(({ heading }) => heading !== '').map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
            ${charts.length > 0 && html`<li><a href="#charts">数据图</a></li>`}
          </ol>
          ${others.length > 1 && otherYears(site, others, report)}
        </nav>
        <div class="reading-column">
          ${sections.map(({ id, heading, body }) =>
            heading === ''
              ? body
              : html`<section aria-labelledby="${id}">
                  <h2 id="${id}">${heading}</h2>
                  ${body}
                </section>`,
          )}
          ${
            charts.length > 0 &&
            html`<section aria-labelledby="charts" class="charts">
              <h2 id="charts">数据图</h2>
              <div class="chart-grid">
                ${charts.map((chart, index) => chartView(`chart-${index + 1}`, chart))}
              </div>
            </section>`
          }
        </div>
      </div>
    </article>`,
  };
}

function metadata(site: Site, county: County, report: StoredReport, about: ReportSummary): Html {
  const agency = href(site, `/${county.region}/agencies/${encodeURIComponent(about.agencyCode)}`);
  return html`<dl class="facts boxed">
    <div>
      <dt>发布机构</dt>
      <dd><a href="${agency}">${about.agencyName}</a></dd>
    </div>
    <div>
      <dt>报告年度</dt>
      <dd>${report.year}年</dd>
    </div>
    ${
      report.publishedAt &&
      html`<div>
        <dt>发布日期</dt>
        <dd>${pubDate(report.publishedAt).slice(0, 10)}</dd>
      </div>`
    }
    <div class="long">
      <dt>报告格式</dt>
      <dd>${formName(report.form)}</dd>
    </div>
  </dl>`;
}

function otherYears(site: Site, others: readonly ReportSummary[], report: StoredReport): Html {
  return html`<h2>历年报告</h2>
    <ul>
      ${others.map((other) =>
        other.year === report.year
          ? html`<li aria-current="page">${other.year}年</li>`
          : html`<li><a href="${href(site, reportPath(other))}">${other.year}年</a></li>`,
      )}
    </ul>`;
}
