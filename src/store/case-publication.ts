import type { Db, Tx } from './database.ts';

/** The document that an answered case became; null where it became none. */
export async function findPublication(db: Db, tenantId: string, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('case_publication')
    .select('document_id')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.document_id ?? null;
}

/** Records that a case, held by the caller, became a document. */
export async function insertPublication(
  tx: Tx,
  about: { tenantId: string; caseId: string; documentId: string; publishedBy: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('case_publication')
    .values({
      tenant_id: about.tenantId,
      case_id: about.caseId,
      document_id: about.documentId,
      published_by: about.publishedBy,
      published_at: about.at,
    })
    .execute();
}
