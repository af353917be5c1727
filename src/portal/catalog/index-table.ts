import type { ListedDocument } from '#store/public-list.ts';
import { html, type Html } from '../html.ts';
import { documentPath } from '../place.ts';
import { href, type County, type Site } from '../site.ts';

/** 政府信息公开目录 in the words of the law: 索引、名称、内容概述、生成日期 (条例第十二条第三款). */
export function indexTable(
  site: Site,
  county: County,
  documents: readonly ListedDocument[],
  caption: string,
): Html {
  return html`<div class="table-scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="list">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">索引号</th>
          <th scope="col">名称</th>
          <th scope="col" class="less">内容概述</th>
          <th scope="col">生成日期</th>
        </tr>
      </thead>
      <tbody>
        ${documents.map(
          (document) =>
            html`<tr>
              <td>${document.indexNumber}</td>
              <th scope="row" class="wide">
                <a href="${href(site, documentPath(county, document))}">${document.title}</a>
              </th>
              <td class="less">${document.summary}</td>
              <td class="date">${document.madeOn ?? document.publishedOn}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
