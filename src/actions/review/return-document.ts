import { bookTitle } from '#domain/disclosure/book-title.ts';
import { afterAct } from '#domain/disclosure/document-state.ts';
import { stepsFor } from '#domain/disclosure/review/may-take-step.ts';
import { sitsIn } from '#domain/disclosure/review/review-seat.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { updateDocument } from '#store/document.ts';
import { reviewerOf } from '#store/reviewer.ts';
import type { Staff } from '#store/staff.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { auditedState, recordAct } from './record-act.ts';
import { holdDocument, roundInHand, type RoundInHand } from './round-in-hand.ts';
import { tellDrafters } from './tell-reviewers.ts';
import { titleOf } from './title-of.ts';

/**
 * Sends a document back to its drafter with the reasons; what was scheduled is not released. The next time it is handed
 * in begins a new round. Returning what was returned changes nothing.
 *
 * @throws Problem review.none, review.refused
 */
export async function returnDocument(
  { db, clock }: ActServices,
  by: By,
  documentId: string,
  reason: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const held = await holdDocument(tx, by.staff.tenantId, documentId);
    permit(by.staff, 'document.review', held.line);
    const hand = await roundInHand(tx, held);
    if (hand.round.status === 'returned') return;
    const next = afterAct(held.document, 'return');
    if (next === null || !['open', 'approved'].includes(hand.round.status)) throw new Problem('review.none');
    if (!mayReturn(hand, by.staff)) throw new Problem('review.refused');
    const { tenantId, agencyId } = held.document;
    const after = await recordAct(tx, clock, hand, by.staff, { act: 'return', comment: reason });
    await updateDocument(tx, { tenantId, id: documentId, at: clock.now() }, { work: next.work });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'review.return',
      object: { kind: 'document', id: documentId },
      before: auditedState(hand.state),
      after: { ...auditedState(after.state), reason },
      requestId: by.requestId,
    });
    await tellDrafters(tx, after, {
      kind: 'review.returned',
      title: '稿件被退回修改',
      body: `${bookTitle(await titleOf(tx, hand))}由${by.staff.name}退回：${reason}`,
    });
  });
}

/** Whose step it is may return it; after the sign-off, who may sign or release. Nobody returns their own. */
export function mayReturn(hand: Pick<RoundInHand, 'round' | 'state' | 'line'>, staff: Staff): boolean {
  const { round, state, line } = hand;
  const person = reviewerOf(staff);
  if (state.waiting !== null) return stepsFor(round, state, person, line).length > 0;
  if (round.drafters.includes(staff.id)) return false;
  const signOff = round.chain.steps.find((step) => step.kind === 'sign_off');
  return (
    sitsIn(person, round.chain.release, line) || (signOff !== undefined && sitsIn(person, signOff.seat, line))
  );
}
