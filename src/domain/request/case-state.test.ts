import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOME_BOXES } from '../law/outcome.ts';
import { REPLY_GROUNDS } from '../law/reply-ground.ts';
import type { ReplyGroundId } from '../law/reply-ground.ts';
import { addDays, parsePlainDate } from '../time/plain-date.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { statutoryCalendar } from '../time/statutory-calendar.ts';
import type { CaseAct, CaseActName } from './case-act.ts';
import { CASE_ACT_NAMES } from './case-act.ts';
import { clockOf } from './case-clock.ts';
import type { CaseHistory } from './case-clock.ts';
import { CASE_STATES, type CaseState, actsIn, foldCase, isClosed, nextState } from './case-state.ts';

const GROUNDS = Object.keys(REPLY_GROUNDS) as ReplyGroundId[];
const monday = parsePlainDate('2026-03-02');

/** An act of a name on a day, with something in every field. */
function actOf(name: CaseActName, on: PlainDate, grounds: readonly ReplyGroundId[] = ['granted']): CaseAct {
  const decision = { grounds, articles: [], reason: '', way: '', responsibleAgency: '', channel: '' };
  const facts = {
    channel: 'web',
    how: '电话',
    number: '2026-001',
    toUserId: 'u',
    toAgencyId: 'a',
    note: '',
    what: '',
    answerBy: addDays(on, 14),
    party: '甲公司',
    receivedOn: null,
    opinion: 'agrees',
    reason: '',
    days: 20,
    reasons: '',
    until: addDays(on, 60),
    tariff: 'per_case',
    yuan: 100,
    units: 11,
    receipt: '',
    decision,
    letterId: null,
    delivery: 'post',
    proof: '',
    ground: 'fee_overdue',
    volume: '',
  };
  return { act: name, on, ...facts } as unknown as CaseAct;
}

function historyOf(names: readonly CaseActName[], grounds?: readonly ReplyGroundId[]): CaseHistory {
  const acts = names.map((name, index) => actOf(name, addDays(monday, index), grounds));
  return [{ act: 'received', on: monday, channel: 'web' }, ...acts];
}

describe('a case folded out of its acts', () => {
  it('goes from the form to the archive', () => {
    const names = [
      'confirmed',
      'registered',
      'assigned',
      'decided',
      'reviewed',
      'signed',
      'delivered',
      'archived',
    ] as const;
    expect(foldCase(historyOf(names))).toMatchObject({ state: 'archived', box: 'granted', assignedTo: 'u' });
  });

  it('forgets a decision that was returned', () => {
    const standing = foldCase(
      historyOf(['confirmed', 'registered', 'decided', 'returned'], ['state_secret']),
    );
    expect(standing).toMatchObject({ state: 'handling', grounds: [], box: null });
  });

  it.each([
    [['confirmed', 'registered', 'withdrawn'], 'other.other'],
    [['confirmed', 'registered', 'fee_noticed', 'lapsed'], 'other.fee_overdue'],
  ] as const)('%j closes in %s', (names, box) => {
    expect(foldCase(historyOf(names)).box).toBe(box);
  });

  it('is no case when an act stands where it can not', () => {
    expect(() => foldCase(historyOf(['delivered']))).toThrow('not allowed');
  });

  it('has a state for every act and an act for every open state', () => {
    const states = Object.keys(CASE_STATES) as CaseState[];
    const reachable = new Set(states.flatMap((state) => actsIn(state).map((act) => nextState(state, act))));
    for (const state of states.filter((name) => name !== 'arrived')) expect(reachable).toContain(state);
    const used = new Set(states.flatMap(actsIn));
    for (const act of Object.keys(CASE_ACT_NAMES).filter((name) => name !== 'received'))
      expect(used).toContain(act);
  });
});

describe('random walks through the table', () => {
  const walks = fc.tuple(
    fc.array(fc.nat(1000), { maxLength: 30 }),
    fc.shuffledSubarray(GROUNDS, { minLength: 1, maxLength: 3 }),
  );

  function walk(choices: readonly number[]): CaseActName[] {
    let state: CaseState = 'arrived';
    const names: CaseActName[] = [];
    for (const choice of choices) {
      const allowed = actsIn(state);
      const name = allowed[choice % Math.max(allowed.length, 1)];
      if (name === undefined) break;
      names.push(name);
      state = nextState(state, name) ?? state;
    }
    return names;
  }

  it('closed cases fall into exactly one row, open ones into none', () => {
    fc.assert(
      fc.property(walks, ([choices, grounds]) => {
        const { state, box, closedOn } = foldCase(historyOf(walk(choices), grounds));
        expect(box !== null).toBe(isClosed(state));
        expect(closedOn !== null).toBe(isClosed(state));
        expect([null, ...Object.keys(OUTCOME_BOXES)]).toContain(box);
      }),
      { numRuns: 300 },
    );
  });

  it('have a clock once the receipt is confirmed', () => {
    const calendar = statutoryCalendar('410327');
    fc.assert(
      fc.property(walks, ([choices, grounds]) => {
        const history = historyOf(walk(choices), grounds);
        const clock = clockOf(history, calendar, addDays(monday, 400));
        expect(clock.originalDue !== null).toBe(history.some(({ act }) => act === 'confirmed'));
      }),
      { numRuns: 100 },
    );
  });
});
