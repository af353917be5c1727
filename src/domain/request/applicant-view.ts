import type { PlainDate } from '../time/plain-date.ts';
import type { CaseAct, CaseActName, CaseActOf } from './case-act.ts';
import type { CaseHistory } from './case-clock.ts';
import type { CaseState } from './case-state.ts';
import { nextState } from './case-state.ts';

/** What a state means to the applicant: who is to act now. What the office prepares inside stays inside. */
export const APPLICANT_STATES = {
  arrived: '已提交，等受理单位与您确认',
  received: '已收到，正在登记',
  handling: '办理中',
  awaiting_correction: '等您补正',
  awaiting_reasons: '等您说明理由',
  awaiting_payment: '等您缴费',
  in_review: '办理中',
  to_sign: '办理中',
  to_deliver: '办理中',
  answered: '已答复',
  withdrawn: '您已撤回',
  lapsed: '因逾期未补正或者未缴费，视为放弃',
  archived: '已办结',
} as const satisfies Readonly<Record<CaseState, string>>;

/** What an applicant may do by himself over the internet. */
export type ApplicantMove = 'correction_received' | 'reasons_given' | 'withdrawn';
const MOVES: readonly ApplicantMove[] = ['correction_received', 'reasons_given', 'withdrawn'];

/** A step of the case as its applicant sees it. */
export interface ApplicantStep {
  readonly on: PlainDate;
  readonly words: string;
}

type Steps = { readonly [Name in CaseActName]?: (act: CaseActOf<Name>) => string };

/** Acts that concern the applicant, in words for him; the others are the office's own business. */
const STEPS: Steps = {
  received: () => '收到申请',
  confirmed: () => '与您确认，以此日为收到申请之日',
  registered: ({ number }) => `登记，编号 ${number}`,
  correction_requested: ({ answerBy }) => `告知补正，请在 ${answerBy} 前补正`,
  correction_received: () => '收到补正',
  third_party_asked: () => '征求第三方意见',
  third_party_answered: () => '收到第三方意见',
  agency_asked: () => '征求其他机关意见',
  agency_answered: () => '收到其他机关意见',
  extended: ({ days }) => `延长答复期限 ${days} 个工作日`,
  reasons_asked: ({ answerBy }) => `要求说明理由，请在 ${answerBy} 前说明`,
  reasons_given: () => '收到理由说明',
  delayed: ({ until }) => `确定延迟答复的合理期限，至 ${until}`,
  fee_noticed: ({ yuan }) => `通知缴纳信息处理费 ${yuan} 元`,
  fee_paid: () => '已缴费',
  delivered: () => '答复送达',
  withdrawn: () => '撤回申请',
  lapsed: () => '视为放弃申请',
};

export function stepsForApplicant(history: CaseHistory): ApplicantStep[] {
  return history.flatMap((act) => {
    const step = STEPS[act.act] as ((act: CaseAct) => string) | undefined;
    return step === undefined ? [] : [{ on: act.on, words: step(act) }];
  });
}

/** The history with whoever was asked unnamed: who the third party is may itself be its secret (条例第十五条). */
export function withoutParties([received, ...rest]: CaseHistory): CaseHistory {
  const names = new Map<string, string>();
  return [
    received,
    ...rest.map((act) => {
      if (!('party' in act)) return act;
      const kind = act.act.startsWith('third') ? '第三方' : '其他机关';
      const key = `${kind} ${act.party}`;
      const others = [...names.keys()].filter((one) => one.startsWith(`${kind} `)).length;
      const name = names.get(key) ?? `${kind}${others === 0 ? '' : others + 1}`;
      names.set(key, name);
      return { ...act, party: name };
    }),
  ];
}

/** What the applicant may do now. What comes after its time is for the agency to accept, not for a form. */
export function movesOf(history: CaseHistory, state: CaseState, today: PlainDate): ApplicantMove[] {
  return MOVES.filter(
    (move) =>
      nextState(state, move) !== null &&
      (move === 'withdrawn' || today <= (answerByOf(history, move) ?? today)),
  );
}

/** The last day on which the applicant may correct or give reasons. */
export function answerByOf(
  history: CaseHistory,
  move: 'correction_received' | 'reasons_given',
): PlainDate | null {
  const asked = move === 'correction_received' ? 'correction_requested' : 'reasons_asked';
  const act = history.findLast((one) => one.act === asked);
  return act !== undefined && 'answerBy' in act ? act.answerBy : null;
}

/** Whether the reply reached the applicant online, where he then may take it. */
export function wasDeliveredByWeb(history: CaseHistory): boolean {
  return history.some((act) => act.act === 'delivered' && act.delivery === 'web');
}
