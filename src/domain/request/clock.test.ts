import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import scenarios from '../../../test/request/clock-scenarios.json' with { type: 'json' };
import { addDays, parsePlainDate } from '../time/plain-date.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { isWorkingDay, statutoryCalendar } from '../time/statutory-calendar.ts';
import { countWorkingDays } from '../time/working-days.ts';
import { answerHistory } from './answer-history.ts';
import type { ClockAct } from './clock-act.ts';
import { readClock } from './clock.ts';
import type { ClockHistory } from './clock.ts';
import { excludedUntil } from './clock-course.ts';

describe('dated scenarios, due dates computed by hand', () => {
  it.each(
    scenarios.map(({ name, article, question, answer }) => ({
      name: `${name} (${article})`,
      question,
      answer,
    })),
  )('$name', ({ question, answer }) => {
    expect(answerHistory(question)).toEqual({ ...answer, explanation: expect.any(Array) });
  });
});

describe('a history that can not be', () => {
  const receipt = { act: 'received', on: '2026-03-02', channel: 'in_person' };
  const cases: readonly [string, unknown[], number, string][] = [
    ['a day that does not exist', [{ ...receipt, on: '2026-02-30' }], 1, '历法上没有这一天'],
    ['nothing received', [{ act: 'replied', on: '2026-03-02' }], 1, '第一项应当是收到申请'],
    ['an act before receipt', [receipt, { act: 'fee_noticed', on: '2026-03-01' }], 2, '早于收到申请之日'],
    [
      'an act before the confirmation',
      [
        { ...receipt, channel: 'web', confirmed_on: '2026-03-05' },
        { act: 'correction_requested', on: '2026-03-04' },
      ],
      2,
      '早于收到申请之日',
    ],
    [
      'an act without confirmation',
      [
        { ...receipt, channel: 'fax' },
        { act: 'extended', on: '2026-03-04' },
      ],
      2,
      '确认',
    ],
    [
      'confirmed before it came',
      [{ ...receipt, channel: 'web', confirmed_on: '2026-03-01' }],
      1,
      '早于申请到达之日',
    ],
    ['received twice', [receipt, receipt], 2, '只能收到一次'],
    [
      'acts out of order',
      [receipt, { act: 'extended', on: '2026-03-20' }, { act: 'third_party_asked', on: '2026-03-10' }],
      3,
      '早于前一项',
    ],
    [
      'extension after the due date',
      [receipt, { act: 'extended', on: '2026-03-31' }],
      2,
      '期限已于 2026-03-30 届满',
    ],
    ['extension of 21 days', [receipt, { act: 'extended', on: '2026-03-20', days: 21 }], 2, '1 至 20'],
    [
      'a second extension',
      [
        receipt,
        { act: 'extended', on: '2026-03-20', days: 5 },
        { act: 'extended', on: '2026-03-23', days: 5 },
      ],
      3,
      '只能延长一次',
    ],
    [
      'correction asked on the eighth day',
      [receipt, { act: 'correction_requested', on: '2026-03-12' }],
      2,
      '最迟 2026-03-11',
    ],
    [
      'a second correction notice',
      [
        receipt,
        { act: 'correction_requested', on: '2026-03-03' },
        { act: 'correction_received', on: '2026-03-04' },
        { act: 'correction_requested', on: '2026-03-05' },
      ],
      4,
      '一次性告知',
    ],
    [
      'a correction nobody asked for',
      [receipt, { act: 'correction_received', on: '2026-03-04' }],
      2,
      '没有待补正',
    ],
    [
      'an extension while the applicant corrects',
      [receipt, { act: 'correction_requested', on: '2026-03-03' }, { act: 'extended', on: '2026-03-04' }],
      3,
      '等申请人补正',
    ],
    [
      'a correction notice after the extension',
      [receipt, { act: 'extended', on: '2026-03-03' }, { act: 'correction_requested', on: '2026-03-04' }],
      3,
      '已经延长',
    ],
    [
      'an answer nobody asked for',
      [receipt, { act: 'third_party_answered', on: '2026-03-04', party: '甲' }],
      2,
      '没有征求过甲',
    ],
    [
      'an answer of another party',
      [
        receipt,
        { act: 'agency_asked', on: '2026-03-03', party: '甲' },
        { act: 'agency_answered', on: '2026-03-04', party: '乙' },
      ],
      3,
      '没有征求过乙',
    ],
    [
      'an answer before the letter arrived',
      [
        receipt,
        { act: 'third_party_asked', on: '2026-03-03', party: '甲', received_on: '2026-03-06' },
        { act: 'third_party_answered', on: '2026-03-05', party: '甲' },
      ],
      3,
      '早于其收到',
    ],
    ['a payment without a notice', [receipt, { act: 'fee_paid', on: '2026-03-04' }], 2, '没有待缴费'],
    [
      'a payment after the term',
      [receipt, { act: 'fee_noticed', on: '2026-03-04' }, { act: 'fee_paid', on: '2026-04-10' }],
      3,
      '缴费期限已于 2026-04-01 届满',
    ],
    [
      'a fee notice after the due date',
      [receipt, { act: 'fee_noticed', on: '2026-03-31' }],
      2,
      '期限已于 2026-03-30 届满',
    ],
    [
      'an act after the reply',
      [receipt, { act: 'replied', on: '2026-03-04' }, { act: 'extended', on: '2026-03-05' }],
      3,
      '已经答复',
    ],
    ['an act nobody knows', [receipt, { act: 'paused', on: '2026-03-05' }], 2, 'act 应当是'],
    ['a channel nobody knows', [{ ...receipt, channel: 'wechat' }], 1, 'channel 应当是'],
  ];
  it.each(cases)('%s', (_name, acts, act, words) => {
    expect(answerHistory({ region: '410327', acts })).toEqual({
      error: { act, article: expect.stringMatching(/第.+条|109号/), message: expect.stringContaining(words) },
    });
  });

  it('refuses an act after the day of the question, and what is no history at all', () => {
    expect(answerHistory({ as_of: '2026-03-01', acts: [receipt] })).toMatchObject({ error: { act: 1 } });
    for (const input of [null, 7, [], {}, { acts: [] }, { acts: [null] }, { region: '64', acts: [receipt] }])
      expect(answerHistory(input)).toHaveProperty('error.message');
  });
});

