import { mayReturn } from '#actions/review/return-document.ts';
import type { ReviewActName } from '#contract/review.ts';
import { refusalOfStep, stepsFor } from '#domain/disclosure/review/may-take-step.ts';
import { sitsIn } from '#domain/disclosure/review/review-seat.ts';
import { reviewerOf } from '#store/reviewer.ts';
import type { Staff } from '#store/staff.ts';
import type { FoldedRound, OpenReview } from './open-review.ts';

export interface AllowedAct {
  readonly act: ReviewActName;
  /** Why it can't be done, where that is worth saying; null: it can. */
  readonly reason: string | null;
}

/** What this person may do now; what is not their business is left out, what is refused to them says why. */
export function allowedActs(staff: Staff, review: OpenReview): AllowedAct[] {
  const { document, may } = review;
  const acts: AllowedAct[] = [];
  const allow = (act: ReviewActName, reason: string | null = null): number => acts.push({ act, reason });
  if (document.work === 'draft' && may('document.submit')) allow('submit');
  const [latest] = review.rounds;
  if (latest !== undefined) actsInRound(staff, review, latest, allow);
  if (document.standing === 'released' && may('document.withdraw')) allow('withdraw');
  return acts;
}

function actsInRound(
  staff: Staff,
  { line, may }: OpenReview,
  folded: FoldedRound,
  allow: (act: ReviewActName, reason?: string | null) => number,
): void {
  const { round, state } = folded;
  const person = reviewerOf(staff);
  if (round.status === 'open' && state.waiting !== null) {
    const refusal = refusalOfStep(round, state, state.waiting, person, line);
    // Who does not sit in the seat has no business with the step; a drafter who sits there is told why not.
    if (sitsIn(person, state.waiting.seat, line)) allow('pass', refusal);
    if (refusal === null) allow('return');
    if (round.drafters.includes(staff.id) && may('document.submit'))
      allow('take_back', state.passed.size === 0 ? null : '已经有人审核，不能撤回送审；请联系审核人退回。');
    if (may('document.emergency') && !state.isEmergency && hasProofreadingLeft(folded))
      allow('emergency', round.drafters.includes(staff.id) ? '起草人不能把自己的稿件转为应急发布。' : null);
  }
  if (round.status === 'approved') {
    if (sitsIn(person, round.chain.release, line)) {
      allow('release');
      allow('schedule');
      if (round.releaseAt !== null) allow('unschedule');
    }
    if (mayReturn({ round, state, line }, staff)) allow('return');
  }
  const isOver = round.status === 'approved' || round.status === 'released';
  if (isOver && stepsFor(round, state, person, line).length > 0) allow('make_up');
}

function hasProofreadingLeft({ round, state }: FoldedRound): boolean {
  return round.chain.steps.some((step) => step.kind === 'proofread' && !state.passed.has(step.id));
}
