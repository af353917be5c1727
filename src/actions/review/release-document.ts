import { sitsIn } from '#domain/disclosure/review/review-seat.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { reviewerOf } from '#store/reviewer.ts';
import { updateRound } from '#store/review-round.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { releaseInHand } from './release-in-hand.ts';
import { holdDocument, roundInHand, type RoundInHand } from './round-in-hand.ts';

const YEAR_MS = 366 * 86_400_000;

/**
 * Releases an approved document now. Releasing what is released changes nothing.
 * @throws Problem document.state, review.refused, release.label, release.together
 */
export async function releaseDocument({ db, clock }: ActServices, by: By, documentId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const hand = await approvedRound(tx, by, documentId);
    if (hand === null) return;
    const releaser = { actor: actorOf(by.staff), requestId: by.requestId, scheduledBy: null };
    await releaseInHand(tx, clock, hand, releaser);
  });
}

/**
 * Sets the hour at which an approved document is released, or takes it off again.
 * @param at null: it is not scheduled any more
 * @throws Problem release.time, document.state, review.refused
 */
export async function scheduleRelease(
  { db, clock }: ActServices,
  by: By,
  documentId: string,
  at: Date | null,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const now = clock.now().getTime();
    if (at !== null && !(at.getTime() > now && at.getTime() <= now + YEAR_MS))
      throw new Problem('release.time');
    const hand = await approvedRound(tx, by, documentId);
    if (hand === null) throw new Problem('document.state', { detail: '这份信息已经发布。' });
    const { round } = hand;
    if (round.releaseAt?.getTime() === at?.getTime()) return;
    await updateRound(tx, round, {
      release_at: at,
      scheduled_by: at === null ? null : by.staff.id,
      schedule_failure: null,
    });
    await recordAudit(tx, {
      tenantId: round.tenantId,
      actor: actorOf(by.staff),
      agencyId: round.agencyId,
      act: at === null ? 'document.unschedule' : 'document.schedule',
      object: { kind: 'document', id: documentId },
      before: { releaseAt: round.releaseAt?.toISOString() ?? null },
      after: { releaseAt: at?.toISOString() ?? null },
      requestId: by.requestId,
    });
  });
}

/** The approved round of a document that this person may release; null when it is released already. */
async function approvedRound(tx: Tx, by: By, documentId: string): Promise<RoundInHand | null> {
  const held = await holdDocument(tx, by.staff.tenantId, documentId);
  permit(by.staff, 'document.release', held.line);
  const hand = await roundInHand(tx, held);
  if (!sitsIn(reviewerOf(by.staff), hand.round.chain.release, held.line))
    throw new Problem('review.refused', { detail: '审核流程规定由其他人员发布。' });
  if (hand.round.status === 'released') return null;
  if (hand.round.status !== 'approved')
    throw new Problem('document.state', { detail: '这份信息还没有签发，不能发布。' });
  return hand;
}
