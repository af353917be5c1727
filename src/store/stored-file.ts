import { newId } from '#platform/id.ts';
import type { StoredBytes } from '#platform/files.ts';
import type { Db, Tx } from './database.ts';

export interface StoredFile {
  readonly id: string;
  readonly digest: string;
  readonly byteSize: number;
  readonly mediaType: string;
  readonly fileName: string;
}

/** Records what a kept file is called; the same bytes may be known under several names. Returns the id. */
export async function insertStoredFile(
  tx: Tx,
  file: {
    tenantId: string;
    bytes: StoredBytes;
    mediaType: string;
    fileName: string;
    isDemo: boolean;
    createdBy: string | null;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('stored_file')
    .values({
      tenant_id: file.tenantId,
      id,
      digest: file.bytes.digest,
      byte_size: file.bytes.byteSize,
      media_type: file.mediaType,
      file_name: file.fileName,
      is_demo: file.isDemo,
      created_by: file.createdBy,
    })
    .execute();
  return id;
}

/** What is known of a kept file; its bytes are read from the file store by the digest. */
export async function findStoredFile(db: Db, tenantId: string, id: string): Promise<StoredFile | null> {
  const row = await db
    .selectFrom('stored_file')
    .select(['id', 'digest', 'byte_size', 'media_type', 'file_name'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    digest: row.digest,
    byteSize: Number(row.byte_size),
    mediaType: row.media_type,
    fileName: row.file_name,
  };
}
