import { describe, expect, it } from 'vitest';
import { newRequestOf, type RegisterValues } from './register-values.ts';

const VALUES: RegisterValues = {
  agencyId: 'agency',
  channel: 'fax',
  arrivedOn: '2026-11-16',
  kind: 'natural_person',
  proof: 'resident_identity_card',
  contents: [' 验收报告 ', ''],
  wantedForm: 'paper',
  wantedDelivery: 'post',
};

describe('newRequestOf', () => {
  it('takes what is missing as empty: nothing is refused for it', () => {
    expect(newRequestOf(VALUES, 'key')).toMatchObject({
      confirmedOn: null,
      applicant: { name: '', proofNumber: '', phone: '' },
      features: '',
      actKey: 'key',
    });
  });

  it('leaves out contents that nobody filled', () => {
    expect(newRequestOf(VALUES, 'key').contents).toEqual(['验收报告']);
  });
});
