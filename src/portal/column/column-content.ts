import { takesRequests } from '#domain/agency/agency.ts';
import type { ColumnNode } from '#domain/disclosure/column/column-tree.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { getAgencyContact } from '#store/agency-contact.ts';
import { findGuide } from '#store/agency-guide.ts';
import type { Db } from '#store/database.ts';
import type { ColumnRow } from '#store/portal-column.ts';
import { listPublic } from '#store/public-list.ts';
import { findPublicPage } from '#store/public-page.ts';
import { listReports } from '#store/report-list.ts';
import { contactList, hasContact } from '../agency/contact-list.ts';
import { html, raw, type Html } from '../html.ts';
import { documentRows } from '../list/document-rows.ts';
import { documentPath, type Place } from '../place.ts';
import { reportRows } from '../report/report-list-page.ts';
import { howToApply, requestDoors } from '../request/how-to-apply.ts';
import type { Sender } from '../send-page.ts';
import { href } from '../site.ts';
import { columnLink } from './column-nav.ts';
import { guideView } from './guide-view.ts';

const ROWS_OF_A_CHILD = 5;
const ALL_REPORTS = { limit: 2000, offset: 0 };

/** What stands on a column's page instead of a list of documents, or null where the list is what it shows. */
export async function columnContent(sender: Sender, place: Place, column: ColumnRow): Promise<Html | null> {
  const { db, site } = sender;
  const { tenantId, county, agency } = place;
  if (column.kind === 'guide') {
    const [guide, contact] = [
      await findGuide(db, tenantId, agency.id),
      await getAgencyContact(db, tenantId, agency.id),
    ];
    return guideView(agency.name, guide, contact);
  }
  if (column.kind === 'annual_reports') {
    const filter = { tenantIds: [tenantId], status: 'published' as const };
    const own = place.isCounty ? filter : { ...filter, agencyIds: [agency.id] };
    const { items } = await listReports(db, own, ALL_REPORTS);
    return items.length > 0 ? reportRows(site, items, '历年年度报告') : html`<p>还没有发布年度报告。</p>`;
  }
  if (column.kind === 'requests') return requestsView(sender, place);
  if (column.kind === 'catalog')
    return html`<p class="prose">
      公开事项目录列明每个事项的公开内容、依据、时限、主体和渠道。<a
        href="${href(site, place.isCounty ? `/${county.region}/catalog` : `/${county.region}/catalog/${encodeURIComponent(agency.code)}`)}"
        >查看政府信息公开目录</a
      >
    </p>`;
  if (column.kind === 'gazette')
    return html`<p class="prose">
      <a href="${href(site, `/${county.region}/gazette`)}">查看各期政府公报</a>
    </p>`;
  if (column.kind === 'page') return onlyDocument(db, sender, place, column);
  return null;
}

/** 依申请公开: who may ask for what, and whom. */
async function requestsView({ db, site }: Sender, place: Place): Promise<Html> {
  const contact = await getAgencyContact(db, place.tenantId, place.agency.id);
  const mayAsk = takesRequests(place.agency.kind);
  return html`${mayAsk && requestDoors(site, place)} ${howToApply()}
    <h2>向谁申请</h2>
    ${
      mayAsk && hasContact(contact)
        ? contactList(contact)
        : html`<p>
            <a href="${href(site, `/${place.county.region}/agencies/`)}">查各单位公开工作机构的联系方式</a>
          </p>`
    }`;
}

/** A single page: the newest document of the column with its words, and the way to it and the earlier ones. */
async function onlyDocument(db: Db, { site }: Sender, place: Place, column: ColumnRow): Promise<Html | null> {
  const [newest] = await listPublic(db, place.tenantId, { columnId: column.id }, { limit: 1, offset: 0 });
  const document = newest && (await findPublicPage(db, place.tenantId, newest.id));
  if (!document) return null;
  return html`<div class="document-body prose">${raw(document.bodyHtml)}</div>
    <p class="note">
      ${document.publishedOn}发布。<a href="${href(site, documentPath(place.county, document))}"
        >索引号、文号等详细信息</a
      >
    </p>`;
}

/** The columns under one, each with its newest. */
export async function childSections(
  { db, site }: Sender,
  place: Place,
  children: readonly ColumnNode<ColumnRow>[],
  today: PlainDate,
): Promise<Html> {
  const sections: Html[] = [];
  for (const { column, children: below } of children) {
    const documents = await listPublic(
      db,
      place.tenantId,
      { columnId: column.id },
      { limit: ROWS_OF_A_CHILD, offset: 0 },
    );
    sections.push(
      html`<section class="child-column" aria-labelledby="column-${column.slug}">
        <h2 id="column-${column.slug}">${columnLink(site, place, column)}</h2>
        ${documents.length > 0 && documentRows(site, place.county, documents, today)}
        ${below.length > 0 && html`<p class="sub-columns">${below.map((one) => html`${columnLink(site, place, one.column)} `)}</p>`}
        ${documents.length === 0 && below.length === 0 && html`<p class="note">${column.description || '还没有发布信息'}</p>`}
      </section>`,
    );
  }
  return html`${sections}`;
}
