import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, parsePlainDate } from './plain-date.ts';
import { isWorkingDay, statutoryCalendar } from './statutory-calendar.ts';
import { addWorkingDays, countWorkingDays, deadlineStops } from './working-days.ts';

const henan = statutoryCalendar('410327');
const ningxia = statutoryCalendar('640424');

describe('addWorkingDays', () => {
  it.each([
    ['2020-01-17', ['2020-02-04', '2020-02-14', '2020-02-21', '2020-03-20']],
    ['2022-09-15', ['2022-09-26', '2022-10-11', '2022-10-18', '2022-11-15']],
    ['2024-09-30', ['2024-10-15', '2024-10-25', '2024-11-01', '2024-11-29']],
    ['2025-12-31', ['2026-01-12', '2026-01-22', '2026-01-29', '2026-03-04']],
    ['2026-02-14', ['2026-03-03', '2026-03-13', '2026-03-20', '2026-04-20']],
    ['2026-09-15', ['2026-09-23', '2026-10-12', '2026-10-19', '2026-11-16']],
  ])('from %s: 7, 15, 20 and 40 days', (start, expected) => {
    expect([7, 15, 20, 40].map((term) => addWorkingDays(henan, parsePlainDate(start), term).due)).toEqual(
      expected,
    );
  });

  it('ends two days later in 宁夏 than nationally over 古尔邦节', () => {
    const received = parsePlainDate('2022-06-20');
    expect(addWorkingDays(henan, received, 20)).toMatchObject({
      due: '2022-07-18',
      provisional: false,
      missing: [],
    });
    const deadline = addWorkingDays(ningxia, received, 20);
    expect(deadline).toMatchObject({ due: '2022-07-20', provisional: false });
    expect(deadlineStops(deadline)).toContainEqual({
      from: '2022-07-11',
      to: '2022-07-12',
      reason: '古尔邦节放假',
    });
  });

  it('is provisional, and says what is missing, where no notice is known', () => {
    expect(addWorkingDays(henan, parsePlainDate('2026-12-15'), 20)).toMatchObject({
      provisional: true,
      missing: ['2027年全国节假日安排'],
    });
    expect(addWorkingDays(ningxia, parsePlainDate('2023-06-01'), 20).missing).toEqual([
      '2023年宁夏回族自治区节假日安排',
    ]);
  });

  it('leaves out a third-party consultation', () => {
    const deduction = {
      from: parsePlainDate('2026-09-09'),
      to: parsePlainDate('2026-09-24'),
      reason: '征求第三方意见',
    };
    const deadline = addWorkingDays(henan, parsePlainDate('2026-09-01'), 20, [deduction]);
    expect(deadline.due).toBe('2026-10-22');
    expect(deadline.days.find((day) => day.date === '2026-09-10')).toMatchObject({
      count: null,
      reason: '征求第三方意见',
    });
  });

  it('names every day on the way', () => {
    const { days } = addWorkingDays(henan, parsePlainDate('2022-09-28'), 4);
    expect(days.map((day) => [day.date.slice(5), day.count, day.reason])).toEqual([
      ['09-29', 1, '周四工作日'],
      ['09-30', 2, '周五工作日'],
      ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'].map((day) => [
        day,
        null,
        '国庆节放假',
      ]),
      ['10-08', 3, '国庆节调休上班'],
      ['10-09', 4, '国庆节调休上班'],
    ]);
  });

  it.each([[-1], [1.5], [Number.NaN], [1001]])('refuses a term of %d', (term) => {
    expect(() => addWorkingDays(henan, parsePlainDate('2024-01-02'), term)).toThrow(RangeError);
  });

  it('ends on a working day, counts back to the term, and never gets earlier with a longer term', () => {
    const anyDay = fc
      .integer({ min: 0, max: 2900 })
      .map((days) => addDays(parsePlainDate('2018-01-01'), days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, term) => {
        const { due, days } = addWorkingDays(ningxia, start, term);
        expect(isWorkingDay(ningxia, due)).toBe(true);
        expect(countWorkingDays(ningxia, start, due)).toBe(term);
        expect(days.filter((day) => day.count !== null)).toHaveLength(term);
        expect(addWorkingDays(ningxia, start, term + 1).due > due).toBe(true);
      }),
    );
  });
});
