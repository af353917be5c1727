import type { DocumentFields } from '#domain/disclosure/document.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { StoredBytes } from '#platform/files.ts';
import type { Tx } from './database.ts';
import { editionValues } from './document.ts';
import { showManyToPublic } from './public-document.ts';

/** A document as an import brings it: its words, and when it first stood before the public elsewhere. */
export interface ImportedDocument {
  readonly id: string;
  readonly agencyId: string;
  readonly fields: DocumentFields;
  readonly indexNumber: string | null;
  /** Null: it stays a draft. */
  readonly releasedAt: Date | null;
  readonly validityMark: ValidityMark | null;
  readonly validityMarkedOn: PlainDate | null;
  /** Where it stood before; null for files. */
  readonly link: string | null;
  readonly attachments: readonly ImportedAttachment[];
}

export interface ImportedAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly original: StoredBytes;
  readonly clean: StoredBytes;
  readonly textLayer: string;
}

interface Origin {
  readonly tenantId: string;
  readonly batchId: string;
  readonly createdBy: string | null;
  readonly isDemo: boolean;
}

/** Keeps many documents, one statement a table, and shows those that are released. */
export async function insertImportedDocuments(
  tx: Tx,
  origin: Origin,
  documents: readonly ImportedDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const { tenantId, batchId, createdBy, isDemo } = origin;
  await tx
    .insertInto('document')
    .values(
      documents.map((one) => ({
        tenant_id: tenantId,
        id: one.id,
        agency_id: one.agencyId,
        standing: one.releasedAt === null ? ('unreleased' as const) : ('released' as const),
        work: one.releasedAt === null ? ('draft' as const) : ('none' as const),
        draft_edition: one.releasedAt === null ? 1 : null,
        released_edition: one.releasedAt === null ? null : 1,
        index_number: one.indexNumber,
        first_released_at: one.releasedAt,
        validity_mark: one.validityMark,
        validity_marked_on: one.validityMarkedOn,
        created_by: createdBy,
        is_demo: isDemo,
        import_batch_id: batchId,
      })),
    )
    .execute();
  await tx
    .insertInto('document_edition')
    .values(
      documents.map((one) => ({
        tenant_id: tenantId,
        document_id: one.id,
        number: 1,
        created_by: createdBy,
        ...editionValues(one.fields),
        released_at: one.releasedAt,
      })),
    )
    .execute();
  await insertAttachments(tx, origin, documents);
  const shown = documents.filter((one) => one.releasedAt !== null);
  if (shown.length === 0) return;
  await tx
    .insertInto('document_channel')
    .values(
      shown.map((one) => ({
        tenant_id: tenantId,
        id: newId(),
        document_id: one.id,
        channel: 'site' as const,
        published_on: chineseDay(one.releasedAt ?? new Date(0)),
        link: one.link,
        note: '由旧站导入',
        created_by: createdBy,
      })),
    )
    .execute();
  await showManyToPublic(
    tx,
    tenantId,
    shown.map(({ id }) => id),
  );
}

async function insertAttachments(
  tx: Tx,
  { tenantId, createdBy, isDemo }: Origin,
  documents: readonly ImportedDocument[],
): Promise<void> {
  const rows = documents.flatMap((one) =>
    one.attachments.map((attachment, position) => ({
      document: one,
      attachment,
      position,
      id: newId(),
      originalFileId: newId(),
      cleanFileId: newId(),
    })),
  );
  if (rows.length === 0) return;
  const file = (id: string, bytes: StoredBytes, attachment: ImportedAttachment) => ({
    tenant_id: tenantId,
    id,
    digest: bytes.digest,
    byte_size: bytes.byteSize,
    media_type: attachment.mediaType,
    file_name: attachment.name,
    is_demo: isDemo,
    created_by: createdBy,
  });
  await tx
    .insertInto('stored_file')
    .values(
      rows.flatMap(({ attachment, originalFileId, cleanFileId }) => [
        file(originalFileId, attachment.original, attachment),
        file(cleanFileId, attachment.clean, attachment),
      ]),
    )
    .execute();
  await tx
    .insertInto('attachment')
    .values(
      rows.map((row) => ({
        tenant_id: tenantId,
        id: row.id,
        document_id: row.document.id,
        name: row.attachment.name,
        original_file_id: row.originalFileId,
        clean_file_id: row.cleanFileId,
        text_layer: row.attachment.textLayer,
        created_by: createdBy,
      })),
    )
    .execute();
  await tx
    .insertInto('edition_attachment')
    .values(
      rows.map((row) => ({
        tenant_id: tenantId,
        document_id: row.document.id,
        edition: 1,
        position: row.position,
        attachment_id: row.id,
      })),
    )
    .execute();
}

function chineseDay(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
