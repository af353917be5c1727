declare const plainDate: unique symbol;

/** A day of the office calendar, `YYYY-MM-DD`, without a clock or a time zone: deadlines run in days, not in hours. */
export type PlainDate = string & { readonly [plainDate]: true };

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for a day that exists, written `YYYY-MM-DD`, years 0001 to 9999. */
export function isPlainDate(text: string): text is PlainDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads `YYYY-MM-DD`; throws RangeError for anything else, also for days that do not exist. */
export function parsePlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a date written YYYY-MM-DD: "${text}"`);
  return text;
}

/** The day of a year, a month (1 to 12) and a day of the month; throws RangeError when there is none. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return parsePlainDate([pad(year, 4), pad(month, 2), pad(day, 2)].join('-'));
}

/** Number of days in a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

export function dayOfMonth(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

/** Negative when `a` is earlier than `b`, 0 when they are the same day: for `sort`. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) throw new RangeError(`Days must be a whole number: ${days}`);
  return fromDayNumber(toDayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Monday is 1, Sunday is 7 (GB/T 7408). */
export function weekdayOf(date: PlainDate): Weekday {
  // Day 0 (1970-01-01) was a Thursday.
  return (((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

// Days since 1970-01-01, counted in years that begin in March so that the leap day comes last.
function toDayNumber(date: PlainDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(days: number): PlainDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return plainDateOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}
