import { agencyKindNames, type AgencyKind } from '#domain/agency/agency.ts';
import type { PublicAgency } from '#store/public-agency.ts';
import { COLUMNS } from '../columns.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';

/** All agencies by kind, each with the number of its published reports. */
export function agencyListPage(site: Site, county: County, agencies: readonly PublicAgency[]): Page {
  const kinds = [...new Set(agencies.map(({ kind }) => kind))];
  return {
    title: COLUMNS.agencies.name,
    county,
    column: COLUMNS.agencies,
    trail: [{ name: '首页', path: `/${county.region}/` }],
    body: html`<h1>单位</h1>
      <p>共${agencies.length}个单位。点开看政府信息公开工作机构的联系方式和它的年度报告。</p>
      ${kinds.map((kind) => section(site, county, kind, agencies))}`,
  };
}

function section(
  site: Site,
  county: County,
  kind: AgencyKind,
  agencies: readonly PublicAgency[],
): ReturnType<typeof html> {
  const own = agencies.filter((agency) => agency.kind === kind);
  return html`<section aria-labelledby="kind-${kind}">
    <h2 id="kind-${kind}">${agencyKindNames[kind]} <small>${own.length}个</small></h2>
    <ul class="agencies">
      ${own.map(
        ({ code, name, reports }) =>
          html`<li>
            <a href="${href(site, `/${county.region}/agencies/${encodeURIComponent(code)}`)}">${name}</a
            >${reports > 0 && html` <span class="tag">年报${reports}份</span>`}
          </li>`,
      )}
    </ul>
  </section>`;
}
