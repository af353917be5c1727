import { columnTree } from '#domain/disclosure/column/column-tree.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { PublicAgencyPage } from '#store/public-agency.ts';
import type { ListedDocument } from '#store/public-list.ts';
import type { ReportSummary } from '#store/report-list.ts';
import { contactList, hasContact } from '../agency/contact-list.ts';
import { columnLink, columnNav, withTree } from '../column/column-nav.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { documentRows } from '../list/document-rows.ts';
import type { Place } from '../place.ts';
import { reportRows } from '../report/report-list-page.ts';
import { requestDoors } from '../request/how-to-apply.ts';
import { href, type Site } from '../site.ts';

/** What stands on the first page of a county. */
export interface CountyHome {
  readonly newest: readonly ListedDocument[];
  readonly mostRead: readonly ListedDocument[];
  readonly documents: number;
  readonly normative: number;
  readonly reports: readonly ReportSummary[];
  readonly reportTotal: number;
  readonly years: readonly number[];
  readonly agencies: number;
  /** The county's own disclosure office, or null. */
  readonly office: PublicAgencyPage | null;
  readonly today: PlainDate;
}

/** 首页: what can be found here, what is new, and what can be asked for. */
export function countyHomePage(site: Site, place: Place, home: CountyHome): Page {
  const { county } = place;
  const at = (path: string): string => href(site, `${place.base}${path}`);
  const requests = place.columns.find(({ kind }) => kind === 'requests');
  return {
    title: '政府信息公开',
    county,
    hasOwnSearch: true,
    feed: { title: '最新公开', path: `${place.base}/newest/feed.xml` },
    body: withTree(
      columnNav(site, place, null),
      html`<h1>${county.name}政府信息公开</h1>
        ${searchForm(at('/search'))}
        <div class="doors">
          ${door(at('/newest'), '最新公开', home.documents > 0 ? `${home.documents}条政府信息，${home.agencies}个单位。` : '还没有发布政府信息。')}
          ${door(at('/normative'), '行政规范性文件', home.normative > 0 ? `${home.normative}件，逐件标明有效性。` : '集中公开，标明有效性。')}
          ${door(at('/reports/'), '政府信息公开年报', home.reportTotal > 0 ? `${home.reportTotal}份，${yearSpan(home.years)}。可在线看，也可下载。` : '还没有发布年度报告。')}
          ${door(at('/requests/'), '依申请公开', '没有公开的可以申请；已经申请的，看办到哪一步。')}
          ${door(at('/agencies/'), '单位和联系方式', `${home.agencies}个单位，各单位管公开的机构、地址、电话。`)}
        </div>
        <section aria-labelledby="newest">
          <h2 id="newest">最新公开</h2>
          ${
            home.newest.length > 0
              ? html`${documentRows(site, county, home.newest, home.today)}
                  <p><a href="${at('/newest')}">看全部</a></p>`
              : html`<p>还没有发布政府信息。</p>`
          }
        </section>
        ${
          home.mostRead.length > 0 &&
          html`<section aria-labelledby="most-read">
            <h2 id="most-read"><a href="${at('/most-read')}">阅读最多</a></h2>
            ${documentRows(site, county, home.mostRead, home.today)}
          </section>`
        }
        ${contentColumns(site, place)}
        <section aria-labelledby="ways">
          <h2 id="ways">换个办法找</h2>
          <ul class="groups">
            <li><a href="${at('/subjects')}">按主题</a></li>
            <li><a href="${at('/genres')}">按体裁</a></li>
            <li><a href="${at('/years')}">按年份</a></li>
            <li><a href="${at('/agencies/')}">按单位</a></li>
          </ul>
        </section>
        <section aria-labelledby="find">
          <h2 id="find">查年报</h2>
          ${reportForm(at('/reports/'), home.years)}
          ${home.reports.length > 0 && reportRows(site, home.reports, '最近发布')}
          <p>
            <a href="${href(site, '/checkup')}">年报体检：上传一份年报，几秒钟看出哪里对不上，不存文件</a>
          </p>
        </section>
        <section aria-labelledby="ask">
          <h2 id="ask">这里没有，可以申请</h2>
          <p class="prose">
            行政机关制作或者保存、还没有公开的信息，任何人都可以向它申请公开（《政府信息公开条例》第二十七条）。向制作或保存该信息的单位提出；不清楚归谁管的，先问${home.office ? home.office.name : '县政府信息公开工作机构'}。
          </p>
          <p class="prose">
            收到申请后20个工作日内答复。网上申请的，凭查询码和查询密码看办到哪一步。${requests && columnLink(site, place, requests)}
          </p>
          ${requestDoors(site, place)}
          ${home.office && hasContact(home.office.contact) ? contactList(home.office.contact) : html`<p><a href="${at('/agencies/')}">查各单位的联系方式</a></p>`}
        </section>`,
    ),
  };
}

/** The columns under the statutory content: what a visitor looks for by name. */
function contentColumns(site: Site, place: Place): Html {
  const roots = columnTree(place.columns).filter(({ children }) => children.length > 0);
  return html`${roots.map(
    ({ column, children }) =>
      html`<section aria-labelledby="home-${column.slug}">
        <h2 id="home-${column.slug}">${columnLink(site, place, column)}</h2>
        <ul class="groups">
          ${children.map((child) => html`<li>${columnLink(site, place, child.column)}</li>`)}
        </ul>
      </section>`,
  )}`;
}

function door(address: string, name: string, words: string): Html {
  return html`<a class="door" href="${address}"><b>${name}</b> <span>${words}</span></a>`;
}

function yearSpan(years: readonly number[]): string {
  const first = years.at(-1);
  const last = years[0];
  return first === undefined || last === undefined || first === last
    ? `${last ?? ''}年度`
    : `${first}至${last}年度`;
}

function searchForm(action: string): Html {
  return html`<form class="search whole" action="${action}" method="get" role="search">
    <p>
      <label for="words">找政府信息</label>
      <input
        type="search"
        id="words"
        name="q"
        maxlength="100"
        placeholder="标题、文号或正文里的词"
        list="suggestions"
        autocomplete="off"
        data-suggestions="${action}/suggestions"
      />
      <datalist id="suggestions"></datalist>
    </p>
    <button>搜索</button>
  </form>`;
}

function reportForm(action: string, years: readonly number[]): Html {
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
