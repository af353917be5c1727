import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { auditedState, recordAct } from './record-act.ts';
import { holdDocument, roundInHand } from './round-in-hand.ts';
import { tellNext } from './tell-reviewers.ts';
import { titleOf } from './title-of.ts';

/**
 * Lets proofreading follow the release, because the public has to be told at once. Reviews, the confidentiality review
 * and the sign-off stay before it, and the release is marked. Twice changes nothing.
 *
 * @throws Problem review.none, review.refused for the drafter
 */
export async function declareEmergency(
  { db, clock }: ActServices,
  by: By,
  documentId: string,
  reason: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const held = await holdDocument(tx, by.staff.tenantId, documentId);
    permit(by.staff, 'document.emergency', held.line);
    const hand = await roundInHand(tx, held);
    if (hand.round.status !== 'open') throw new Problem('review.none');
    if (hand.state.isEmergency) return;
    if (hand.round.drafters.includes(by.staff.id))
      throw new Problem('review.refused', {
        detail: '起草人不能把自己的稿件转为应急发布，请由另一位负责人决定。',
      });
    const after = await recordAct(tx, clock, hand, by.staff, { act: 'emergency', comment: reason });
    await recordAudit(tx, {
      tenantId: held.document.tenantId,
      actor: actorOf(by.staff),
      agencyId: held.document.agencyId,
      act: 'review.emergency',
      object: { kind: 'document', id: documentId },
      before: auditedState(hand.state),
      after: { ...auditedState(after.state), reason },
      requestId: by.requestId,
    });
    if (after.state.waiting?.id !== hand.state.waiting?.id)
      await tellNext(tx, after, await titleOf(tx, hand));
  });
}
