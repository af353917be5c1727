import type { Tx } from './database.ts';

/** Whether a number stands on a document of the county already, whoever gave it. */
export async function isIndexNumberTaken(tx: Tx, tenantId: string, indexNumber: string): Promise<boolean> {
  const row = await tx
    .selectFrom('document')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('index_number', '=', indexNumber)
    .executeTakeFirst();
  return row !== undefined;
}

/** Closes an edition: from its release on it never changes. */
export async function markEditionReleased(
  tx: Tx,
  edition: { tenantId: string; documentId: string; number: number; at: Date },
): Promise<void> {
  await tx
    .updateTable('document_edition')
    .set({ released_at: edition.at })
    .where('tenant_id', '=', edition.tenantId)
    .where('document_id', '=', edition.documentId)
    .where('number', '=', edition.number)
    .execute();
}
