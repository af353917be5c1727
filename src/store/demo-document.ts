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
