import type { ImportMode, ImportState } from '#domain/disclosure/import/import-batch.ts';
import { recordAudit, type Actor } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { findUnfinishedBatch, insertImportBatch, updateImportBatch } from '#store/import-batch.ts';

/** Opens a batch with its audit record, or goes on with the one of the same source that was cut off. Returns its id. */
export function beginImport(
  db: Db,
  about: {
    tenantId: string;
    agencyId: string;
    sourceName: string;
    mode: ImportMode;
    state: ImportState;
    fileId: string | null;
    actor: Actor;
    requestId?: string | null;
    at: Date;
  },
): Promise<string> {
  const { tenantId, agencyId, actor, mode, at } = about;
  return db.transaction().execute(async (tx) => {
    const unfinished = about.fileId === null ? await findUnfinishedBatch(tx, about) : null;
    if (unfinished !== null) {
      await updateImportBatch(tx, { tenantId, id: unfinished.id, at }, { mode });
      return unfinished.id;
    }
    const id = await insertImportBatch(tx, { ...about, createdBy: actor.id });
    await recordAudit(tx, {
      tenantId,
      actor,
      agencyId,
      act: 'import.begin',
      object: { kind: 'import', id },
      after: { source: about.sourceName, mode },
      ...(about.requestId !== undefined && { requestId: about.requestId }),
    });
    return id;
  });
}
