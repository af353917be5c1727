import { addDays, comparePlainDates } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';
import { accountOfDay, isWorkingDay, missingNotices } from './statutory-calendar.ts';
import type { DayAccount, StatutoryCalendar } from './statutory-calendar.ts';

/** A stretch of days that does not count, both ends included: third-party opinions (条例第三十三条第三款). */
export type Deduction = { readonly from: PlainDate; readonly to: PlainDate; readonly reason: string };

/** A day on the way to the deadline; `count` is the number of the working day, `null` when the day does not count. */
export type DeadlineDay = DayAccount & { readonly count: number | null };

/** A deadline with the way to it. `missing` names the notices not loaded that may still move it. */
export type Deadline = {
  readonly start: PlainDate;
  readonly due: PlainDate;
  readonly days: readonly DeadlineDay[];
  readonly provisional: boolean;
  readonly missing: readonly string[];
};

// Statutory terms end at 20 + 20 working days; a larger number is a slip of the keyboard.
const LONGEST_TERM = 1000;

/**
 * The `term`-th working day after `start`; the day of start does not count (条例第三十一条、第三十三条).
 * Throws RangeError when `term` is not a whole number from 0 to 1000.
 */
export function addWorkingDays(
  calendar: StatutoryCalendar,
  start: PlainDate,
  term: number,
  deductions: readonly Deduction[] = [],
): Deadline {
  if (!Number.isInteger(term) || term < 0 || term > LONGEST_TERM) {
    throw new RangeError(`Term must be 0 to ${LONGEST_TERM} working days: ${term}`);
  }
  const days: DeadlineDay[] = [];
  const missing = new Set<string>();
  let counted = 0;
  let due = start;
  while (counted < term) {
    due = addDays(due, 1);
    for (const notice of missingNotices(calendar, due)) missing.add(notice);
    const account = accountOfDay(calendar, due);
    const deduction = deductions.find((entry) => entry.from <= due && due <= entry.to);
    if (account.working && deduction === undefined) {
      counted += 1;
      days.push({ ...account, count: counted });
    } else {
      const reason = account.working && deduction !== undefined ? deduction.reason : account.reason;
      days.push({ ...account, reason, count: null });
    }
  }
  return { start, due, days, provisional: missing.size > 0, missing: [...missing] };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function countWorkingDays(calendar: StatutoryCalendar, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let date = from; comparePlainDates(date, to) < 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date)) count += 1;
  }
  return count;
}

/** Consecutive days off under one reason, for a readable account of a deadline. */
export type DeadlineStop = { readonly from: PlainDate; readonly to: PlainDate; readonly reason: string };

/** What stood in the way of a deadline: the days that did not count, neighbours of one reason together. */
export function deadlineStops(deadline: Deadline): DeadlineStop[] {
  const stops: DeadlineStop[] = [];
  for (const day of deadline.days) {
    if (day.count !== null) continue;
    const reason = day.source === 'weekday' && !day.working ? '周末' : day.reason;
    const last = stops.at(-1);
    if (last !== undefined && last.reason === reason && addDays(last.to, 1) === day.date) {
      stops[stops.length - 1] = { ...last, to: day.date };
    } else {
      stops.push({ from: day.date, to: day.date, reason });
    }
  }
  return stops;
}
