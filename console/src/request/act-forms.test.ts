import { NewCaseAct } from '#contract/case-act.ts';
import type { CaseDetail } from '#contract/request.ts';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { emptyFields, initialValues, type ActField, type ActForm, type FormAct } from './act-form.ts';
import { ACT_FORMS, actOf } from './act-forms.ts';

const NAMES = Object.keys(ACT_FORMS) as FormAct[];
const DETAIL = {
  row: { state: 'awaiting_payment' },
  today: '2026-11-20',
  wantedDelivery: 'email',
  grounds: ['granted'],
  sameApplicant: { thisMonth: 12, similar: [] },
  clock: { state: 'abandoned', correctionNoticeDue: '2026-11-25' },
  steps: [
    { act: 'third_party_asked', on: '2026-11-20', facts: { party: '样例公司', receivedOn: null } },
    { act: 'agency_asked', on: '2026-11-20', facts: { party: '样例局', receivedOn: null } },
  ],
} as unknown as CaseDetail;

/** What a clerk types where the form does not begin with something. */
const TYPED: Readonly<Record<ActField['kind'], string | number | null>> = {
  line: '一行',
  text: '几句话',
  day: '2026-12-11',
  agency: '01890000-0000-7000-8000-000000000001',
  handler: '01890000-0000-7000-8000-000000000002',
  number: 1,
  choice: null,
  computed: null,
};

describe('actOf', () => {
  it('has the facts of the contract and nothing else', () => {
    expect(actOf('extension_proposed', '2026-11-20', { days: 20, reason: '需要查档', stray: 1 })).toEqual({
      act: 'extension_proposed',
      on: '2026-11-20',
      days: 20,
      reason: '需要查档',
    });
  });

  it('leaves a day that was not given open', () => {
    expect(actOf('third_party_asked', '2026-11-20', { party: '样例公司' })).toMatchObject({
      receivedOn: null,
    });
  });

  it.each([
    ['per_case', 12, 100],
    ['per_page', 31, 10],
    ['per_case', 0, 0],
  ])('computes the fee of %s %d', (tariff, units, yuan) => {
    expect(actOf('fee_noticed', '2026-11-20', { tariff, units })).toMatchObject({ yuan });
  });
});

describe('emptyFields', () => {
  it('names what the law wants and leaves the rest free', () => {
    expect(emptyFields(ACT_FORMS.delayed, { until: null, reason: ' ' })).toEqual(['延迟至', '理由']);
    expect(emptyFields(ACT_FORMS.reviewed, { opinion: '' })).toEqual([]);
  });

  it.each(NAMES)('%s says what its day is', (act) => {
    expect(ACT_FORMS[act].day).not.toBe('');
  });
});

describe('ACT_FORMS', () => {
  it.each(NAMES)('%s becomes an act that the contract takes, and says what it does', (act) => {
    const form = ACT_FORMS[act] as ActForm;
    const typed = Object.fromEntries(
      Object.entries<ActField>(form.fields).map(([name, { kind }]) => [name, TYPED[kind]]),
    );
    const begun = initialValues(form, DETAIL);
    const values = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [
        name,
        begun[name] == null || begun[name] === '' ? value : begun[name],
      ]),
    );
    const step = actOf(act, '2026-11-20', values);
    expect([...Value.Errors(NewCaseAct, step)]).toEqual([]);
    expect(emptyFields(form, values)).toEqual([]);
    expect(form.consequences(DETAIL).join('')).not.toContain('undefined');
  });
});
