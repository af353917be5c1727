import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The document of the demonstration that began with a title; null when it was not written yet. */
export async function findDemoDocument(db: Db, tenantId: string, title: string): Promise<string | null> {
  const row = await db
    .selectFrom('document_edition as edition')
    .innerJoin('document', (join) =>
      join
        .onRef('document.tenant_id', '=', 'edition.tenant_id')
        .onRef('document.id', '=', 'edition.document_id'),
    )
    .select('document.id')
    .where('edition.tenant_id', '=', tenantId)
    .where('edition.number', '=', 1)
    .where('edition.title', '=', title)
    .where('document.is_demo', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Marks as read what staff were told of documents of the demonstration on which nothing is left to be done. */
export async function markDemoNotificationsRead(db: Db, tenantId: string, at: Date): Promise<void> {
  await db
    .updateTable('notification')
    .set({ read_at: at })
    .where('tenant_id', '=', tenantId)
    .where('read_at', 'is', null)
    .where('link', 'in', (of) =>
      of
        .selectFrom('document')
        .select(sql<string>`unnest(array['/documents/' || id, '/review/' || id])`.as('link'))
        .where('tenant_id', '=', tenantId)
        .where('is_demo', '=', true)
        .where('work', '=', 'none'),
    )
    .execute();
}
