import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../time/plain-date.ts';
import { movesOf, stepsForApplicant, wasDeliveredByWeb, withoutParties } from './applicant-view.ts';
import type { CaseAct } from './case-act.ts';
import type { CaseHistory } from './case-clock.ts';
import { CASE_STATES, type CaseState } from './case-state.ts';

const on = parsePlainDate('2026-03-02');
const answerBy = parsePlainDate('2026-03-12');

function history(...acts: CaseAct[]): CaseHistory {
  return [{ act: 'received', on, channel: 'web' }, ...acts];
}

describe('withoutParties', () => {
  it('gives each party one name of its own kind, so that answers still find their letters', () => {
    const named = withoutParties(
      history(
        { act: 'third_party_asked', on, party: '甲', receivedOn: null },
        { act: 'third_party_asked', on, party: '乙', receivedOn: null },
        { act: 'agency_asked', on, party: '甲', receivedOn: null },
        { act: 'third_party_answered', on, party: '乙', opinion: 'agrees', reason: '' },
      ),
    );
    expect(named.map((act) => ('party' in act ? act.party : ''))).toEqual([
      '',
      '第三方',
      '第三方2',
      '其他机关',
      '第三方2',
    ]);
  });
});

describe('stepsForApplicant', () => {
  it('leaves out what the office prepares inside', () => {
    const steps = stepsForApplicant(
      history(
        { act: 'confirmed', on, how: '电话' },
        { act: 'assigned', on, toUserId: 'x' },
        { act: 'extension_proposed', on, days: 5, reason: '内部' },
        { act: 'returned', on, reason: '内部' },
        { act: 'signed', on, letterId: null },
      ),
    );
    expect(steps.map(({ words }) => words)).toEqual(['收到申请', '与您确认，以此日为收到申请之日']);
  });
});

describe('movesOf', () => {
  const asked = history({ act: 'correction_requested', on, what: '年份', answerBy });

  it('lets correct up to the last day and not after it', () => {
    expect(movesOf(asked, 'awaiting_correction', answerBy)).toEqual(['correction_received', 'withdrawn']);
    expect(movesOf(asked, 'awaiting_correction', parsePlainDate('2026-03-13'))).toEqual(['withdrawn']);
  });

  it.each(Object.keys(CASE_STATES) as CaseState[])(
    'offers nothing that the state %s does not allow',
    (state) => {
      const closed = ['answered', 'withdrawn', 'lapsed', 'archived'].includes(state);
      expect(movesOf(asked, state, on).includes('withdrawn')).toBe(!closed);
      expect(movesOf(asked, state, on).includes('correction_received')).toBe(state === 'awaiting_correction');
      expect(movesOf(asked, state, on).includes('reasons_given')).toBe(state === 'awaiting_reasons');
    },
  );
});

describe('wasDeliveredByWeb', () => {
  it('is true of the web alone', () => {
    expect(wasDeliveredByWeb(history())).toBe(false);
    expect(wasDeliveredByWeb(history({ act: 'delivered', on, delivery: 'post', proof: 'x' }))).toBe(false);
    expect(wasDeliveredByWeb(history({ act: 'delivered', on, delivery: 'web', proof: 'x' }))).toBe(true);
  });
});
