import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../time/plain-date.ts';
import { type ValidityFacts, validityOn } from './validity.ts';

const plain: ValidityFacts = {
  effectiveOn: null,
  expiresOn: null,
  validityMark: null,
  validityMarkedOn: null,
};

describe('validityOn', () => {
  const cases: readonly [string, Partial<Record<keyof ValidityFacts, string>>, string, string][] = [
    ['no dates', {}, '2024-01-01', 'in_force'],
    ['the day before it takes effect', { effectiveOn: '2024-05-01' }, '2024-04-30', 'not_yet'],
    ['the day it takes effect', { effectiveOn: '2024-05-01' }, '2024-05-01', 'in_force'],
    ['its last day', { expiresOn: '2024-05-01' }, '2024-05-01', 'in_force'],
    ['the day after', { expiresOn: '2024-05-01' }, '2024-05-02', 'expired'],
    [
      'repealed from a day to come',
      { validityMark: 'repealed', validityMarkedOn: '2024-06-01' },
      '2024-05-31',
      'in_force',
    ],
    ['repealed', { validityMark: 'repealed', validityMarkedOn: '2024-06-01' }, '2024-06-01', 'repealed'],
    [
      'repealed stays repealed after its term',
      { validityMark: 'repealed', expiresOn: '2024-05-01' },
      '2024-06-01',
      'repealed',
    ],
    ['amended', { validityMark: 'amended' }, '2024-06-01', 'amended'],
    ['amended, then run out', { validityMark: 'amended', expiresOn: '2024-05-01' }, '2024-06-01', 'expired'],
  ];
  it.each(cases)('%s', (_name, facts, day, expected) => {
    expect(validityOn({ ...plain, ...facts } as ValidityFacts, parsePlainDate(day))).toBe(expected);
  });
});
