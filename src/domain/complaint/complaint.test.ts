import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../time/plain-date.ts';
import { complaintActsIn, faultsOfComplaintAct, foldComplaint } from './complaint-course.ts';
import type { ComplaintAct, ComplaintHistory } from './complaint-course.ts';
import { COMPLAINT_KINDS, outcomesOf } from './complaint-kind.ts';
import type { ComplaintKind } from './complaint-kind.ts';

const day = (text: string) => parsePlainDate(text);
const received = { act: 'received', on: day('2026-11-02'), due: day('2026-11-23') } as const;
const handled = { act: 'handled', on: day('2026-11-03'), handler: '王样例' } as const;
const answered = {
  act: 'answered',
  on: day('2026-11-10'),
  outcome: 'corrected',
  answer: '已更正住址记录。',
} as const;

describe('foldComplaint', () => {
  it('goes from received over handling to answered', () => {
    expect(foldComplaint([received])).toMatchObject({ state: 'received', due: '2026-11-23' });
    const inquired = { act: 'inquired', on: day('2026-11-05'), note: '调档核对' } as const;
    expect(foldComplaint([received, handled, inquired])).toMatchObject({ state: 'handling' });
    expect(foldComplaint([received, handled, answered])).toEqual({
      state: 'answered',
      due: null,
      outcome: 'corrected',
      answer: '已更正住址记录。',
      answeredOn: '2026-11-10',
    });
  });

  it.each([
    ['an answer before the handling', [received, answered]],
    ['anything after the answer', [received, handled, answered, handled]],
  ] as [string, ComplaintHistory][])('refuses %s', (_name, history) => {
    expect(() => foldComplaint(history)).toThrow(RangeError);
  });
});

describe('faultsOfComplaintAct', () => {
  const days = { last: day('2026-11-03'), today: day('2026-11-20') };
  it.each([
    ['an outcome of another kind', 'publish_suggestion', answered, 'handling', '没有“审核属实，已更正”'],
    ['a day to come', 'record_correction', { ...answered, on: day('2026-12-01') }, 'handling', '还没有到'],
    ['a day too early', 'record_correction', { ...answered, on: day('2026-11-01') }, 'handling', '早于'],
    ['an empty answer', 'record_correction', { ...answered, answer: ' ' }, 'handling', '请写明'],
    ['an answer too soon', 'record_correction', answered, 'received', '不能登记'],
  ] as [string, ComplaintKind, ComplaintAct, 'received' | 'handling', string][])(
    'names %s',
    (_name, kind, act, state, words) => {
      expect(faultsOfComplaintAct(kind, act, state, days).join('')).toContain(words);
    },
  );

  it('lets a proper answer stand', () => {
    expect(faultsOfComplaintAct('record_correction', answered, 'handling', days)).toEqual([]);
  });
});

it('has an end for every kind, and none for what is answered', () => {
  for (const kind of Object.keys(COMPLAINT_KINDS) as ComplaintKind[])
    expect(outcomesOf(kind).length).toBeGreaterThan(2);
  expect(complaintActsIn('answered')).toEqual([]);
});
