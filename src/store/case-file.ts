import type { Selectable } from 'kysely';
import type { FileStore } from '#platform/files.ts';
import { newId } from '#platform/id.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Actor } from './audit.ts';
import type { Db, Tx } from './database.ts';
import { findStoredFile, insertStoredFile } from './stored-file.ts';
import type { CaseFileKind, CaseFileTable } from './table/request-tables.ts';

/** A file of a case without its bytes. */
export type CaseFile = Selectable<CaseFileTable>;

/** The bytes of a case file, sealed and on disk: what `insertCaseFile` records. */
export interface SealedFile {
  readonly bytes: { readonly digest: string; readonly byteSize: number };
  readonly name: string;
  readonly mediaType: string;
}

/** Seals the bytes and keeps them; do it before the transaction, so that what is recorded is on disk. */
export async function sealFile(
  services: { readonly files: FileStore; readonly secrets: Secrets },
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
): Promise<SealedFile> {
  const bytes = await services.files.put(services.secrets.sealBytes(file.bytes));
  return { bytes, name: file.name, mediaType: file.mediaType };
}

/** Records a sealed file of a case. Returns its id. */
export async function insertCaseFile(
  tx: Tx,
  about: {
    tenantId: string;
    caseId: string;
    kind: CaseFileKind;
    note?: string;
    actor: Actor;
    isDemo: boolean;
    at: Date;
  },
  { bytes, name, mediaType }: SealedFile,
): Promise<string> {
  const { tenantId, caseId, kind, actor } = about;
  // The list of files names nobody: what the file is called stands in the case alone.
  const fileName = `${kind}.sealed`;
  const fileId = await insertStoredFile(tx, {
    tenantId,
    bytes,
    mediaType,
    fileName,
    isDemo: about.isDemo,
    createdBy: actor.id,
  });
  const id = newId();
  await tx
    .insertInto('case_file')
    .values({
      tenant_id: tenantId,
      id,
      case_id: caseId,
      kind,
      name,
      file_id: fileId,
      note: about.note ?? '',
      created_by: actor.id,
      created_by_name: actor.name,
      created_at: about.at,
    })
    .execute();
  return id;
}

/** The files of a case in the order in which they came. */
export async function listCaseFiles(db: Db, tenantId: string, caseId: string): Promise<CaseFile[]> {
  return db
    .selectFrom('case_file')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** A file of a case with its bytes unsealed; null when there is none or it was erased. */
export async function readCaseFile(
  services: { readonly db: Db; readonly files: FileStore; readonly secrets: Secrets },
  tenantId: string,
  about: { caseId: string; fileId: string },
): Promise<{ file: CaseFile; mediaType: string; bytes: Uint8Array } | null> {
  const file = await services.db
    .selectFrom('case_file')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', about.caseId)
    .where('id', '=', about.fileId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  const stored = file === undefined ? null : await findStoredFile(services.db, tenantId, file.file_id);
  if (file === undefined || stored === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of await services.files.read(stored.digest)) chunks.push(Buffer.from(chunk));
  return { file, mediaType: stored.mediaType, bytes: services.secrets.unsealBytes(Buffer.concat(chunks)) };
}
