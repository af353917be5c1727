import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../time/plain-date.ts';
import { statutoryCalendar } from '../time/statutory-calendar.ts';
import {
  type RemedyMatter,
  courtOf,
  deliveryFaults,
  remedyInstruction,
  remedySentence,
} from './remedy-instruction.ts';
import { REMEDY_RESULTS, blockOf, ordersNewAnswer, resultClassOf } from './remedy-result.ts';
import { respondentDeadline } from './respondent-deadline.ts';

const day = parsePlainDate;

describe('which remedy a paper names', () => {
  const cases: readonly [RemedyMatter, string, string, boolean][] = [
    ['refusal', '2023-12-31', 'either', false],
    ['refusal', '2024-01-01', 'reconsideration_first', false],
    ['refusal', '2025-06-01', 'reconsideration_first', false],
    ['refusal', '2026-07-01', 'reconsideration_first', false],
    ['other_reply', '2023-12-31', 'either', false],
    ['other_reply', '2026-07-01', 'either', false],
    ['administrative_query', '2026-07-01', 'either', true],
    ['no_reply', '2026-06-30', 'either', false],
    ['no_reply', '2026-07-01', 'reconsideration_first', true],
    ['procedural', '2026-07-01', 'none', false],
  ];
  it.each(cases)('%s on %s: %s', (matter, on, kind, asks) => {
    const instruction = remedyInstruction(matter, day(on));
    expect(instruction.kind).toBe(kind);
    expect(instruction.unsettled !== null).toBe(asks);
  });

  it('is said in one sentence with the body, the term and the court', () => {
    const places = { bodies: ['泾源县人民政府'], court: '泾源县人民法院', onlineAddress: null };
    const first = remedySentence(remedyInstruction('refusal', day('2026-11-20')), places);
    expect(first).toContain('应当先自收到本答复之日起六十日内向泾源县人民政府申请行政复议');
    expect(first).toContain('十五日内向泾源县人民法院提起行政诉讼');
    const either = remedySentence(remedyInstruction('other_reply', day('2026-11-20')), places);
    expect(either).toContain('也可以自收到本答复之日起六个月内');
    expect(remedySentence(remedyInstruction('procedural', day('2026-11-20')), places)).toBeNull();
  });

  it('keeps an online delivery back without an online way to reconsideration', () => {
    const instruction = remedyInstruction('refusal', day('2026-11-20'));
    const places = { bodies: ['泾源县人民政府'], court: '泾源县人民法院', onlineAddress: null };
    expect(deliveryFaults(instruction, places, 'web')).toEqual([expect.stringContaining('第二十二条第二款')]);
    expect(deliveryFaults(instruction, places, 'post')).toEqual([]);
    expect(deliveryFaults(instruction, { ...places, bodies: [null] }, 'post')).toHaveLength(1);
    expect(deliveryFaults(remedyInstruction('procedural', day('2026-11-20')), places, 'web')).toEqual([]);
  });

  it('goes to the intermediate court where a county government answers', () => {
    expect(courtOf('county_government', null)).toContain('中级');
    expect(courtOf('department', null)).toBe('有管辖权的人民法院');
    expect(courtOf('department', '泾源县人民法院')).toBe('泾源县人民法院');
  });
});

describe('what the respondent owes, by hand', () => {
  const calendar = statutoryCalendar('410327');
  it.each([
    ['reconsideration_simple', '2026-02-13', '2026-02-27'],
    ['reconsideration_ordinary', '2026-02-13', '2026-03-05'],
    ['litigation_defence', '2026-03-02', '2026-03-17'],
    // 15 days from 2026-09-18 end on 10-03, within the holiday of national day: the first day after it.
    ['litigation_defence', '2026-09-18', '2026-10-08'],
    ['appeal_order', '2026-03-04', '2026-03-16'],
    ['new_answer', '2026-03-02', '2026-03-30'],
  ] as const)('%s from %s ends on %s', (term, from, due) => {
    const deadline = respondentDeadline(term, day(from), calendar);
    expect(deadline.due).toBe(due);
    expect(deadline.explanation).toContain(due);
  });

  it('is provisional in a year whose notice is not known', () => {
    expect(respondentDeadline('litigation_defence', day('2026-12-28'), calendar).provisional).toBe(true);
  });
});

describe('section four of the report', () => {
  it('counts every result in one column, the open ones as pending', () => {
    expect(resultClassOf(null)).toBe('pending');
    expect(
      new Set(
        Object.keys(REMEDY_RESULTS).map((result) => resultClassOf(result as keyof typeof REMEDY_RESULTS)),
      ),
    ).toEqual(new Set(['upheld', 'corrected', 'other']));
    expect(resultClassOf('mediated', { mediated: 'corrected' })).toBe('corrected');
  });

  it('has a block for each way', () => {
    expect(blockOf({ kind: 'reconsideration', afterReconsideration: false })).toBe('reconsideration');
    expect(blockOf({ kind: 'litigation', afterReconsideration: false })).toBe('litigation_direct');
    expect(blockOf({ kind: 'litigation', afterReconsideration: true })).toBe(
      'litigation_after_reconsideration',
    );
  });

  it('knows where a new answer is owed', () => {
    expect(ordersNewAnswer('ordered_to_decide_anew')).toBe(true);
    expect(ordersNewAnswer('declared_unlawful')).toBe(false);
    expect(ordersNewAnswer(null)).toBe(false);
  });
});
