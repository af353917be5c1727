import {
  addDays,
  daysInMonth,
  dayOfMonth,
  monthOf,
  plainDateOf,
  weekdayOf,
  yearOf,
} from '../../time/plain-date.ts';
import type { PlainDate } from '../../time/plain-date.ts';
import type { StatutoryCalendar } from '../../time/statutory-calendar.ts';
import { addWorkingDays } from '../../time/working-days.ts';
import type { Period, Term, TimeLimit } from './time-limit.ts';

/**
 * The last day on which something formed or changed on `formedOn` may be published under the limit; null where the limit
 * does not run from that day or can't be counted. The first day does not count (条例第二十六条; 民法典第二百零一条).
 */
export function dueAfterForming(
  limit: TimeLimit,
  formedOn: PlainDate,
  calendar: StatutoryCalendar,
): PlainDate | null {
  if (limit.kind === 'immediate') return formedOn;
  return limit.kind === 'after' ? addTerm(formedOn, limit.term, calendar) : null;
}

/**
 * The day by which an item that was last published on `last` has to be published again: the end of the period after the
 * one it was published in, or the next fixed day. null where the limit asks for no repetition.
 */
export function nextDue(limit: TimeLimit, last: PlainDate, calendar: StatutoryCalendar): PlainDate | null {
  if (limit.kind === 'periodic') {
    const end = endOfPeriod(last, limit.period);
    // With days after the period's end, what was published within this period told of the one before.
    return limit.after === null
      ? endOfPeriod(addDays(end, 1), limit.period)
      : addTerm(end, limit.after, calendar);
  }
  return limit.kind === 'fixed_day' ? nextFixedDay(limit, last) : null;
}

function addTerm(start: PlainDate, { number, unit }: Term, calendar: StatutoryCalendar): PlainDate {
  switch (unit) {
    case 'working_day':
      return addWorkingDays(calendar, start, number).due;
    case 'hour':
      return addDays(start, Math.ceil(number / 24));
    case 'day':
      return addDays(start, number);
    case 'week':
      return addDays(start, number * 7);
    case 'month':
      return addMonths(start, number);
    case 'year':
      return addMonths(start, number * 12);
  }
}

/** The same day so many months later; the last of the month where there is no such day. */
function addMonths(start: PlainDate, months: number): PlainDate {
  const place = yearOf(start) * 12 + monthOf(start) - 1 + months;
  const [year, month] = [Math.floor(place / 12), (place % 12) + 1];
  return plainDateOf(year, month, Math.min(dayOfMonth(start), daysInMonth(year, month)));
}

function endOfPeriod(date: PlainDate, period: Period): PlainDate {
  const [year, month] = [yearOf(date), monthOf(date)];
  const endOfMonth = (last: number): PlainDate => plainDateOf(year, last, daysInMonth(year, last));
  switch (period) {
    case 'day':
      return date;
    case 'week':
      return addDays(date, 7 - weekdayOf(date));
    case 'ten_days':
      if (dayOfMonth(date) > 20) return endOfMonth(month);
      return plainDateOf(year, month, dayOfMonth(date) > 10 ? 20 : 10);
    case 'month':
      return endOfMonth(month);
    case 'quarter':
      return endOfMonth(Math.ceil(month / 3) * 3);
    case 'half_year':
      return endOfMonth(month <= 6 ? 6 : 12);
    case 'year':
      return endOfMonth(12);
  }
}

/** What was published in the year (month) before its day is that year's; the next is due a year (month) later. */
function nextFixedDay({ month, day }: TimeLimit & { kind: 'fixed_day' }, last: PlainDate): PlainDate {
  if (month !== null)
    return plainDateOf(yearOf(last) + 1, month, Math.min(day, daysInMonth(yearOf(last) + 1, month)));
  const next = addMonths(plainDateOf(yearOf(last), monthOf(last), 1), 1);
  return plainDateOf(yearOf(next), monthOf(next), Math.min(day, daysInMonth(yearOf(next), monthOf(next))));
}
