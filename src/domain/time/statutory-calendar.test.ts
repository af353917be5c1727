import { isWorkday } from 'chinese-days';
import { describe, expect, it } from 'vitest';

import { nationalLayer, regionalLayers } from './calendar-layers.ts';
import { addDays, parsePlainDate, plainDateOf, weekdayOf, yearOf } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';
import { accountOfDay, isWorkingDay, missingNotices, statutoryCalendar } from './statutory-calendar.ts';

const national = statutoryCalendar('410327');
const ningxia = statutoryCalendar('640424');

function* daysOf(from: PlainDate, to: PlainDate): Generator<PlainDate> {
  for (let date = from; date <= to; date = addDays(date, 1)) yield date;
}

describe('the national calendar', () => {
  it.each([
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i %i working days', (year, expected) => {
    const days = [...daysOf(plainDateOf(year, 1, 1), plainDateOf(year, 12, 31))];
    expect(days.filter((date) => isWorkingDay(national, date))).toHaveLength(expected);
  });

  it('agrees day by day, 2018 to 2026, with a second opinion', () => {
    const differing = [...daysOf(parsePlainDate('2018-01-01'), parsePlainDate('2026-12-31'))].filter(
      (date) => isWorkday(date) !== isWorkingDay(national, date),
    );
    expect(differing).toEqual([]);
  });

  it('works in exchange on weekends alone, and never on a day off', () => {
    for (const { holidays } of nationalLayer.years) {
      for (const date of holidays.flatMap((holiday) => holiday.makeUp)) {
        expect(weekdayOf(date)).toBeGreaterThan(5);
        expect(isWorkingDay(national, date)).toBe(true);
      }
    }
  });

  it('says its edition and the source of every year', () => {
    for (const layer of [nationalLayer, ...regionalLayers]) {
      expect(layer.edition).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(layer.years.every((year) => year.notices.length > 0)).toBe(true);
    }
  });
});

describe('accountOfDay', () => {
  it.each([
    ['2018-12-30', false, '元旦放假', 'national'],
    ['2018-12-29', true, '元旦调休上班', 'national'],
    ['2020-10-01', false, '国庆节、中秋节放假', 'national'],
    ['2022-07-09', false, '周末（周六）', 'weekday'],
    ['2022-07-11', true, '周一工作日', 'weekday'],
  ])('of %s nationally', (date, working, reason, source) => {
    expect(accountOfDay(national, parsePlainDate(date))).toEqual({ date, working, reason, source });
  });

  it('of a regional festival differs between 宁夏 and 河南', () => {
    const date = parsePlainDate('2022-07-11');
    expect(accountOfDay(ningxia, date)).toEqual({
      date,
      working: false,
      reason: '古尔邦节放假',
      source: 'regional',
    });
    expect(isWorkingDay(national, date)).toBe(true);
  });

  it('lets the office add days off and days worked', () => {
    const off = parsePlainDate('2024-06-17');
    const work = parsePlainDate('2024-06-15');
    const days = [
      { date: off, working: false, name: '古尔邦节放假' },
      { date: work, working: true, name: '古尔邦节调休上班' },
    ];
    const extended = statutoryCalendar('640424', [{ scope: '64', year: 2024, complete: false, days }]);
    expect(accountOfDay(extended, off)).toMatchObject({ working: false, source: 'office' });
    expect(accountOfDay(extended, work)).toMatchObject({ working: true, reason: '古尔邦节调休上班' });
  });
});

describe('missingNotices', () => {
  it.each([
    ['410327', '2024-06-17', []],
    ['640424', '2022-06-17', []],
    ['640424', '2024-06-17', ['2024年宁夏回族自治区节假日安排']],
    ['410327', '2027-01-04', ['2027年全国节假日安排']],
    ['410327', '2026-12-30', ['2027年全国节假日安排']],
    ['410327', '2026-12-28', []],
  ])('in %s on %s', (region, date, expected) => {
    expect(missingNotices(statutoryCalendar(region), parsePlainDate(date))).toEqual(expected);
  });

  it('is empty once the office has entered the whole notice, and only in its own region', () => {
    const date = parsePlainDate('2024-06-17');
    const edition = {
      scope: '64',
      year: 2024,
      complete: true,
      days: [{ date, working: false, name: '古尔邦节放假' }],
    };
    expect(missingNotices(statutoryCalendar('640424', [edition]), date)).toEqual([]);
    expect(missingNotices(statutoryCalendar('640424', [{ ...edition, complete: false }]), date)).toHaveLength(
      1,
    );
    expect(isWorkingDay(statutoryCalendar('410327', [edition]), date)).toBe(true);
  });

  it('covers every day of the loaded years', () => {
    const last = Math.max(...nationalLayer.years.map((year) => year.year));
    for (const date of daysOf(parsePlainDate('2018-01-01'), plainDateOf(last, 12, 28))) {
      expect(missingNotices(national, date), `${yearOf(date)}`).toEqual([]);
    }
  });
});
