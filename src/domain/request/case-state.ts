import type { ReplyGroundId } from '../law/reply-ground.ts';
import type { OutcomeBox } from '../law/outcome.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CaseAct, CaseActName, CaseActOf } from './case-act.ts';
import { needsConfirmation } from './clock-course.ts';
import { boxOf } from './decision.ts';
import type { OutcomeTable } from './decision.ts';

/** Where a case stands in the office. */
export const CASE_STATES = {
  arrived: '待确认',
  received: '待登记',
  handling: '办理中',
  awaiting_correction: '待补正',
  awaiting_reasons: '待说明理由',
  awaiting_payment: '待缴费',
  in_review: '待合法性审核',
  to_sign: '待签发',
  to_deliver: '待送达',
  answered: '已答复',
  withdrawn: '申请人已撤回',
  lapsed: '视为放弃',
  archived: '已归档',
} as const;
export type CaseState = keyof typeof CASE_STATES;

type Row = Readonly<Partial<Record<CaseActName, CaseState>>>;

/** Acts that touch the people or the clock of an open case and leave it where it is. */
function staying(state: CaseState): Row {
  return {
    assigned: state,
    handed_over: state,
    third_party_answered: state,
    agency_answered: state,
    extension_proposed: state,
    extended: state,
    extension_declined: state,
  };
}

/** state × act → the next state. What is not written here is not allowed. Server and console both read this table. */
const NEXT: Readonly<Record<CaseState, Row>> = {
  arrived: { confirmed: 'received', withdrawn: 'withdrawn' },
  received: { registered: 'handling', withdrawn: 'withdrawn' },
  handling: {
    ...staying('handling'),
    correction_requested: 'awaiting_correction',
    third_party_asked: 'handling',
    agency_asked: 'handling',
    reasons_asked: 'awaiting_reasons',
    delayed: 'handling',
    fee_noticed: 'awaiting_payment',
    decided: 'in_review',
    withdrawn: 'withdrawn',
  },
  awaiting_correction: {
    ...staying('awaiting_correction'),
    correction_received: 'handling',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
  awaiting_reasons: {
    ...staying('awaiting_reasons'),
    reasons_given: 'handling',
    // No reasons given: the agency decides without them (条例第三十五条).
    decided: 'in_review',
    withdrawn: 'withdrawn',
  },
  awaiting_payment: {
    ...staying('awaiting_payment'),
    fee_paid: 'handling',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
  in_review: { ...staying('in_review'), reviewed: 'to_sign', returned: 'handling', withdrawn: 'withdrawn' },
  to_sign: { ...staying('to_sign'), signed: 'to_deliver', returned: 'handling', withdrawn: 'withdrawn' },
  to_deliver: {
    ...staying('to_deliver'),
    delivered: 'answered',
    returned: 'handling',
    withdrawn: 'withdrawn',
  },
  answered: { archived: 'archived' },
  withdrawn: { archived: 'archived' },
  lapsed: { archived: 'archived' },
  archived: {},
};

/** A case as its acts leave it. */
export interface CaseStanding {
  readonly state: CaseState;
  /** The day it was closed: answered, withdrawn or lapsed; null while open. */
  readonly closedOn: PlainDate | null;
  /** The row of the annual report of a closed case; null while open. */
  readonly box: OutcomeBox | null;
  /** What the reply says, once decided and not returned since. */
  readonly grounds: readonly ReplyGroundId[];
  /** Given at registration. */
  readonly number: string | null;
  readonly assignedTo: string | null;
  /** The agency that prepares the answer; the case stays where it was received. */
  readonly handedTo: string | null;
  /** An extension that waits for the head of the OGI office. */
  readonly proposedExtension: CaseActOf<'extension_proposed'> | null;
}

/** The acts allowed in a state, in the order of the table. */
export function actsIn(state: CaseState): CaseActName[] {
  return Object.keys(NEXT[state]) as CaseActName[];
}

/** The state after an act; null where it is not allowed. */
export function nextState(state: CaseState, act: CaseActName): CaseState | null {
  return NEXT[state][act] ?? null;
}

/** True once nothing more is owed to the applicant: the case counts among the year's outcomes. */
export function isClosed(state: CaseState): boolean {
  return state === 'answered' || state === 'withdrawn' || state === 'lapsed' || state === 'archived';
}

/**
 * A case folded out of its acts.
 * @param table the office's own rows for grounds
 * @throws RangeError when an act is not allowed where it stands: the ledger itself would be broken
 */
export function foldCase(
  acts: readonly [CaseActOf<'received'>, ...CaseAct[]],
  table: OutcomeTable = {},
): CaseStanding {
  const [received, ...rest] = acts;
  let standing: CaseStanding = {
    state: needsConfirmation(received.channel) ? 'arrived' : 'received',
    closedOn: null,
    box: null,
    grounds: [],
    number: null,
    assignedTo: null,
    handedTo: null,
    proposedExtension: null,
  };
  for (const act of rest) {
    const state = nextState(standing.state, act.act);
    if (state === null)
      throw new RangeError(`${act.act} on ${act.on} is not allowed in the state ${standing.state}`);
    standing = { ...standing, ...changeBy(act, standing, table), state };
  }
  return standing;
}

type Changes = {
  readonly [Name in CaseActName]?: (
    act: CaseActOf<Name>,
    standing: CaseStanding,
    table: OutcomeTable,
  ) => Partial<CaseStanding>;
};

/** What acts change beside the state; those that are absent change nothing else. */
const CHANGES: Changes = {
  registered: ({ number }) => ({ number }),
  assigned: ({ toUserId }) => ({ assignedTo: toUserId }),
  handed_over: ({ toAgencyId }) => ({ handedTo: toAgencyId }),
  extension_proposed: (act) => ({ proposedExtension: act }),
  extended: () => ({ proposedExtension: null }),
  extension_declined: () => ({ proposedExtension: null }),
  decided: ({ decision }) => ({ grounds: decision.grounds }),
  returned: () => ({ grounds: [] }),
  delivered: ({ on }, { grounds }, table) => ({ closedOn: on, box: boxOf(grounds, table) }),
  withdrawn: ({ on }, _standing, table) => ({
    closedOn: on,
    grounds: ['withdrawn'],
    box: boxOf(['withdrawn'], table),
  }),
  lapsed: ({ on, ground }, _standing, table) => ({
    closedOn: on,
    grounds: [ground],
    box: boxOf([ground], table),
  }),
};

function changeBy(act: CaseAct, standing: CaseStanding, table: OutcomeTable): Partial<CaseStanding> {
  const change = CHANGES[act.act] as
    | ((act: CaseAct, standing: CaseStanding, table: OutcomeTable) => Partial<CaseStanding>)
    | undefined;
  return change?.(act, standing, table) ?? {};
}
