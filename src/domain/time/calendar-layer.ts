import { addDays, daysBetween, parsePlainDate } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/** One run of days off in a notice, with the weekend days worked in exchange (调休). */
export type Holiday = {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly makeUp: readonly PlainDate[];
};

/** What one year's notices arrange. Days may stand in the year before: 2018-12-30 belongs to the notice of 2019. */
export type CalendarYear = {
  readonly year: number;
  readonly notices: readonly string[];
  readonly holidays: readonly Holiday[];
};

/** A national (region `null`) or regional calendar: the region is the beginning of its GB/T 2260 code, 宁夏 is `64`. */
export type CalendarLayer = {
  readonly edition: string;
  readonly region: string | null;
  readonly name: string;
  readonly source: string;
  readonly note: string;
  readonly years: readonly CalendarYear[];
};

/** The shape of a file under `data/calendar/`, before its dates are read. */
export type CalendarFile = {
  readonly edition: string;
  readonly region: string | null;
  readonly name: string;
  readonly source: string;
  readonly note: string;
  readonly years: readonly {
    readonly year: number;
    readonly notices: readonly string[];
    readonly holidays: readonly {
      readonly name: string;
      readonly from: string;
      readonly to: string;
      readonly makeUp: readonly string[];
    }[];
  }[];
};

/** Reads a calendar file; throws RangeError naming the entry when a date is wrong or a holiday ends before it begins. */
export function readCalendarLayer(file: CalendarFile): CalendarLayer {
  return {
    ...file,
    years: file.years.map((year) => ({ ...year, holidays: year.holidays.map(readHoliday) })),
  };
}

/** Every day of a holiday, first to last. */
export function daysOfHoliday(holiday: Holiday): PlainDate[] {
  return Array.from({ length: daysBetween(holiday.from, holiday.to) + 1 }, (_, index) =>
    addDays(holiday.from, index),
  );
}

function readHoliday(entry: CalendarFile['years'][number]['holidays'][number]): Holiday {
  const holiday = {
    name: entry.name,
    from: parsePlainDate(entry.from),
    to: parsePlainDate(entry.to),
    makeUp: entry.makeUp.map(parsePlainDate),
  };
  if (holiday.to < holiday.from)
    throw new RangeError(`Holiday ends before it begins: ${entry.name} ${entry.from}`);
  return holiday;
}
