import type { ChainStep } from './review-chain.ts';
import type { RoundBeginning, RoundState } from './review-round.ts';
import { type Reviewer, sitsIn } from './review-seat.ts';

/**
 * Why this person may not take this step now, as a Chinese sentence; null when they may. The step is the one that is
 * waited for, or one that is to be made up.
 * @param agencyLine the agency of the document and those above it, nearest first
 */
export function refusalOfStep(
  beginning: RoundBeginning,
  state: RoundState,
  step: ChainStep,
  person: Reviewer,
  agencyLine: readonly string[],
): string | null {
  if (step.id !== state.waiting?.id && !state.owed.some((owed) => owed.id === step.id))
    return `“${step.name}”现在不能办理。`;
  return refusalOfPerson(beginning, state, step, person, agencyLine);
}

function refusalOfPerson(
  { chain, drafters }: RoundBeginning,
  state: RoundState,
  step: ChainStep,
  person: Reviewer,
  agencyLine: readonly string[],
): string | null {
  if (!sitsIn(person, step.seat, agencyLine)) return `“${step.name}”由其他人员办理。`;
  if (drafters.includes(person.id)) return '这是您起草或送审的稿件，不能由您自己审核。';
  const earlier = chain.steps.find((one) => state.passed.get(one.id)?.actorId === person.id);
  if (!chain.allowsTwoSteps && earlier !== undefined)
    return `您已经办理了“${earlier.name}”，同一轮审核中一人只能办理一步。`;
  return null;
}

/** The steps this person may take now: the one that is waited for, or those to be made up. */
export function stepsFor(
  beginning: RoundBeginning,
  state: RoundState,
  person: Reviewer,
  agencyLine: readonly string[],
): ChainStep[] {
  const now = state.waiting === null ? state.owed : [state.waiting];
  return now.filter((step) => refusalOfStep(beginning, state, step, person, agencyLine) === null);
}
