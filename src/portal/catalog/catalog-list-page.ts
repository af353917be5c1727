import type { CatalogVersion } from '#store/catalog-version.ts';
import { COLUMNS } from '../columns.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { href, type County, type Site } from '../site.ts';

/** The catalogs in force of all agencies of a county. */
export function catalogListPage(site: Site, county: County, versions: readonly CatalogVersion[]): Page {
  const base = `/${county.region}/catalog`;
  return {
    title: '政府信息公开目录',
    county,
    column: COLUMNS.catalog,
    trail: [{ name: '首页', path: `/${county.region}/` }],
    body: html`<h1>政府信息公开目录</h1>
      <p class="prose">
        公开目录列明每个单位要公开哪些事项：公开的内容、依据、时限、主体、渠道和对象。各单位已公开信息的索引、名称、内容概述和生成日期，从单位一栏进入查阅。
      </p>
      ${
        versions.length === 0
          ? html`<p>还没有单位启用公开目录。</p>`
          : html`<div class="table-scroll" role="region" aria-label="各单位公开目录" tabindex="0">
              <table class="list">
                <caption>
                  各单位公开目录
                </caption>
                <thead>
                  <tr>
                    <th scope="col">单位</th>
                    <th scope="col">领域</th>
                    <th scope="col">事项</th>
                    <th scope="col">启用日期</th>
                  </tr>
                </thead>
                <tbody>
                  ${versions.map(
                    (version) =>
                      html`<tr>
                        <th scope="row">
                          <a href="${href(site, `${base}/${encodeURIComponent(version.agencyCode)}`)}"
                            >${version.agencyName}</a
                          >
                        </th>
                        <td class="figure">${version.fields}</td>
                        <td class="figure">${version.items}</td>
                        <td class="date">${version.inForceOn}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }`,
  };
}
