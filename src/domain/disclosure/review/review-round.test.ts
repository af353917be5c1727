import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOfStep, stepsFor } from './may-take-step.ts';
import { READY_MADE_CHAINS } from './ready-made-chains.ts';
import { chainFaults, type ChainStep, type ReviewChain, type StepKind } from './review-chain.ts';
import { foldRound, type ReviewRecord } from './review-round.ts';
import type { Reviewer } from './review-seat.ts';
import { chainFrom, STANDARD_CHAIN } from './standard-chain.ts';

const LINE = ['bureau', 'government'];
const PEOPLE: readonly Reviewer[] = Array.from({ length: 8 }, (_, index) => ({
  id: `p${index}`,
  agencyId: 'bureau',
  held: [
    { role: 'reviewer', agencyId: 'bureau' },
    { role: 'approver', agencyId: 'bureau' },
  ],
}));

function step(kind: StepKind, index: number): ChainStep {
  const role = kind === 'sign_off' ? 'approver' : 'reviewer';
  const seat = { roles: [role], place: { kind: 'line' } } as const;
  return { id: `s${index}`, kind, name: `第${index}步`, seat, checklist: [], days: null };
}

const chains: fc.Arbitrary<ReviewChain> = fc
  .record({
    before: fc.array(fc.constantFrom<StepKind>('review', 'proofread', 'legal_review'), { maxLength: 4 }),
    after: fc.array(fc.constantFrom<StepKind>('review', 'proofread'), { maxLength: 3 }),
    allowsTwoSteps: fc.boolean(),
  })
  .map(({ before, after, allowsTwoSteps }) => ({
    name: '流程',
    steps: [...before, 'confidentiality_review' as const, ...after, 'sign_off' as const].map(step),
    allowsTwoSteps,
    release: { roles: ['approver'], place: { kind: 'line' } },
  }));

type Try = { act: ReviewRecord['act']; who: number; step: number };
const tries: fc.Arbitrary<Try[]> = fc.array(
  fc.record({
    act: fc.constantFrom<ReviewRecord['act']>(
      'pass',
      'pass',
      'pass',
      'pass',
      'pass',
      'emergency',
      'make_up',
      'return',
      'take_back',
    ),
    who: fc.nat({ max: 7 }),
    step: fc.nat({ max: 9 }),
  }),
  { maxLength: 40 },
);

/** Plays the tries as the acts would: only what the rules let pass is recorded. */
function play(chain: ReviewChain, drafters: readonly string[], wanted: readonly Try[]): ReviewRecord[] {
  const records: ReviewRecord[] = [];
  for (const { act, who, step: index } of wanted) {
    const state = foldRound({ chain }, records);
    const person = PEOPLE[who];
    if (person === undefined) continue;
    if (act === 'pass' || act === 'make_up') {
      const target = act === 'pass' ? state.waiting : state.owed[index % Math.max(1, state.owed.length)];
      if (target === null || target === undefined) continue;
      if (refusalOfStep({ chain, drafters }, state, target, person, LINE) !== null) continue;
      records.push({ act, stepId: target.id, actorId: person.id });
    } else if (state.status === 'open') {
      // Returning and taking back end nearly every play; let them come rarely.
      if ((act === 'return' || act === 'take_back') && index !== 0) continue;
      records.push({ act, stepId: null, actorId: person.id });
    }
  }
  return records;
}

