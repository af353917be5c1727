import { VALIDITIES, validityOn } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { ListedDocument } from '#store/public-list.ts';
import { html, type Html } from '../html.ts';
import { documentPath } from '../place.ts';
import { href, type County, type Site } from '../site.ts';

/** Documents as a list: title, who, number, day; what is not in force says so beside its title. */
export function documentRows(
  site: Site,
  county: County,
  documents: readonly ListedDocument[],
  today: PlainDate,
): Html {
  return html`<ul class="documents">
    ${documents.map((document) => {
      const facts = [document.agencyName, document.documentNumber].filter((fact) => fact !== null);
      return html`<li>
        <a href="${href(site, documentPath(county, document))}">${document.title}</a
        >${validityTag(document, today)}
        <p>
          <span>${facts.join('　')}</span>
          <time datetime="${document.publishedOn}">${document.publishedOn}</time>
        </p>
      </li>`;
    })}
  </ul>`;
}

/** A mark beside the title of what is not, or not plainly, in force. */
export function validityTag(document: ListedDocument, today: PlainDate): Html {
  const validity = validityOn(document, today);
  return validity === 'in_force'
    ? html``
    : html` <span class="tag validity-${validity}">${VALIDITIES[validity]}</span>`;
}

/** The list of normative documents: a table with number, days and validity (行政规范性文件要标有效性). */
export function normativeTable(
  site: Site,
  county: County,
  documents: readonly ListedDocument[],
  today: PlainDate,
): Html {
  return html`<div class="table-scroll" role="region" aria-label="行政规范性文件" tabindex="0">
    <table class="list">
      <caption class="hidden-visually">
        行政规范性文件及其有效性
      </caption>
      <thead>
        <tr>
          <th scope="col" class="wide">文件</th>
          <th scope="col">有效性</th>
          <th scope="col" class="less">文号</th>
          <th scope="col" class="less">成文日期</th>
          <th scope="col" class="less">发布日期</th>
        </tr>
      </thead>
      <tbody>
        ${documents.map((document) => {
          const validity = validityOn(document, today);
          return html`<tr>
            <th scope="row"><a href="${href(site, documentPath(county, document))}">${document.title}</a></th>
            <td class="date"><span class="tag validity-${validity}">${VALIDITIES[validity]}</span></td>
            <td class="less">${document.documentNumber ?? '—'}</td>
            <td class="date less">${document.madeOn ?? '—'}</td>
            <td class="date less">${document.publishedOn}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
