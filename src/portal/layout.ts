import { html, raw, type Html } from './html.ts';
import { metaTags, type Article, type PageColumn } from './meta-tags.ts';
import { href, type County, type Site, type Visit } from './site.ts';

/** One page: what stands in the frame of the layout. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  /** Null on pages that belong to no county, such as the check-up. */
  readonly county: County | null;
  readonly column?: PageColumn;
  readonly article?: Article;
  /** Way back, outermost first; the page itself is not in it. */
  readonly trail?: readonly { readonly name: string; readonly path: string }[];
  /** Address of a static script, for the pages that have one. */
  readonly script?: string;
  /** The list of this page as a feed. */
  readonly feed?: { readonly title: string; readonly path: string };
  /** The agency that answers for the page, when an error on it is reported; the county's own where none is named. */
  readonly reportable?: string;
  /** Has a search box of its own, so that the one in the header would be a second. */
  readonly hasOwnSearch?: true;
  /** Uses the whole width of the window (findings beside the source). */
  readonly wide?: boolean;
}

/** The address of the same page in the other text size. Works without a script: the server answers with a cookie. */
function sizeAddress(site: Site, visit: Visit): string {
  const [path = '/', query = ''] = visit.address.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('large', visit.large ? '0' : '1');
  return `${href(site, path)}?${parameters.toString()}`;
}

function plainHeader(site: Site, county: County | null): Html {
  const home = href(site, county ? `/${county.region}/` : '/');
  return html`${county?.emblem && html`<img class="emblem" src="${href(site, `/${county.region}/emblem/${county.emblem}`)}" alt="" width="56" height="56" />`}
    <p class="masthead-name">
      <a href="${home}">${county ? county.siteName || county.name : '政府信息公开'}</a>
    </p>
    ${county && html`<p class="masthead-column">政府信息公开</p>`}`;
}

function navigation(site: Site, county: County | null): Html {
  const links = county
    ? [
        ['首页', `/${county.region}/`],
        ['最新公开', `/${county.region}/newest`],
        ['规范性文件', `/${county.region}/normative`],
        ['公开目录', `/${county.region}/catalog`],
        ['依申请公开', `/${county.region}/requests/`],
        ['政府公报', `/${county.region}/gazette`],
        ['年报', `/${county.region}/reports/`],
        ['单位', `/${county.region}/agencies/`],
        ['年报体检', '/checkup'],
      ]
    : [
        ['首页', '/'],
        ['年报体检', '/checkup'],
        ['期限计算器', '/deadline'],
      ];
  return html`<nav class="main-nav" aria-label="主要栏目">
    <ul>
      ${links.map(([name, path]) => html`<li><a href="${href(site, path ?? '/')}">${name}</a></li>`)}
    </ul>
  </nav>`;
}

/** The frame of every page, with the county's header and footer around it. */
export function layout(site: Site, visit: Visit, page: Page): Html {
  return html`${documentStart(site, visit, page)}${page.body}${documentEnd(site, visit, page)}`;
}

function documentStart(site: Site, visit: Visit, page: Omit<Page, 'body'>): Html {
  const { county } = page;
  const owner = county?.siteName || county?.name;
  return html`${raw('<!doctype html>')}
<html lang="zh-CN" class="${visit.large ? 'large' : 'normal'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${page.title}${owner ? ` - ${owner}` : ''}${county?.demonstration ? '（演示）' : ''}</title>
    ${metaTags(county, page.column, page.article)}
    <meta name="format-detection" content="telephone=no" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${href(site, site.assets.style)}" />
    ${county?.accent && html`<link rel="stylesheet" href="${href(site, `/look/${county.accent.slice(1)}.css`)}" />`}
    ${page.feed && html`<link rel="alternate" type="application/atom+xml" title="${page.feed.title}" href="${href(site, page.feed.path)}" />`}
    ${county && html`<script src="${href(site, site.assets.searchScript)}" defer></script>`}
    ${page.script && html`<script src="${href(site, page.script)}" defer></script>`}
  </head>
  <body${page.wide ? raw(' class="wide"') : ''}>
    <a class="skip-link" href="#content">跳到正文</a>
    ${county?.demonstration && html`<aside class="demonstration" aria-label="演示说明"><strong>演示</strong> 本站数据用于演示软件，不是官方发布。</aside>`}
    <header class="masthead">
      <div class="masthead-inner">
        ${county?.header ?? plainHeader(site, county)}
        ${county && page.hasOwnSearch !== true && siteSearch(site, county)}
        <p class="text-size"><a href="${sizeAddress(site, visit)}" rel="nofollow">${visit.large ? '标准字号' : '大字版'}</a></p>
      </div>
      ${navigation(site, county)}
    </header>
    ${page.trail && trail(site, page.trail)}
    <main id="content" tabindex="-1">
`;
}

/** The way into search from every page of a county. */
function siteSearch(site: Site, county: County): Html {
  const at = href(site, `/${county.region}/search`);
  return html`<form class="site-search no-print" action="${at}" method="get" role="search">
    <label class="hidden-visually" for="site-words">搜索政府信息</label>
    <input
      type="search"
      id="site-words"
      name="q"
      maxlength="100"
      list="site-suggestions"
      autocomplete="off"
      data-suggestions="${at}/suggestions"
    />
    <datalist id="site-suggestions"></datalist>
    <button>搜索</button>
  </form>`;
}

function trail(site: Site, steps: NonNullable<Page['trail']>): Html {
  return html`<nav class="trail" aria-label="当前位置">
    <ol>
      ${steps.map((step) => html`<li><a href="${href(site, step.path)}">${step.name}</a></li>`)}
    </ol>
  </nav>`;
}

function documentEnd(site: Site, visit: Visit, { county, title, reportable }: Omit<Page, 'body'>): Html {
  return html`
    </main>
    <footer class="footer">
      <div class="footer-inner">
        ${county?.footer ?? html`<p>${county ? `${county.name}政府信息公开` : '政府信息公开'}</p>`}
        ${county && html`<p class="footer-links no-print"><a href="${reportErrorAddress(site, county, visit, { title, reportable })}" rel="nofollow">我为政府网站找错</a>　<a href="${href(site, `/${county.region}/newest/feed.xml`)}">订阅更新</a></p>`}
        ${county?.siteIdCode ? html`<p>网站标识码：${county.siteIdCode}</p>` : ''}
      </div>
    </footer>
  </body>
</html>
`;
}

/** The form in which a visitor says what is wrong on this page (国办通报 2016-07-18: 找错入口). */
function reportErrorAddress(
  site: Site,
  county: County,
  visit: Visit,
  { title, reportable }: { readonly title: string; readonly reportable: string | undefined },
): string {
  const about = new URLSearchParams({ page: visit.address.split('?', 1)[0] ?? '/', title });
  if (reportable !== undefined) about.set('agency', reportable);
  return `${href(site, `/${county.region}/report-error`)}?${about.toString()}`;
}
