import { daysInMonth, plainDateOf, weekdayOf, type PlainDate } from '#domain/time/plain-date.ts';

/** The days of a month in weeks from Monday to Sunday; null where a week belongs to another month. */
export function monthWeeks(year: number, month: number): (PlainDate | null)[][] {
  const count = daysInMonth(year, month);
  const lead = weekdayOf(plainDateOf(year, month, 1)) - 1;
  const weeks = Math.ceil((lead + count) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - lead + 1;
      return day >= 1 && day <= count ? plainDateOf(year, month, day) : null;
    }),
  );
}
