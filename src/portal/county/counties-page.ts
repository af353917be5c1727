import type { ReportSummary } from '#store/report-list.ts';
import type { Tenant } from '#store/tenant.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type Site } from '../site.ts';

/** `/` of an installation that serves several counties. */
export function countiesPage(site: Site, tenants: readonly Tenant[], latest: readonly ReportSummary[]): Page {
  return {
    title: '政府信息公开',
    county: null,
    body: html`<h1>政府信息公开</h1>
      ${tenants.length === 0 && html`<p>还没有开通的地区。</p>`}
      <ul class="counties">
        ${tenants.map(
          ({ region, name, isDemo }) =>
            html`<li>
              <a class="door" href="${href(site, `/${region}/`)}"
                ><b>${name}${isDemo && html` <span class="tag">演示</span>`}</b
                ><span>${latestOf(latest, region)}</span></a
              >
            </li>`,
        )}
        <li>
          <a class="door" href="${href(site, '/checkup')}"
            ><b>年报体检</b><span>上传一份年报，几秒钟看出哪里对不上。不用登录，不存文件。</span></a
          >
        </li>
      </ul>`,
  };
}

function latestOf(reports: readonly ReportSummary[], region: string): string {
  const own = reports.filter((report) => report.region === region);
  const [first] = own;
  if (!first) return '还没有发布年度报告。';
  return `${first.agencyName}${first.year}年年报${own.length > 1 ? `等${own.length}份` : ''}`;
}
