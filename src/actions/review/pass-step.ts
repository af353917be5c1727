import { bookTitle } from '#domain/disclosure/book-title.ts';
import { afterAct } from '#domain/disclosure/document-state.ts';
import { refusalOfStep } from '#domain/disclosure/review/may-take-step.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { updateDocument } from '#store/document.ts';
import { reviewerOf } from '#store/reviewer.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { auditedState, recordAct } from './record-act.ts';
import { holdDocument, roundInHand, type RoundInHand } from './round-in-hand.ts';
import { titleOf } from './title-of.ts';
import { tellDrafters, tellNext } from './tell-reviewers.ts';

/**
 * Passes a step of the round in hand, or makes one up after an emergency; passing the sign-off approves the document.
 * Doing so twice changes nothing.
 *
 * @throws Problem review.none, review.refused with the reason, review.unchecked with what was not ticked off
 */
export async function passStep(
  { db, clock }: ActServices,
  by: By,
  documentId: string,
  entry: { readonly stepId: string; readonly comment: string; readonly checked: readonly string[] },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const held = await holdDocument(tx, by.staff.tenantId, documentId);
    permit(by.staff, 'document.review', held.line);
    const hand = await roundInHand(tx, held);
    const step = hand.round.chain.steps.find(({ id }) => id === entry.stepId);
    if (step === undefined) throw new Problem('review.none');
    if (hand.state.passed.get(step.id)?.actorId === by.staff.id) return;
    refuseOutsider(hand, by, step);
    const missing = step.checklist.filter((item) => !entry.checked.includes(item));
    if (missing.length > 0)
      throw new Problem('review.unchecked', {
        detail: `“${step.name}”还有事项没有勾选：${missing.join('、')}。请逐项核对，或退回修改。`,
      });
    const act = hand.state.waiting === null ? 'make_up' : 'pass';
    const { comment, checked } = entry;
    const after = await recordAct(tx, clock, hand, by.staff, { act, stepId: step.id, comment, checked });
    const isApproved = act === 'pass' && after.state.status === 'approved';
    if (isApproved) {
      const next = afterAct(held.document, 'approve');
      if (next === null) throw new Problem('document.state');
      await updateDocument(
        tx,
        { tenantId: held.document.tenantId, id: documentId, at: clock.now() },
        { work: next.work },
      );
    }
    await recordAudit(tx, {
      tenantId: held.document.tenantId,
      actor: actorOf(by.staff),
      agencyId: held.document.agencyId,
      act: isApproved ? 'review.approve' : `review.${act}`,
      object: { kind: 'document', id: documentId },
      before: auditedState(hand.state),
      after: { ...auditedState(after.state), step: step.name, edition: hand.round.edition },
      requestId: by.requestId,
    });
    if (act === 'make_up') return;
    const title = await titleOf(tx, hand);
    await tellNext(tx, after, title);
    if (isApproved)
      await tellDrafters(tx, after, {
        kind: 'review.approved',
        title: '稿件已签发',
        body: `${bookTitle(title)}已由${by.staff.name}签发。`,
      });
  });
}

function refuseOutsider(
  hand: RoundInHand,
  { staff }: By,
  step: RoundInHand['round']['chain']['steps'][number],
): void {
  if (!['open', 'approved', 'released'].includes(hand.round.status)) throw new Problem('review.none');
  const refusal = refusalOfStep(hand.round, hand.state, step, reviewerOf(staff), hand.line);
  if (refusal !== null) throw new Problem('review.refused', { detail: refusal });
}
