import { describe, expect, it } from 'vitest';
import { ACT_FORMS, actOf, emptyFields, type FormAct } from './act-forms.ts';

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

  it.each(Object.keys(ACT_FORMS) as FormAct[])('%s says what its day is', (act) => {
    expect(ACT_FORMS[act].day).not.toBe('');
  });
});
