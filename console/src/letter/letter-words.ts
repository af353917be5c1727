import type { LetterRow } from '#contract/letter.ts';
import type { LetterKind } from '#domain/letter/letter-kind.ts';
import type { CaseActName } from '#domain/request/case-act.ts';

export const LETTER_STATUSES = {
  draft: { name: '草稿', tone: 'plain' },
  issued: { name: '已签发待盖章', tone: 'warning' },
  sealed: { name: '已盖章', tone: 'good' },
  void: { name: '作废', tone: 'plain' },
} as const satisfies Readonly<Record<LetterRow['status'], { name: string; tone: string }>>;

export const LETTER_FORMATS = { docx: 'Word', pdf: 'PDF', sealed: '盖章件' } as const satisfies Readonly<
  Record<LetterRow['formats'][number], string>
>;

/** The paper that an act asks for. What is not written here goes out without a paper, or with the reply. */
const PAPERS: Readonly<Partial<Record<CaseActName, readonly LetterKind[]>>> = {
  registered: ['receipt'],
  correction_requested: ['correction_notice'],
  third_party_asked: ['third_party_letter'],
  agency_asked: ['agency_letter'],
  extended: ['extension_notice'],
  reasons_asked: ['reasons_letter'],
  delayed: ['delay_notice'],
  fee_noticed: ['fee_notice'],
  signed: ['delivery_receipt'],
  delivered: ['delivery_receipt'],
};

/** Acts that open no new stage: the paper of the act before them is still the one that fits. */
const PASSING: ReadonlySet<CaseActName> = new Set(['assigned', 'handed_over', 'extension_proposed']);

/**
 * Papers on the way that the acts of a case ask for: those of the last act first, then those of earlier acts. A third
 * party that was asked is told of the decision to disclose (条例第三十二条).
 */
export function lettersFitting(acts: readonly CaseActName[]): { now: LetterKind[]; also: LetterKind[] } {
  const last = acts.findLast((act) => !PASSING.has(act));
  const objects = acts.includes('third_party_answered') && acts.includes('signed');
  const now = [...(last === undefined ? [] : (PAPERS[last] ?? [])), ...(objects ? thirdPartyResult() : [])];
  const all = acts.flatMap((act) => PAPERS[act] ?? []);
  return { now, also: [...new Set(all)].filter((kind) => !now.includes(kind)) };
}

function thirdPartyResult(): LetterKind[] {
  return ['third_party_result'];
}
