import { sql } from 'kysely';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** An attachment as an edition carries it. */
export interface StoredAttachment {
  readonly id: string;
  readonly documentId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Of the file that the public gets. */
  readonly byteSize: number;
  readonly digest: string;
  readonly originalDigest: string;
  readonly originalMediaType: string;
  readonly hasText: boolean;
  readonly isScanned: boolean;
  readonly notes: readonly string[];
  readonly createdAt: Date;
}

/** One edition of a document. */
export interface EditionPlace {
  readonly tenantId: string;
  readonly documentId: string;
  readonly edition: number;
}

/** The attachments of an edition in their order. */
export async function listAttachments(
  db: Db | Tx,
  { tenantId, documentId, edition }: EditionPlace,
): Promise<StoredAttachment[]> {
  const rows = await attachmentRows(db, tenantId)
    .select(sql<string>`coalesce(place.name, attachment.name)`.as('shown_name'))
    .innerJoin('edition_attachment as place', (join) =>
      join
        .onRef('place.tenant_id', '=', 'attachment.tenant_id')
        .onRef('place.attachment_id', '=', 'attachment.id'),
    )
    .where('place.document_id', '=', documentId)
    .where('place.edition', '=', edition)
    .orderBy('place.position')
    .execute();
  return rows.map((row) => ({ ...stored(row), name: row.shown_name }));
}

/** An attachment of a document, whichever edition carries it. */
export async function findAttachment(
  db: Db | Tx,
  tenantId: string,
  documentId: string,
  id: string,
): Promise<StoredAttachment | null> {
  const row = await attachmentRows(db, tenantId)
    .where('attachment.document_id', '=', documentId)
    .where('attachment.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : stored(row);
}

function attachmentRows(db: Db | Tx, tenantId: string) {
  return db
    .selectFrom('attachment')
    .innerJoin('stored_file as clean', (join) =>
      join
        .onRef('clean.tenant_id', '=', 'attachment.tenant_id')
        .onRef('clean.id', '=', 'attachment.clean_file_id'),
    )
    .innerJoin('stored_file as original', (join) =>
      join
        .onRef('original.tenant_id', '=', 'attachment.tenant_id')
        .onRef('original.id', '=', 'attachment.original_file_id'),
    )
    .where('attachment.tenant_id', '=', tenantId)
    .select([
      'attachment.id',
      'attachment.document_id',
      'attachment.name',
      'attachment.scan_state',
      'attachment.notes',
      'attachment.created_at',
      'clean.digest',
      'clean.byte_size',
      'clean.media_type',
      'original.digest as original_digest',
      'original.media_type as original_media_type',
      sql<boolean>`attachment.text_layer <> ''`.as('has_text'),
    ]);
}

type AttachmentRow = Awaited<ReturnType<ReturnType<typeof attachmentRows>['execute']>>[number];

function stored(row: AttachmentRow): StoredAttachment {
  return {
    id: row.id,
    documentId: row.document_id,
    name: row.name,
    mediaType: row.media_type,
    byteSize: Number(row.byte_size),
    digest: row.digest,
    originalDigest: row.original_digest,
    originalMediaType: row.original_media_type,
    hasText: row.has_text,
    isScanned: row.scan_state === 'clean',
    notes: row.notes,
    createdAt: row.created_at,
  };
}

/** Hangs a file on an edition, after the others. Returns its id. */
export async function insertAttachment(
  tx: Tx,
  { tenantId, documentId, edition }: EditionPlace,
  attachment: {
    name: string;
    originalFileId: string;
    cleanFileId: string;
    textLayer: string;
    isScanned: boolean;
    notes: readonly string[];
    createdBy: string | null;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('attachment')
    .values({
      tenant_id: tenantId,
      id,
      document_id: documentId,
      name: attachment.name,
      original_file_id: attachment.originalFileId,
      clean_file_id: attachment.cleanFileId,
      text_layer: attachment.textLayer,
      scan_state: attachment.isScanned ? 'clean' : 'not_scanned',
      notes: [...attachment.notes],
      created_by: attachment.createdBy,
    })
    .execute();
  await sql`
    insert into edition_attachment (tenant_id, document_id, edition, position, attachment_id)
    select ${tenantId}, ${documentId}, ${edition}, coalesce(max(position) + 1, 0), ${id}
    from edition_attachment
    where tenant_id = ${tenantId} and document_id = ${documentId} and edition = ${edition}`.execute(tx);
  return id;
}

/** What an edition calls an attachment. */
export async function renameAttachment(
  tx: Tx,
  { tenantId, documentId, edition }: EditionPlace,
  id: string,
  name: string,
): Promise<void> {
  await tx
    .updateTable('edition_attachment')
    .set({ name })
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .where('edition', '=', edition)
    .where('attachment_id', '=', id)
    .execute();
}

/** Puts the attachments of an edition in the order of these ids. */
export async function orderAttachments(
  tx: Tx,
  { tenantId, documentId, edition }: EditionPlace,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update edition_attachment set position = place.number - 1
    from unnest(${[...ids]}::uuid[]) with ordinality as place (id, number)
    where tenant_id = ${tenantId} and document_id = ${documentId} and edition = ${edition}
      and attachment_id = place.id`.execute(tx);
}

/** Takes an attachment off an edition; the row and its files stay, since other editions may carry them. */
export async function detachAttachment(
  tx: Tx,
  { tenantId, documentId, edition }: EditionPlace,
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('edition_attachment')
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .where('edition', '=', edition)
    .where('attachment_id', '=', id)
    .execute();
}
