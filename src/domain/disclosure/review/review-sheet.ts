import { STEP_KINDS } from './review-chain.ts';
import { REVIEW_ACTS, type ReviewRecord, type RoundBeginning, type RoundState } from './review-round.ts';

/** 审核单: what is printed of a round, all in words. */
export interface ReviewSheet {
  readonly title: string;
  /** Names and values at the head. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly rows: readonly SheetRow[];
  /** Returns, emergencies and what else happened beside the steps. */
  readonly events: readonly string[];
  /** Warnings of the automatic checks that were acknowledged at submission. */
  readonly warnings: readonly string[];
}

/** A step of the sheet; what has not happened is empty, for the pen. */
export interface SheetRow {
  readonly step: string;
  readonly by: string;
  readonly at: string;
  readonly checked: readonly string[];
  readonly comment: string;
}

/** A record as it is printed. */
export interface PrintedRecord extends ReviewRecord {
  readonly actorName: string;
  readonly actorAgency: string | null;
  readonly comment: string;
  readonly checked: readonly string[];
  /** `2026-11-20 09:30`, in Beijing time. */
  readonly when: string;
}

/** Writes the sheet of a round from its records. */
export function reviewSheet(
  beginning: Pick<RoundBeginning, 'chain'>,
  state: RoundState<PrintedRecord>,
  records: readonly PrintedRecord[],
  words: { readonly facts: ReviewSheet['facts']; readonly warnings: readonly string[] },
): ReviewSheet {
  const { chain } = beginning;
  const rows = chain.steps.map((step) => {
    const record = state.passed.get(step.id);
    const kind = STEP_KINDS[step.kind];
    const owed = state.owed.some((one) => one.id === step.id);
    return {
      step: step.name.includes(kind) ? step.name : `${step.name}（${kind}）`,
      by: record === undefined ? '' : signature(record),
      at: record?.when ?? '',
      checked: record?.checked ?? [],
      comment: commentOf(record, owed),
    };
  });
  const events = records
    .filter((record) => record.act === 'return' || record.act === 'take_back' || record.act === 'emergency')
    .map(
      (record) =>
        `${record.when}，${signature(record)}${REVIEW_ACTS[record.act]}${record.comment === '' ? '' : `：${record.comment}`}`,
    );
  return { title: '信息发布审核单', facts: words.facts, rows, events, warnings: words.warnings };
}

function commentOf(record: PrintedRecord | undefined, owed: boolean): string {
  if (record === undefined) return owed ? '应急发布，待补办' : '';
  const comment = record.comment === '' ? '同意' : record.comment;
  return record.act === 'make_up' ? `（发布后补办）${comment}` : comment;
}

function signature({ actorName, actorAgency }: PrintedRecord): string {
  return actorAgency === null ? actorName : `${actorName}（${actorAgency}）`;
}
