import { daysOfHoliday } from '#domain/time/calendar-layer.ts';
import type { CalendarLayer } from '#domain/time/calendar-layer.ts';
import { addDays, plainDateOf, type PlainDate } from '#domain/time/plain-date.ts';
import { accountOfDay, missingNotices, type StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { CalendarDay, CalendarYear, CalendarYearDetail } from '#contract/calendar.ts';
import type { StoredEdition } from '#store/calendar.ts';

/** A year in short: how many days depart from the ordinary week, and whether a notice is still missing. */
export function presentYear(
  calendar: StatutoryCalendar,
  year: number,
  editions: readonly StoredEdition[],
): CalendarYear {
  const days = daysOfYear(year).map((date) => accountOfDay(calendar, date));
  const special = days.filter((day) => day.source !== 'weekday');
  const missing = [...new Set(daysOfYear(year).flatMap((date) => missingNotices(calendar, date)))];
  const own = editions.filter((edition) => edition.year === year);
  return {
    year,
    // The last days of December wait for the next year's notice too; that alone does not make the year provisional.
    provisional: missing.some((notice) => notice.startsWith(`${year}年`)),
    missing,
    holidays: special.filter((day) => !day.working).length,
    makeUpDays: special.filter((day) => day.working).length,
    workingDays: days.filter((day) => day.working).length,
    edition: Math.max(0, ...own.map((edition) => edition.edition)),
  };
}

/** A year day by day: what each layer says, in the order of dates; the later layer decides. */
export function presentYearDetail(
  calendar: StatutoryCalendar,
  year: number,
  editions: readonly StoredEdition[],
): CalendarYearDetail {
  const own = editions.filter((edition) => edition.year === year);
  const layers = [calendar.national, ...(calendar.regional ? [calendar.regional] : [])];
  const days = [
    ...layers.flatMap((layer) => layerDays(layer, year)),
    ...own.flatMap(({ days: added, source, edition }) =>
      added.map((day): CalendarDay => ({ ...day, layer: 'office', source, edition })),
    ),
  ].toSorted((a, b) => a.date.localeCompare(b.date) || a.edition - b.edition);
  return {
    summary: presentYear(calendar, year, editions),
    days,
    sources: [
      ...layers.flatMap((layer) =>
        layer.years.filter((entry) => entry.year === year).flatMap((entry) => entry.notices),
      ),
      ...own.map((edition) => `${edition.source}（本办第 ${edition.edition} 版）`),
    ],
  };
}

/** The years to show: those of our data and of the office, and up to next year, whose notice comes in November. */
export function yearsOf(
  calendar: StatutoryCalendar,
  editions: readonly StoredEdition[],
  thisYear: number,
): number[] {
  const years = [
    ...calendar.national.years.map((entry) => entry.year),
    ...editions.map((edition) => edition.year),
    thisYear,
    thisYear + 1,
  ];
  return [...new Set(years)].toSorted((a, b) => b - a);
}

function layerDays(layer: CalendarLayer, year: number): CalendarDay[] {
  const kind = layer.region === null ? ('national' as const) : ('regional' as const);
  return layer.years
    .filter((entry) => entry.year === year)
    .flatMap(({ holidays, notices }) =>
      holidays.flatMap((holiday) => {
        const about = { name: holiday.name, layer: kind, source: notices.join('、'), edition: 1 };
        return [
          ...daysOfHoliday(holiday).map((date) => ({ date, working: false, ...about })),
          ...holiday.makeUp.map((date) => ({ date, working: true, ...about })),
        ];
      }),
    );
}

function daysOfYear(year: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = plainDateOf(year, 1, 1); date <= plainDateOf(year, 12, 31); date = addDays(date, 1))
    days.push(date);
  return days;
}
