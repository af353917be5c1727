import { clocksOf } from '#actions/document/document-clocks.ts';
import { type ReachedDocument, reachDocument } from '#actions/document/change-document.ts';
import type { DocumentDetail } from '#contract/document.ts';
import { Problem } from '#platform/problem.ts';
import { listChannels } from '#store/document-channel.ts';
import { columnNames, countAttachments, staffName } from '#store/document-edition.ts';
import { type DocumentSummary, listDocuments } from '#store/document-list.ts';
import { findDocument, findEdition, type StoredDocument } from '#store/document.ts';
import { listItemLimits } from '#store/publication-term.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { presentDocumentRow, presentFields } from './present-document.ts';

/**
 * A document as its page shows it.
 * @throws Problem document.not_found also for one that the staff member may not read
 */
export async function openDocument(services: ApiServices, staff: Staff, id: string): Promise<DocumentDetail> {
  const { db, clock, config } = services;
  const { document, may } = await reachDocument(db, staff, id);
  const { tenantId } = document;
  const summary = await summaryOf(services, document);
  const about = { tenantId, documentId: id, edition: summary.edition };
  const [edition, channels, attachments, successor] = await Promise.all([
    findEdition(db, tenantId, id, summary.edition),
    listChannels(db, tenantId, id),
    countAttachments(db, about),
    successorOf(services, document),
  ]);
  if (edition === null) throw new Problem('document.no_edition');
  const { columnIds, catalogItemIds } = edition.fields;
  const [columns, items] = await Promise.all([
    columnNames(db, tenantId, columnIds),
    listItemLimits(db, tenantId, catalogItemIds),
  ]);
  const today = clock.today();
  const clocks = staff.tenant === null ? null : await clocksOf(db, staff.tenant, [summary], today);
  return {
    row: presentDocumentRow(summary, clocks?.get(id), today),
    fields: presentFields(edition.fields),
    changeNote: edition.changeNote,
    revision: edition.revision,
    releasedEdition: document.releasedEdition,
    savedBy: await staffName(db, edition.savedBy ?? edition.createdBy),
    savedAt: edition.updatedAt.toISOString(),
    validityMarkedOn: document.validityMarkedOn,
    validityReason: document.validityReason,
    successor,
    withdrawnAt: document.withdrawnAt?.toISOString() ?? null,
    withdrawalReason: document.withdrawalReason,
    columns: columnIds.flatMap((column) => columns.get(column) ?? []),
    items: catalogItemIds.flatMap((item) => items.get(item)?.name ?? []),
    channels: channels.map((channel) => ({ ...channel })),
    attachments,
    publicAddress:
      document.standing === 'released'
        ? `${config.basePath}/${staff.tenant?.region ?? ''}/documents/${id}`
        : null,
    ...rightsOf(document, may),
  };
}

/** What the buttons of the page follow; the acts ask again. */
function rightsOf(
  { standing, work }: StoredDocument,
  may: ReachedDocument['may'],
): Pick<DocumentDetail, 'mayWrite' | 'mayMark'> {
  return {
    mayWrite: may('document.write') && (work === 'none' || work === 'draft'),
    mayMark: may('document.mark') && standing === 'released',
  };
}

async function summaryOf({ db }: ApiServices, document: StoredDocument): Promise<DocumentSummary> {
  const { tenantId, id, standing, work } = document;
  const isLaidAside = standing === 'unreleased' && work === 'none';
  const filter = { tenantId, agencyIds: null, ids: [id] };
  const { items } = await listDocuments(db, isLaidAside ? { ...filter, state: 'laid_aside' } : filter, {
    limit: 1,
    offset: 0,
  });
  const [summary] = items;
  if (summary === undefined) throw new Problem('document.not_found');
  return summary;
}

async function successorOf(
  { db }: ApiServices,
  { tenantId, successorId }: StoredDocument,
): Promise<DocumentDetail['successor']> {
  if (successorId === null) return null;
  const successor = await findDocument(db, tenantId, successorId);
  if (successor?.releasedEdition == null) return null;
  const edition = await findEdition(db, tenantId, successorId, successor.releasedEdition);
  return edition === null ? null : { id: successorId, title: edition.fields.title };
}
