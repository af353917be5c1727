import type { ChainStep, ReviewChain } from './review-chain.ts';

// A round is its records: what state it is in follows from them alone.

/** What is done in a round. */
export const REVIEW_ACTS = {
  pass: '通过',
  return: '退回',
  take_back: '撤回送审',
  emergency: '转为应急发布',
  make_up: '补办',
} as const;
export type ReviewAct = keyof typeof REVIEW_ACTS;

/** One entry of the record. `stepId` is given for `pass` and `make_up` alone. */
export interface ReviewRecord {
  readonly act: ReviewAct;
  readonly stepId: string | null;
  readonly actorId: string;
}

/** What stood fast when the round began. */
export interface RoundBeginning {
  readonly chain: ReviewChain;
  /** Who wrote or handed in the edition: they review none of it. */
  readonly drafters: readonly string[];
}

export type RoundStatus = 'open' | 'approved' | 'returned' | 'taken_back';

export interface RoundState<R extends ReviewRecord = ReviewRecord> {
  readonly status: RoundStatus;
  readonly isEmergency: boolean;
  /** Steps done, by their id. */
  readonly passed: ReadonlyMap<string, R>;
  /** The step that is waited for; null when the round is over. */
  readonly waiting: ChainStep | null;
  /** Proofreading steps left out in an emergency and not yet made up. */
  readonly owed: readonly ChainStep[];
}

/** The state of a round after its records, in their order. Records that could not have been made change nothing. */
export function foldRound<R extends ReviewRecord>(
  { chain }: Pick<RoundBeginning, 'chain'>,
  records: readonly R[],
): RoundState<R> {
  const passed = new Map<string, R>();
  let isEmergency = false;
  let ended: 'returned' | 'taken_back' | null = null;
  for (const record of records) {
    if (ended !== null) break;
    const next = waitingStep(chain, passed, isEmergency);
    if (record.act === 'pass' && next !== null && record.stepId === next.id) passed.set(next.id, record);
    else if (record.act === 'emergency' && next !== null) isEmergency = true;
    else if (record.act === 'return') ended = 'returned';
    else if (record.act === 'take_back' && passed.size === 0) ended = 'taken_back';
    else if (record.act === 'make_up' && next === null) {
      const owed = owedSteps(chain, passed, isEmergency).find((step) => step.id === record.stepId);
      if (owed !== undefined) passed.set(owed.id, record);
    }
  }
  const waiting = ended === null ? waitingStep(chain, passed, isEmergency) : null;
  const approved = ended === null && waiting === null;
  return {
    status: ended ?? (approved ? 'approved' : 'open'),
    isEmergency,
    passed,
    waiting,
    owed: approved ? owedSteps(chain, passed, isEmergency) : [],
  };
}

/** The first step that is not done; in an emergency proofreading may follow, nothing else. */
function waitingStep(
  chain: ReviewChain,
  passed: ReadonlyMap<string, unknown>,
  isEmergency: boolean,
): ChainStep | null {
  return (
    chain.steps.find((step) => !passed.has(step.id) && !(isEmergency && step.kind === 'proofread')) ?? null
  );
}

function owedSteps(
  chain: ReviewChain,
  passed: ReadonlyMap<string, unknown>,
  isEmergency: boolean,
): ChainStep[] {
  return isEmergency ? chain.steps.filter((step) => step.kind === 'proofread' && !passed.has(step.id)) : [];
}
