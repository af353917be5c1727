import { clocksOf } from '#actions/document/document-clocks.ts';
import type { PublicationClock } from '#domain/disclosure/publication-clock.ts';
import type { Static } from 'typebox';
import type { DocumentPage, DocumentQuery } from '#contract/document.ts';
import { type DocumentFilter, listDocuments, listDocumentsAtWork } from '#store/document-list.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { reachOf } from '../reach.ts';
import { presentDocumentRow } from './present-document.ts';

/** The documents that a staff member may read, under the filters they have set. */
export async function listFor(
  { db, clock }: ApiServices,
  staff: Staff,
  query: DocumentQuery,
): Promise<Static<typeof DocumentPage>> {
  const { page, pageSize } = query;
  const { tenant } = staff;
  if (tenant === null) return { items: [], total: 0, page, pageSize };
  const scope = await scopeOf({ db }, staff, query);
  const today = clock.today();
  const { state, kind, text } = query;
  const filter: DocumentFilter = {
    ...scope,
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(text === undefined || text.trim() === '' ? {} : { text: text.trim() }),
  };
  // The day a term ends follows from the calendar, which no index knows: the few documents at work are counted here.
  const ids =
    query.clock === undefined
      ? undefined
      : idsBy(await clocksOf(db, tenant, await listDocumentsAtWork(db, scope), today), query.clock);
  const { items, total } = await listDocuments(
    db,
    ids === undefined ? filter : { ...filter, ids },
    cutOf(query),
  );
  const clocks = await clocksOf(db, tenant, items, today);
  return {
    items: items.map((item) => presentDocumentRow(item, clocks.get(item.id), today)),
    total,
    page,
    pageSize,
  };
}

async function scopeOf(
  { db }: Pick<ApiServices, 'db'>,
  staff: Staff,
  { agencyId, mine }: Pick<DocumentQuery, 'agencyId' | 'mine'>,
): Promise<Pick<DocumentFilter, 'tenantId' | 'agencyIds' | 'createdBy'>> {
  const reach = await reachOf(db, staff, 'document.read');
  const within = reach.agencyIds;
  const asked =
    agencyId === undefined ? within : within === null || within.includes(agencyId) ? [agencyId] : [];
  return {
    tenantId: staff.tenantId ?? '',
    agencyIds: asked,
    ...(mine === true ? { createdBy: staff.id } : {}),
  };
}

function idsBy(clocks: ReadonlyMap<string, PublicationClock>, state: 'soon' | 'overdue'): string[] {
  return [...clocks].filter(([, clock]) => clock.state === state).map(([id]) => id);
}
