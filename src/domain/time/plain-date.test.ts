import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  comparePlainDates,
  daysBetween,
  daysInMonth,
  isPlainDate,
  parsePlainDate,
  plainDateOf,
  weekdayOf,
} from './plain-date.ts';

const anyDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => day <= daysInMonth(year, month))
  .map(({ year, month, day }) => plainDateOf(year, month, day));

describe('parsePlainDate', () => {
  it.each([['2024-02-29'], ['2000-02-29'], ['2018-12-31']])('takes %s', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each([
    ['2023-02-29'],
    ['1900-02-29'],
    ['2023-13-01'],
    ['2023-04-31'],
    ['2023-4-3'],
    ['20230403'],
    ['2023-04-03T00:00'],
    [''],
  ])('refuses %j', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => parsePlainDate(text)).toThrow(RangeError);
  });
});

describe('addDays and daysBetween', () => {
  it('cross the end of a leap February and of a year', () => {
    expect(addDays(parsePlainDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(parsePlainDate('2019-01-01'), -1)).toBe('2018-12-31');
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(Math.sign(comparePlainDates(moved, date))).toBe(Math.sign(days));
      }),
    );
  });

  it('agree with the platform calendar', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const platform = new Date(`${date}T00:00:00Z`);
        expect(weekdayOf(date)).toBe(platform.getUTCDay() === 0 ? 7 : platform.getUTCDay());
        platform.setUTCDate(platform.getUTCDate() + 1);
        expect(addDays(date, 1)).toBe(platform.toISOString().slice(0, 10));
      }),
    );
  });
});
