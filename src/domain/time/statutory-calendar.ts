import { daysOfHoliday } from './calendar-layer.ts';
import type { CalendarLayer } from './calendar-layer.ts';
import { findRegionalLayer, nationalLayer } from './calendar-layers.ts';
import { dayOfMonth, monthOf, weekdayOf, yearOf } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * Days the office itself adds, such as a notice that came after our data. `scope` is `national` or the beginning of a
 * GB/T 2260 code; `complete` says that these are all days of that year's notice, so that it is no longer missing.
 */
export type OfficeEdition = {
  readonly scope: string;
  readonly year: number;
  readonly complete: boolean;
  readonly days: readonly { readonly date: PlainDate; readonly working: boolean; readonly name: string }[];
};

/** Whether a day counts, and why in the words of the office. */
export type DayAccount = {
  readonly date: PlainDate;
  readonly working: boolean;
  readonly reason: string;
  readonly source: 'weekday' | 'national' | 'regional' | 'office';
};

/** Calendars laid over one another; the later layer decides: Monday to Friday, national, regional, office. */
export type StatutoryCalendar = {
  readonly national: CalendarLayer;
  readonly regional: CalendarLayer | null;
  readonly office: readonly OfficeEdition[];
  readonly special: ReadonlyMap<PlainDate, DayAccount>;
};

const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/**
 * The calendar of a region (GB/T 2260 code, `null` for the national one alone) with the office's own additions, the
 * earliest edition first. Other layers may be given in place of the data that comes with the product.
 */
export function statutoryCalendar(
  region: string | null,
  editions: readonly OfficeEdition[] = [],
  layers: { national: CalendarLayer; regional: CalendarLayer | null } = {
    national: nationalLayer,
    regional: region === null ? null : findRegionalLayer(region),
  },
): StatutoryCalendar {
  const special = new Map<PlainDate, DayAccount>();
  for (const account of layerAccounts(layers.national, 'national')) special.set(account.date, account);
  if (layers.regional !== null) {
    for (const account of layerAccounts(layers.regional, 'regional')) special.set(account.date, account);
  }
  const office = editions.filter(({ scope }) => scope === 'national' || region?.startsWith(scope) === true);
  for (const { date, working, name } of office.flatMap((edition) => edition.days)) {
    special.set(date, { date, working, reason: name, source: 'office' });
  }
  return { ...layers, office, special };
}

/** Whether `date` is a working day, with the reason: `周末`, `国庆节放假`, `国庆节调休上班`, `古尔邦节放假`. */
export function accountOfDay(calendar: StatutoryCalendar, date: PlainDate): DayAccount {
  const special = calendar.special.get(date);
  if (special !== undefined) return special;
  const weekday = weekdayOf(date);
  const name = WEEKDAY_NAMES[weekday - 1];
  const working = weekday <= 5;
  return { date, working, reason: working ? `${name}工作日` : `周末（${name}）`, source: 'weekday' };
}

export function isWorkingDay(calendar: StatutoryCalendar, date: PlainDate): boolean {
  return accountOfDay(calendar, date).working;
}

/** Notices that decide about `date` and are not loaded, by name; empty when the account of the day is final. */
export function missingNotices(calendar: StatutoryCalendar, date: PlainDate): string[] {
  const missing: string[] = [];
  for (const year of yearsDeciding(date)) {
    if (!isLoaded(calendar, calendar.national, year)) missing.push(`${year}年全国节假日安排`);
  }
  const { regional } = calendar;
  if (regional !== null && !isLoaded(calendar, regional, yearOf(date))) {
    missing.push(`${yearOf(date)}年${regional.name}节假日安排`);
  }
  return missing;
}

// The New Year of the next notice has reached back to 29 December (2018-12-29), so those days wait for both.
function yearsDeciding(date: PlainDate): number[] {
  const year = yearOf(date);
  return monthOf(date) === 12 && dayOfMonth(date) >= 29 ? [year, year + 1] : [year];
}

function isLoaded({ office }: StatutoryCalendar, layer: CalendarLayer, year: number): boolean {
  const scope = layer.region ?? 'national';
  return (
    layer.years.some((entry) => entry.year === year) ||
    office.some((edition) => edition.complete && edition.year === year && edition.scope === scope)
  );
}

function* layerAccounts(layer: CalendarLayer, source: 'national' | 'regional'): Generator<DayAccount> {
  for (const { holidays } of layer.years) {
    for (const holiday of holidays) {
      const { name } = holiday;
      for (const date of daysOfHoliday(holiday))
        yield { date, working: false, reason: `${name}放假`, source };
      for (const date of holiday.makeUp) yield { date, working: true, reason: `${name}调休上班`, source };
    }
  }
}
