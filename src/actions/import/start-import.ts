import type { ImportMode } from '#domain/disclosure/import/import-batch.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { lockImportBatch, updateImportBatch } from '#store/import-batch.ts';
import { clearPlannedItems } from '#store/import-item.ts';
import { actorOf, permit, type ActServices, type By } from '../act.ts';

/** Lets a batch run that was looked through, or go on when it failed. @throws Problem import.not_found, import.state */
export async function startImport(
  { db, clock }: ActServices,
  by: By,
  request: { batchId: string; mode: ImportMode },
): Promise<void> {
  const tenant = permit(by.staff, 'document.import');
  const { batchId, mode } = request;
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    const batch = await lockImportBatch(tx, tenant.id, batchId);
    if (batch === null || batch.fileId === null) throw new Problem('import.not_found');
    // Pressed twice: it is running already.
    if (batch.state === 'running' && batch.mode === mode) return;
    if (batch.state !== 'planned' && batch.state !== 'failed') throw new Problem('import.state');
    await clearPlannedItems(tx, tenant.id, batchId);
    await updateImportBatch(
      tx,
      { tenantId: tenant.id, id: batchId, at },
      { state: 'running', mode, notice: null, claimedAt: null, ...NOTHING },
    );
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: batch.agencyId,
      act: 'import.start',
      object: { kind: 'import', id: batchId },
      after: { source: batch.sourceName, mode },
      requestId: by.requestId,
    });
  });
}

const NOTHING = { handled: 0, released: 0, drafted: 0, refused: 0, known: 0 };
