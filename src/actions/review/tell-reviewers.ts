import { bookTitle } from '#domain/disclosure/book-title.ts';
import { stepsFor } from '#domain/disclosure/review/may-take-step.ts';
import { sitsIn } from '#domain/disclosure/review/review-seat.ts';
import type { Tx } from '#store/database.ts';
import { notifyUser } from '#store/notification.ts';
import { listReviewers, type NamedReviewer } from '#store/reviewer.ts';
import type { RoundInHand } from './round-in-hand.ts';

/** Those who may take the step that is waited for, or a step to be made up. */
export function thoseWhoMayTake(
  hand: Pick<RoundInHand, 'round' | 'state' | 'line'>,
  reviewers: readonly NamedReviewer[],
): NamedReviewer[] {
  return reviewers.filter((person) => stepsFor(hand.round, hand.state, person, hand.line).length > 0);
}

/** Tells whoever is next: those who may take the step, or, after the sign-off, those who may release. */
export async function tellNext(tx: Tx, hand: RoundInHand, title: string): Promise<void> {
  const { state, round, line } = hand;
  const reviewers = await listReviewers(tx, round.tenantId);
  if (state.waiting !== null) {
    const body = `${bookTitle(title)}到了“${state.waiting.name}”这一步，请审核。`;
    await tell(tx, hand, thoseWhoMayTake(hand, reviewers), 'review.waiting', '有稿件待您审核', body);
  } else if (state.status === 'approved' && round.status === 'approved') {
    const releasers = reviewers.filter((person) => sitsIn(person, round.chain.release, line));
    await tell(
      tx,
      hand,
      releasers,
      'review.approved',
      '有稿件已签发，待发布',
      `${bookTitle(title)}已经签发，可以发布或定时发布。`,
    );
  }
}

/** Tells those who make up proofreading after an emergency. */
export async function tellOwed(tx: Tx, hand: RoundInHand, title: string): Promise<void> {
  if (hand.state.owed.length === 0) return;
  const names = hand.state.owed.map((step) => step.name).join('、');
  const people = thoseWhoMayTake(hand, await listReviewers(tx, hand.round.tenantId));
  const body = `${bookTitle(title)}已应急发布，还要补办：${names}。`;
  await tell(tx, hand, people, 'review.owed', '应急发布的校对需要补办', body);
}

/** Tells those who wrote and handed in the document. */
export async function tellDrafters(
  tx: Tx,
  { round, document }: Pick<RoundInHand, 'round' | 'document'>,
  message: { kind: string; title: string; body: string },
): Promise<void> {
  for (const userId of new Set(round.drafters))
    await notifyUser(tx, { tenantId: round.tenantId, userId, link: `/documents/${document.id}`, ...message });
}

async function tell(
  tx: Tx,
  { round, document }: RoundInHand,
  people: readonly NamedReviewer[],
  kind: string,
  title: string,
  body: string,
): Promise<void> {
  const link = `/review/${document.id}`;
  for (const { id: userId } of people)
    await notifyUser(tx, { tenantId: round.tenantId, userId, kind, title, body, link });
}
