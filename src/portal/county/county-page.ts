import type { PublicAgencyPage } from '#store/public-agency.ts';
import type { ReportSummary } from '#store/report-list.ts';
import type { Tenant } from '#store/tenant.ts';
import { contactList, hasContact } from '../agency/contact-list.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { reportRows } from '../report/report-list-page.ts';
import { href, type County, type Site } from '../site.ts';

/** What stands on the first page of a county. */
export interface CountyHome {
  readonly latest: readonly ReportSummary[];
  readonly reports: number;
  readonly years: readonly number[];
  readonly agencies: number;
  /** The county's own disclosure office, or null. */
  readonly office: PublicAgencyPage | null;
}

/** 首页: what can be found here, and whom to ask for what can't. */
export function countyPage(site: Site, county: County, home: CountyHome): Page {
  const at = (path: string): string => href(site, `/${county.region}${path}`);
  return {
    title: '政府信息公开',
    county,
    body: html`<h1>${county.name}政府信息公开</h1>
      <div class="doors">
        <a class="door" href="${at('/reports/')}">
          <b>政府信息公开年报</b>
          <span
            >${home.reports > 0 ? `${home.reports}份，${yearSpan(home.years)}。可在线看，也可下载。` : '还没有发布年度报告。'}</span
          >
        </a>
        <a class="door" href="${at('/agencies/')}">
          <b>单位和联系方式</b>
          <span>${home.agencies}个单位，各单位管公开的机构、地址、电话。</span>
        </a>
        <a class="door" href="${href(site, '/checkup')}">
          <b>年报体检</b>
          <span>上传一份年报，几秒钟看出哪里对不上。不存文件。</span>
        </a>
      </div>
      <section aria-labelledby="find">
        <h2 id="find">查年报</h2>
        ${searchForm(at('/reports/'), home.years)}
        ${home.latest.length > 0 && reportRows(site, home.latest, '最近发布')}
      </section>
      <section aria-labelledby="ask">
        <h2 id="ask">这里没有，可以申请</h2>
        <p class="prose">
          行政机关制作或者保存、还没有公开的信息，任何人都可以向它申请公开（《政府信息公开条例》第二十七条）。向制作或保存该信息的单位提出；不清楚归谁管的，先问${home.office ? home.office.name : '县政府信息公开工作机构'}。
        </p>
        ${home.office && hasContact(home.office.contact) ? contactList(home.office.contact) : html`<p><a href="${at('/agencies/')}">查各单位的联系方式</a></p>`}
      </section>`,
  };
}

function yearSpan(years: readonly number[]): string {
  const first = years.at(-1);
  const last = years[0];
  return first === undefined || last === undefined || first === last
    ? `${last ?? ''}年度`
    : `${first}至${last}年度`;
}

function searchForm(action: string, years: readonly number[]): Html {
  return html`<form class="search" action="${action}" method="get">
    <p>
      <label for="q">单位名称</label>
      <input type="search" id="q" name="q" />
    </p>
    <p>
      <label for="year">年度</label>
      <select id="year" name="year">
        <option value="">全部</option>
        ${years.map((year) => html`<option value="${year}">${year}年</option>`)}
      </select>
    </p>
    <button>查年报</button>
  </form>`;
}

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
