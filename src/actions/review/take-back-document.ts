import { afterAct } from '#domain/disclosure/document-state.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { updateDocument } from '#store/document.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { auditedState, recordAct } from './record-act.ts';
import { holdDocument, roundInHand } from './round-in-hand.ts';

/**
 * Takes a document back to the desk before anybody has acted on it. Twice changes nothing.
 * @throws Problem review.acted, review.none, review.refused for anybody but the drafters
 */
export async function takeBackDocument(
  { db, clock }: ActServices,
  by: By,
  documentId: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const held = await holdDocument(tx, by.staff.tenantId, documentId);
    permit(by.staff, 'document.submit', held.line);
    const hand = await roundInHand(tx, held);
    if (hand.round.status === 'taken_back') return;
    if (!hand.round.drafters.includes(by.staff.id))
      throw new Problem('review.refused', { detail: '只有起草人或送审人可以撤回送审。' });
    const next = afterAct(held.document, 'return');
    if (next === null || hand.round.status !== 'open') throw new Problem('review.none');
    if (hand.state.passed.size > 0) throw new Problem('review.acted');
    const { tenantId, agencyId } = held.document;
    const after = await recordAct(tx, clock, hand, by.staff, { act: 'take_back' });
    await updateDocument(tx, { tenantId, id: documentId, at: clock.now() }, { work: next.work });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'review.take_back',
      object: { kind: 'document', id: documentId },
      before: auditedState(hand.state),
      after: auditedState(after.state),
      requestId: by.requestId,
    });
  });
}
