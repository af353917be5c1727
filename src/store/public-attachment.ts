import type { Db } from './database.ts';

/** An attachment that the public may have. */
export interface PublicFile {
  readonly name: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly digest: string;
}

/** The clean file of an attachment of a public document; null where the public may see none. */
export async function findPublicFile(
  db: Db,
  tenantId: string,
  documentId: string,
  attachmentId: string,
): Promise<PublicFile | null> {
  const row = await db
    .selectFrom('public_attachment')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.tenant_id', '=', 'public_attachment.tenant_id')
        .onRef('stored_file.id', '=', 'public_attachment.file_id'),
    )
    .select([
      'public_attachment.name',
      'stored_file.media_type',
      'stored_file.byte_size',
      'stored_file.digest',
    ])
    .where('public_attachment.tenant_id', '=', tenantId)
    .where('public_attachment.document_id', '=', documentId)
    .where('public_attachment.attachment_id', '=', attachmentId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    name: row.name,
    mediaType: row.media_type,
    byteSize: Number(row.byte_size),
    digest: row.digest,
  };
}
