import { describe, expect, it } from 'vitest';
import { emptyRemedyFields, REMEDY_ACT_FORMS, remedyActOf } from './remedy-act-forms.ts';

describe('acts of a remedy as forms', () => {
  it('send the facts of the contract and nothing else', () => {
    const values = { result: 'upheld', number: ' 泾政复决〔2026〕2号 ', stray: 'x' };
    expect(remedyActOf('decided', '2026-11-20', values)).toEqual({
      act: 'decided',
      on: '2026-11-20',
      result: 'upheld',
      number: '泾政复决〔2026〕2号',
      lesson: '',
    });
  });

  it('name what is still empty', () => {
    expect(emptyRemedyFields('decided', { result: 'upheld' })).toEqual(['文号、案号']);
    expect(emptyRemedyFields('answered', { proof: ' ' })).toEqual(['提交凭证']);
  });

  it('offer 维持 for a reconsideration only', () => {
    const { options } = REMEDY_ACT_FORMS.decided.fields.result;
    expect(Object.keys(options?.('reconsideration') ?? {})).toContain('upheld');
    expect(Object.keys(options?.('litigation') ?? {})).not.toContain('upheld');
  });
});
