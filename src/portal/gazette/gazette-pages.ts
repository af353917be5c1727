import { issueName } from '#domain/disclosure/gazette/gazette-issue.ts';
import type { GazetteSummary } from '#store/gazette.ts';
import type { PrintedEntry } from '#store/public-gazette.ts';
import { COLUMNS } from '../columns.ts';
import { bodyOf } from '../document/document-page.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { documentPath } from '../place.ts';
import { href, type County, type Site } from '../site.ts';

/** Address of an issue: `/640121/gazette/2024-3`. */
export function issuePath(county: Pick<County, 'region'>, issue: { year: number; number: number }): string {
  return `/${county.region}/gazette/${issue.year}-${issue.number}`;
}

/** All published issues, by year. */
export function gazetteListPage(site: Site, county: County, issues: readonly GazetteSummary[]): Page {
  const years = [...new Set(issues.map(({ year }) => year))];
  return {
    title: COLUMNS.gazette.name,
    county,
    column: COLUMNS.gazette,
    trail: [{ name: '首页', path: `/${county.region}/` }],
    body: html`<h1>政府公报</h1>
      ${
        issues.length === 0
          ? html`<p>还没有出版公报。</p>`
          : html`<p>共出版${issues.length}期，新的在前。公报刊登的文件文本为标准文本。</p>`
      }
      ${years.map(
        (year) =>
          html`<section aria-labelledby="year-${year}">
            <h2 id="year-${year}">${year}年</h2>
            <ul class="gazette-issues">
              ${issues
                .filter((issue) => issue.year === year)
                .map(
                  (issue) =>
                    html`<li>
                      <a href="${href(site, issuePath(county, issue))}">${issueName(issue)}</a>
                      <small>${issue.publishedOn}出版，${issue.entries}篇</small>
                    </li>`,
                )}
            </ul>
          </section>`,
      )}`,
  };
}

/** One issue: its contents by section, and the whole of it to take away. */
export function gazetteIssuePage(
  site: Site,
  county: County,
  issue: GazetteSummary,
  entries: readonly PrintedEntry[],
): Page {
  const path = issuePath(county, issue);
  const sections = [...new Set(entries.map(({ section }) => section))];
  return {
    title: `政府公报${issueName(issue)}`,
    county,
    column: COLUMNS.gazette,
    trail: trailTo(county),
    body: html`<h1>政府公报${issueName(issue)}</h1>
      <p>
        ${issue.publishedOn}出版，刊登文件${entries.length}篇。<a href="${href(site, `${path}.pdf`)}" download
          >下载电子版（PDF）</a
        >
      </p>
      ${sections.map(
        (section) =>
          html`<section class="gazette-section">
            <h2>${section}</h2>
            <ol>
              ${entries.map(
                (entry, at) =>
                  entry.section === section &&
                  html`<li>${contentsLine(site, `${path}/${at + 1}`, entry)}</li>`,
              )}
            </ol>
          </section>`,
      )}`,
  };
}

function contentsLine(site: Site, path: string, entry: PrintedEntry): Html {
  const number = entry.documentNumber === null ? '' : `（${entry.documentNumber}）`;
  // Whoever saw it in print is told what became of it; its title is public with its withdrawal.
  if (entry.bodyHtml === null)
    return html`<s>${entry.title}</s>${number}
      <small>已撤回${entry.withdrawalReason !== null && `：${entry.withdrawalReason}`}</small>`;
  return html`<a href="${href(site, path)}">${entry.title}</a>${number}
    ${entry.isCorrected && html`<small>刊登后有更正</small>`}`;
}

/** A document as the issue printed it. */
export function gazetteEntryPage(
  site: Site,
  county: County,
  issue: GazetteSummary,
  entry: PrintedEntry & { readonly bodyHtml: string },
): Page {
  const path = issuePath(county, issue);
  const present = href(site, documentPath(county, { id: entry.documentId }));
  return {
    title: entry.title,
    county,
    column: COLUMNS.gazette,
    trail: [...trailTo(county), { name: issueName(issue), path }],
    body: html`<article class="document">
      <h1>${entry.title}</h1>
      <p class="note">
        ${entry.issuers.join('、')}${entry.documentNumber !== null && html`　${entry.documentNumber}`}
      </p>
      <p role="note" class="${entry.isCorrected ? 'correction' : 'note'}">
        ${
          entry.isCorrected
            ? html`<strong>更正说明</strong> 这是公报${issueName(issue)}刊登的文本，刊登后有更正，请看<a
                  href="${present}"
                  >更正后的文本</a
                >。`
            : html`刊登于政府公报${issueName(issue)}。效力、附件和解读见<a href="${present}">文件页面</a>。`
        }
      </p>
      <div class="document-body prose">${bodyOf(entry.bodyHtml)}</div>
    </article>`,
  };
}

function trailTo(county: County): { name: string; path: string }[] {
  return [
    { name: '首页', path: `/${county.region}/` },
    { name: '政府公报', path: `/${county.region}/gazette` },
  ];
}
