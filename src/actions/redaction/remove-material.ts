import { Problem } from '#platform/problem.ts';
import { listOutputs, lockRedaction, removeRedaction } from '#store/redaction.ts';
import type { ActServices, By } from '../act.ts';
import { type MaterialPlace, reachOpenCase, recordMaterialAct } from './reach-material.ts';

/**
 * Takes a material that was brought in by mistake out of a case. One that a file was made of stays.
 * @throws Problem redaction.not_found, redaction.archived, redaction.kept
 */
export async function removeMaterial(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  place: MaterialPlace,
): Promise<void> {
  const found = await reachOpenCase(db, by, place.caseId);
  const tenantId = found.tenant_id;
  await db.transaction().execute(async (tx) => {
    const held = await lockRedaction(tx, tenantId, place);
    if (held === null) throw new Problem('redaction.not_found');
    if ((await listOutputs(tx, tenantId, [held.id])).length > 0) throw new Problem('redaction.kept');
    const { id, materialFileId } = held;
    await removeRedaction(tx, { tenantId, id, materialFileId, at: clock.now() });
    await recordMaterialAct(tx, by, found, {
      act: 'redaction.remove_material',
      redactionId: id,
      after: { file: materialFileId },
    });
  });
}