describe('the explanation', () => {
  it('names each day that does not count and what is assumed', () => {
    const lines = answerHistory({
      region: '410327',
      acts: [
        { act: 'received', on: '2026-02-14', channel: 'in_person' },
        { act: 'third_party_asked', on: '2026-03-03', party: '甲公司' },
      ],
    });
    const text = 'explanation' in lines ? lines.explanation.join('\n') : '';
    for (const words of [
      '春节放假',
      '计入 2026-02-28：春节调休上班',
      '假定为 2026-03-03',
      '条例第三十二条',
      '第 20 个工作日',
    ])
      expect(text).toContain(words);
  });
});

const calendar = statutoryCalendar('410327');
const offsets = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 0, max: 25 })), { maxLength: 12 });
const NAMES = ['甲公司', '乙公司'] as const;

/** An act of any kind some days after the one before: most histories made of them contain what can't be. */
function actOf(kind: number, on: PlainDate): ClockAct {
  const party = NAMES[kind % 2] ?? '甲公司';
  const acts: ClockAct[] = [
    { act: 'correction_requested', on, answerBy: null },
    { act: 'correction_received', on },
    { act: 'third_party_asked', on, party, receivedOn: null },
    { act: 'third_party_answered', on, party },
    { act: 'agency_asked', on, party, receivedOn: addDays(on, 2) },
    { act: 'agency_answered', on, party },
    { act: 'extended', on, days: 1 + (kind % 20) },
    { act: 'fee_noticed', on },
    { act: 'fee_paid', on },
    { act: 'replied', on, delivery: 'post' },
  ];
  return acts[kind] ?? { act: 'replied', on, delivery: 'post' };
}

const histories = fc.tuple(fc.integer({ min: 0, max: 1500 }), offsets).map(([start, steps]): ClockHistory => {
  const first = addDays(parsePlainDate('2021-01-04'), start);
  let on = first;
  const rest = steps.map(([kind, later]) => {
    on = addDays(on, later);
    return actOf(kind, on);
  });
  return [{ act: 'received', on: first, channel: 'in_person', confirmedOn: null }, ...rest];
});

describe('random histories', () => {
  it('count no reply later than due as in time, and no day before the due date as too late', () => {
    fc.assert(
      fc.property(histories, fc.nat(200), (acts, later) => {
        const last = acts.at(-1)?.on ?? acts[0].on;
        const clock = readClock(acts, calendar, addDays(last, later));
        const end = clock.course.reply?.on ?? addDays(last, later);
        const waiting = clock.course.correction?.answeredOn === null || clock.course.fee?.paidOn === null;
        expect(clock.overdue).toBe(!waiting && clock.due !== null && end > clock.due.due);
      }),
      { numRuns: 300 },
    );
  });

  it('end a term after exactly its working days, those of opinions left out', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const { course, due } = readClock(acts, calendar, acts.at(-1)?.on ?? acts[0].on);
        if (due === null) throw new Error('a request handed over in person has a due date');
        let counted = 0;
        for (let day = addDays(due.start, 1); day <= due.due; day = addDays(day, 1)) {
          const excluded = course.opinions.some(
            (opinion) => day > opinion.askedOn && day <= excludedUntil(opinion),
          );
          if (isWorkingDay(calendar, day) && !excluded) counted += 1;
        }
        expect(counted).toBe(course.term);
        expect(isWorkingDay(calendar, due.due)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never gain more by opinions than the working days of these', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const asOf = acts.at(-1)?.on ?? acts[0].on;
        const { course, due } = readClock(acts, calendar, asOf);
        if (due === null) throw new Error('a request handed over in person has a due date');
        const own = course.opinions.map((opinion) =>
          countWorkingDays(calendar, opinion.askedOn, excludedUntil(opinion)),
        );
        const gained = countWorkingDays(calendar, due.start, due.due) - course.term;
        expect(gained).toBeGreaterThanOrEqual(0);
        expect(gained).toBeLessThanOrEqual(own.reduce((sum, days) => sum + days, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('keep the original due date whatever happens', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const alone = readClock([acts[0]], calendar, acts[0].on);
        expect(readClock(acts, calendar, acts.at(-1)?.on ?? acts[0].on).originalDue).toEqual(alone.due);
      }),
    );
  });
});
