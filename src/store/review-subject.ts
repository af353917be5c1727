import type { CheckedAttachment } from '#domain/disclosure/content/subject.ts';
import type { Db, Tx } from './database.ts';

/** The attachments of an edition as the checks read them, in their order. */
export async function listCheckedAttachments(
  db: Db | Tx,
  tenantId: string,
  documentId: string,
  edition: number,
): Promise<(CheckedAttachment & { id: string })[]> {
  const rows = await db
    .selectFrom('edition_attachment as place')
    .innerJoin('attachment', (join) =>
      join
        .onRef('attachment.tenant_id', '=', 'place.tenant_id')
        .onRef('attachment.id', '=', 'place.attachment_id'),
    )
    .select(['attachment.id', 'place.name as edition_name', 'attachment.name', 'attachment.text_layer'])
    .where('place.tenant_id', '=', tenantId)
    .where('place.document_id', '=', documentId)
    .where('place.edition', '=', edition)
    .orderBy('place.position')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.edition_name ?? row.name, text: row.text_layer }));
}

/** Which of these documents the public sees. */
export async function publicAmong(
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('public_document')
    .select('document_id')
    .where('tenant_id', '=', tenantId)
    .where('document_id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.document_id));
}

/** Everybody who wrote an edition: began it, saved it last, or saved it in between as the audit log has it. */
export async function listWriters(
  db: Db | Tx,
  tenantId: string,
  documentId: string,
  edition: number,
): Promise<string[]> {
  const row = await db
    .selectFrom('document_edition')
    .select(['created_by', 'saved_by', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .where('number', '=', edition)
    .executeTakeFirst();
  if (row === undefined) return [];
  const saved = await db
    .selectFrom('audit_event')
    .select('actor_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('object_kind', '=', 'document')
    .where('object_id', '=', documentId)
    .where('act', 'in', ['document.create', 'document.save', 'document.correct'])
    .where('occurred_at', '>=', row.created_at)
    .execute();
  const ids = [row.created_by, row.saved_by, ...saved.map((event) => event.actor_id)];
  return [...new Set(ids.filter((id) => id !== null))];
}
