import type { InterpretationForm } from '#domain/disclosure/interpretation/interpretation.ts';
import { recordAudit } from '#store/audit.ts';
import { findDuty, saveDuty } from '#store/interpretation.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { holdPolicy } from './hold-policy.ts';

/** Writes how a policy is to be interpreted: 解读方案. */
export async function saveInterpretationPlan(
  { db, clock }: ActServices,
  by: By,
  policyId: string,
  { plan, forms }: { readonly plan: string; readonly forms: readonly InterpretationForm[] },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { document } = await holdPolicy(tx, by, 'interpretation.write', policyId);
    const { tenantId, agencyId } = document;
    const before = await findDuty(tx, tenantId, policyId);
    if (before.plan === plan.trim() && before.forms.join() === forms.join()) return;
    const about = { tenantId, documentId: policyId, by: by.staff.id, at: clock.now() };
    await saveDuty(tx, about, { plan: plan.trim(), forms: [...forms] });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'interpretation.plan',
      object: { kind: 'document', id: policyId },
      before: { plan: before.plan, forms: [...before.forms] },
      after: { plan: plan.trim(), forms: [...forms] },
      requestId: by.requestId,
    });
  });
}
