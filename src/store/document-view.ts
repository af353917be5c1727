import { sql } from 'kysely';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';
import { type ListedDocument, listChosen } from './public-list.ts';

/** So many readings of a document on a day. */
export interface DocumentViews {
  readonly tenantId: string;
  readonly documentId: string;
  readonly day: PlainDate;
  readonly views: number;
}

/** Adds readings to what is counted already. Nothing of the readers is kept. */
export async function addDocumentViews(db: Db, views: readonly DocumentViews[]): Promise<void> {
  if (views.length === 0) return;
  // In one order, so that two servers that add at the same moment do not wait for each other in a circle.
  const rows = views
    .map(({ tenantId, documentId, day, views: count }) => ({
      tenant_id: tenantId,
      document_id: documentId,
      day,
      views: count,
    }))
    .toSorted((a, b) => (a.document_id < b.document_id ? -1 : 1));
  await db
    .insertInto('document_view')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'day', 'document_id'])
        .doUpdateSet({ views: sql`document_view.views + excluded.views` }),
    )
    .execute();
}

/** The documents read most from a day on, with how often; withdrawn ones are not among them. */
export async function listMostRead(
  db: Db,
  tenantId: string,
  from: PlainDate,
  most: number,
): Promise<(ListedDocument & { readonly views: number })[]> {
  const rows = await db
    .selectFrom('document_view')
    .innerJoin('public_document', (join) =>
      join
        .onRef('public_document.tenant_id', '=', 'document_view.tenant_id')
        .onRef('public_document.document_id', '=', 'document_view.document_id'),
    )
    .select((select) => ['document_view.document_id as id', select.fn.sum<string>('views').as('n')])
    .where('document_view.tenant_id', '=', tenantId)
    .where('day', '>=', from)
    .groupBy('document_view.document_id')
    .orderBy('n', 'desc')
    .orderBy('document_view.document_id')
    .limit(most)
    .execute();
  const views = new Map(rows.map(({ id, n }) => [id, Number(n)]));
  const listed = await listChosen(db, tenantId, [...views.keys()]);
  return listed.map((document) => ({ ...document, views: views.get(document.id) ?? 0 }));
}
