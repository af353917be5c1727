import type { CaseDetail, CaseStep } from '#contract/request.ts';
import type { CaseAct } from '#domain/request/case-act.ts';
import { actsIn } from '#domain/request/case-state.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { describe, expect, it } from 'vitest';
import { openParties, proposedExtension, shownActs } from './shown-acts.ts';

const on = parsePlainDate('2026-11-20');

function detailOf(...acts: CaseAct[]): CaseDetail {
  const steps = acts.map(({ act, on: day, ...facts }, place): CaseStep => ({
    position: place + 1,
    act,
    name: '',
    on: day,
    facts,
    to: null,
    recordedBy: '',
    recordedAt: '',
  }));
  const part = { acts: actsIn('handling'), steps, clock: { state: 'handling' } };
  return part as unknown as CaseDetail;
}

const proposal: CaseAct = { act: 'extension_proposed', on, days: 20, reason: '查档' };

describe('shownActs', () => {
  it('offers an approval only for an extension that was proposed', () => {
    expect(shownActs(detailOf())).not.toContain('extended');
    expect(shownActs(detailOf(proposal))).toEqual(expect.arrayContaining(['extended', 'extension_declined']));
    expect(shownActs(detailOf(proposal))).not.toContain('extension_proposed');
  });

  it('asks for a correction once, and never after an extension', () => {
    expect(shownActs(detailOf())).toContain('correction_requested');
    const extended: CaseAct = { act: 'extended', on, days: 20, reason: '查档' };
    expect(shownActs(detailOf(proposal, extended))).not.toContain('correction_requested');
  });

  it('takes opinions only of those who were asked', () => {
    const asked: CaseAct = { act: 'agency_asked', on, party: '样例局', receivedOn: null };
    expect(shownActs(detailOf(asked))).toContain('agency_answered');
    expect(shownActs(detailOf(asked))).not.toContain('third_party_answered');
  });
});

describe('proposedExtension', () => {
  it('is gone once it is declined', () => {
    expect(proposedExtension(detailOf(proposal))?.days).toBe(20);
    const declined: CaseAct = { act: 'extension_declined', on, reason: '不需要' };
    expect(proposedExtension(detailOf(proposal, declined))).toBeNull();
  });
});

describe('openParties', () => {
  it('leaves out who has answered', () => {
    const ask = (party: string): CaseAct => ({ act: 'third_party_asked', on, party, receivedOn: null });
    const answer: CaseAct = {
      act: 'third_party_answered',
      on,
      party: '甲公司',
      opinion: 'objects',
      reason: '商业秘密',
    };
    expect(openParties(detailOf(ask('甲公司'), ask('乙公司'), answer), 'third_party')).toEqual(['乙公司']);
  });
});
