import { recordAudit } from '#store/audit.ts';
import { findDuty, saveDuty } from '#store/interpretation.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { holdPolicy } from './hold-policy.ts';

/**
 * Records that a policy need not be interpreted, why, and who decided so; or takes that back.
 * @param reason null: it is not exempt any more
 */
export async function exemptFromInterpretation(
  { db, clock }: ActServices,
  by: By,
  policyId: string,
  reason: string | null,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { document } = await holdPolicy(tx, by, 'interpretation.exempt', policyId);
    const { tenantId, agencyId } = document;
    const before = (await findDuty(tx, tenantId, policyId)).exemption?.reason ?? null;
    if (before === reason) return;
    const at = clock.now();
    await saveDuty(
      tx,
      { tenantId, documentId: policyId, by: by.staff.id, at },
      {
        exemption_reason: reason,
        exempted_by: reason === null ? null : by.staff.id,
        exempted_at: reason === null ? null : at,
      },
    );
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'interpretation.exempt',
      object: { kind: 'document', id: policyId },
      before: { reason: before },
      after: { reason },
      requestId: by.requestId,
    });
  });
}
