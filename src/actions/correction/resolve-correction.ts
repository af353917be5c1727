import type { CorrectionOutcome } from '#domain/disclosure/correction-task.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { endCorrectionTask, lockCorrectionTask } from '#store/correction-task.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** Ends a correction task with what was done about it. @throws Problem correction.not_found, correction.ended */
export async function resolveCorrection(
  { db, clock }: ActServices,
  by: By,
  id: string,
  { outcome, resolution }: { readonly outcome: CorrectionOutcome; readonly resolution: string },
): Promise<void> {
  const { tenantId } = by.staff;
  if (tenantId === null) throw new Problem('permission.denied');
  await db.transaction().execute(async (tx) => {
    const task = await lockCorrectionTask(tx, tenantId, id);
    if (task === null) throw new Problem('correction.not_found');
    permit(by.staff, 'correction.resolve', await agencyLine(tx, tenantId, task.agencyId));
    if (task.resolvedAt !== null) throw new Problem('correction.ended');
    await endCorrectionTask(tx, { tenantId, id }, { outcome, resolution, by: by.staff.id, at: clock.now() });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId: task.agencyId,
      act: 'correction.resolve',
      object: { kind: 'correction_task', id },
      before: { dueOn: task.dueOn },
      after: { outcome, resolution },
      requestId: by.requestId,
    });
  });
}
