import type { PlainDate } from '../time/plain-date.ts';
import { COMPLAINT_OUTCOMES, outcomesOf } from './complaint-kind.ts';
import type { ComplaintKind, ComplaintOutcome } from './complaint-kind.ts';

/** Where a complaint stands. */
export const COMPLAINT_STATES = { received: '待办理', handling: '办理中', answered: '已答复' } as const;
export type ComplaintState = keyof typeof COMPLAINT_STATES;

interface Facts {
  received: { due: PlainDate };
  handled: { handler: string };
  inquired: { note: string };
  answered: { outcome: ComplaintOutcome; answer: string };
}
export type ComplaintActName = keyof Facts;

/** One act in a complaint, as the ledger keeps it. */
export type ComplaintAct = {
  readonly [Name in ComplaintActName]: { readonly act: Name; readonly on: PlainDate } & Readonly<Facts[Name]>;
}[ComplaintActName];

export const COMPLAINT_ACT_NAMES = {
  received: '收到',
  handled: '开始办理',
  inquired: '核查',
  answered: '答复',
} as const satisfies Readonly<Record<ComplaintActName, string>>;

/** state × act → the next state. What is not written here is not allowed. */
const NEXT: Readonly<Record<ComplaintState, Readonly<Partial<Record<ComplaintActName, ComplaintState>>>>> = {
  received: { handled: 'handling' },
  handling: { inquired: 'handling', answered: 'answered' },
  answered: {},
};

/** A complaint as its acts leave it. */
export interface ComplaintCourse {
  readonly state: ComplaintState;
  /** The last day to answer; null once answered. */
  readonly due: PlainDate | null;
  readonly outcome: ComplaintOutcome | null;
  readonly answer: string;
  readonly answeredOn: PlainDate | null;
}

export type ComplaintHistory = readonly [Extract<ComplaintAct, { act: 'received' }>, ...ComplaintAct[]];

/** The acts allowed in a state. */
export function complaintActsIn(state: ComplaintState): ComplaintActName[] {
  return Object.keys(NEXT[state]) as ComplaintActName[];
}

/**
 * A complaint folded out of its acts.
 * @throws RangeError when an act is not allowed where it stands: the ledger itself would be broken
 */
export function foldComplaint([received, ...rest]: ComplaintHistory): ComplaintCourse {
  let course: ComplaintCourse = {
    state: 'received',
    due: received.due,
    outcome: null,
    answer: '',
    answeredOn: null,
  };
  for (const act of rest) {
    const state = NEXT[course.state][act.act];
    if (state === undefined)
      throw new RangeError(`${act.act} on ${act.on} is not allowed in the state ${course.state}`);
    course =
      act.act === 'answered'
        ? { state, due: null, outcome: act.outcome, answer: act.answer, answeredOn: act.on }
        : { ...course, state };
  }
  return course;
}

/** What speaks against an act: Chinese sentences, none when all is well. */
export function faultsOfComplaintAct(
  kind: ComplaintKind,
  act: ComplaintAct,
  state: ComplaintState,
  days: { readonly last: PlainDate; readonly today: PlainDate },
): string[] {
  const faults: string[] = [];
  if (NEXT[state][act.act] === undefined)
    faults.push(`现在“${COMPLAINT_STATES[state]}”，不能登记“${COMPLAINT_ACT_NAMES[act.act]}”。`);
  if (act.on > days.today) faults.push(`日期 ${act.on} 还没有到。`);
  if (act.on < days.last) faults.push(`日期 ${act.on} 早于上一步的日期 ${days.last}。`);
  if (act.act === 'answered' && !outcomesOf(kind).includes(act.outcome))
    faults.push(`这类事项没有“${COMPLAINT_OUTCOMES[act.outcome].name}”的结果，请另选。`);
  if (act.act === 'answered' && act.answer.trim() === '') faults.push('请写明答复的内容。');
  return faults;
}