describe('a round', () => {
  it('is never approved without confidentiality review and a sign-off by somebody else than the drafter', () => {
    fc.assert(
      fc.property(chains, tries, (chain, wanted) => {
        const records = play(chain, ['p0'], wanted);
        const state = foldRound({ chain }, records);
        if (state.status !== 'approved') return;
        for (const kind of ['confidentiality_review', 'sign_off'] as const) {
          const done = chain.steps.filter((one) => one.kind === kind).map((one) => state.passed.get(one.id));
          expect(done.every((record) => record !== undefined && record.actorId !== 'p0')).toBe(true);
        }
        const left = chain.steps.filter((one) => !state.passed.has(one.id));
        expect(left).toEqual(state.owed);
        expect(left.every((one) => state.isEmergency && one.kind === 'proofread')).toBe(true);
      }),
    );
  });

  it('has no drafter among its reviewers, and nobody twice unless the chain allows it', () => {
    fc.assert(
      fc.property(chains, tries, fc.nat({ max: 7 }), (chain, wanted, drafter) => {
        const records = play(chain, [`p${drafter}`], wanted);
        const actors = [...foldRound({ chain }, records).passed.values()].map((record) => record.actorId);
        expect(actors).not.toContain(`p${drafter}`);
        expect(chain.allowsTwoSteps || new Set(actors).size === actors.length).toBe(true);
      }),
    );
  });

  it('passes its steps in their order, and what was passed stays passed', () => {
    fc.assert(
      fc.property(chains, tries, (chain, wanted) => {
        const records = play(chain, [], wanted);
        let before = new Set<string>();
        for (let length = 0; length <= records.length; length += 1) {
          const state = foldRound({ chain }, records.slice(0, length));
          const now = new Set(state.passed.keys());
          expect([...before].every((id) => now.has(id))).toBe(true);
          before = now;
          if (state.waiting === null) continue;
          const at = chain.steps.indexOf(state.waiting);
          const skipped = chain.steps.slice(0, at).filter((one) => !now.has(one.id));
          expect(skipped.every((one) => state.isEmergency && one.kind === 'proofread')).toBe(true);
        }
      }),
    );
  });

  it('ignores records that could not have been made', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const signOff = chain.steps.at(-1);
        const forged: ReviewRecord[] = [{ act: 'pass', stepId: signOff?.id ?? '', actorId: 'p1' }];
        expect(foldRound({ chain }, forged)).toMatchObject({ status: 'open', waiting: chain.steps[0] });
        expect(foldRound({ chain }, [{ act: 'make_up', stepId: 's0', actorId: 'p1' }]).passed.size).toBe(0);
      }),
    );
  });

  it('can be taken back only before anybody acted', () => {
    const first = STANDARD_CHAIN.steps[0]?.id ?? '';
    const back: ReviewRecord = { act: 'take_back', stepId: null, actorId: 'p0' };
    expect(foldRound({ chain: STANDARD_CHAIN }, [back]).status).toBe('taken_back');
    const passed: ReviewRecord = { act: 'pass', stepId: first, actorId: 'p1' };
    expect(foldRound({ chain: STANDARD_CHAIN }, [passed, back]).status).toBe('open');
  });
});

describe('who takes a step', () => {
  const bearer = (role: string, agencyId: string | null, home: string | null = agencyId): Reviewer => ({
    id: 'x',
    agencyId: home,
    held: [{ role, agencyId }],
  });
  const chain = STANDARD_CHAIN;
  const may = (person: Reviewer) =>
    stepsFor({ chain, drafters: [] }, foldRound({ chain }, []), person, LINE).length;

  it.each([
    ['a reviewer of the agency', bearer('reviewer', 'bureau'), 1],
    ['a reviewer above it', bearer('reviewer', 'government'), 1],
    ['a reviewer elsewhere', bearer('reviewer', 'other'), 0],
    ['another role', bearer('clerk', 'bureau'), 0],
  ])('%s: %i', (_, person, steps) => expect(may(person)).toBe(steps));

  it('finds the named agency of 宜阳’s chain', () => {
    const yiyang = READY_MADE_CHAINS.find((ready) => ready.key === 'drafter_to_centre');
    const named = yiyang && chainFrom(yiyang, (whose) => (whose === '司法局' ? 'justice' : 'office'));
    const justice = named?.steps.find((one) => one.kind === 'legal_review');
    expect(justice?.seat.place).toEqual({ kind: 'agency', agencyId: 'justice' });
  });
});

describe('chainFaults', () => {
  const without = (kind: StepKind): ReviewChain => ({
    ...STANDARD_CHAIN,
    steps: STANDARD_CHAIN.steps.filter((one) => one.kind !== kind),
  });
  it.each(READY_MADE_CHAINS.map((ready) => [ready.name, chainFrom(ready, () => 'any')] as const))(
    '%s will do',
    (_, chain) => expect(chainFaults(chain)).toEqual([]),
  );
  it.each([
    ['no confidentiality review', without('confidentiality_review'), '保密审查'],
    ['no sign-off', without('sign_off'), '签发'],
    [
      'something after the sign-off',
      { ...STANDARD_CHAIN, steps: STANDARD_CHAIN.steps.toReversed() },
      '最后一步',
    ],
    [
      'a sign-off by a clerk',
      {
        ...STANDARD_CHAIN,
        steps: STANDARD_CHAIN.steps.map((one) => ({
          ...one,
          seat: { ...one.seat, roles: ['clerk'] as const },
        })),
      },
      '只能由签发人',
    ],
  ])('refuses a chain with %s', (_, chain, part) => expect(chainFaults(chain).join()).toContain(part));
});
