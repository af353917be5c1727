import type { PlainDate } from '../time/plain-date.ts';
import { addDays } from '../time/plain-date.ts';
import { isWorkingDay, type StatutoryCalendar } from '../time/statutory-calendar.ts';
import { addWorkingDays, countWorkingDays, deadlineStops } from '../time/working-days.ts';

/** Within which time a document has to be before the public, and who says so. */
export interface PublicationLimit {
  readonly number: number;
  readonly unit: 'working_day' | 'day';
  /** In the words of the screen: 条例第二十六条, 目录事项“……”, 本单位承诺. */
  readonly basis: string;
}

/** 条例第二十六条: within 20 working days of being made or changed. */
export const STATUTORY_LIMIT: PublicationLimit = {
  number: 20,
  unit: 'working_day',
  basis: '《条例》第二十六条',
};

/** From here on the clock is yellow: a week of work is what three reviews take. */
const SOON_DAYS = 5;

export type ClockState = 'running' | 'soon' | 'overdue';

/** Where a draft stands in its term. */
export interface PublicationClock {
  readonly start: PlainDate;
  readonly due: PlainDate;
  /** Working days left, 0 on the last day; negative by as many as it is late, never 0 then. */
  readonly daysLeft: number;
  readonly state: ClockState;
  readonly limit: PublicationLimit;
  /** How the day came about, in two or three sentences. */
  readonly explanation: string;
  /** The due day may still move: a notice of holidays is not there yet. */
  readonly provisional: boolean;
}

/** What the clock of a document depends on. */
export interface ClockFacts {
  readonly madeOn: PlainDate | null;
  readonly changedOn: PlainDate | null;
  readonly opennessLabel: 'open' | 'on_request' | 'redacted' | 'withheld';
  readonly isReleased: boolean;
  /** The date of change with which it was released last; null when none, or never released. */
  readonly releasedChangedOn: PlainDate | null;
}

/**
 * The day from which the term of a draft runs; null when none runs. A correction of what is public already has a term
 * only when the information itself has changed.
 */
export function clockStart(facts: ClockFacts): PlainDate | null {
  if (facts.opennessLabel === 'on_request' || facts.opennessLabel === 'withheld') return null;
  if (facts.isReleased) return facts.changedOn === facts.releasedChangedOn ? null : facts.changedOn;
  return facts.changedOn ?? facts.madeOn;
}

/**
 * The clock of a draft whose term runs from a day. The strictest of the limits holds; none given is the law's. An item
 * whose law says otherwise replaces the law's term (条例第二十六条后段), so leave that out where an item has its own.
 */
export function publicationClock(
  calendar: StatutoryCalendar,
  start: PlainDate,
  limits: readonly PublicationLimit[],
  today: PlainDate,
): PublicationClock {
  const dues = (limits.length === 0 ? [STATUTORY_LIMIT] : limits).map((limit) =>
    dueBy(calendar, start, limit),
  );
  const [first, ...others] = dues;
  if (first === undefined) throw new RangeError('A term needs a limit');
  const earliest = others.reduce((best, one) => (one.due < best.due ? one : best), first);
  const { due, limit } = earliest;
  const isLate = due < today;
  const daysLeft = isLate
    ? -Math.max(1, countWorkingDays(calendar, due, today))
    : countWorkingDays(calendar, today, due);
  return {
    start,
    due,
    daysLeft,
    state: isLate ? 'overdue' : daysLeft <= SOON_DAYS ? 'soon' : 'running',
    limit,
    explanation: earliest.explanation,
    provisional: earliest.missing.length > 0,
  };
}

interface Due {
  readonly due: PlainDate;
  readonly limit: PublicationLimit;
  readonly explanation: string;
  readonly missing: readonly string[];
}

function dueBy(calendar: StatutoryCalendar, start: PlainDate, limit: PublicationLimit): Due {
  const { number, unit, basis } = limit;
  if (unit === 'working_day') {
    const deadline = addWorkingDays(calendar, start, number);
    const holidays = deadlineStops(deadline).filter((stop) => stop.reason !== '周末');
    const skipped = holidays.map(
      ({ from, to, reason }) => `${reason}（${from === to ? from : `${from} 至 ${to}`}）`,
    );
    const explanation = [
      `自 ${start} 的次日起算 ${number} 个工作日（${basis}），到 ${deadline.due} 为止。`,
      skipped.length === 0 ? '' : `周末和${skipped.join('、')}不计。`,
      deadline.missing.length === 0 ? '' : `${deadline.missing.join('、')}还没有录入，这一天可能变动。`,
    ].join('');
    return { due: deadline.due, limit, explanation, missing: deadline.missing };
  }
  let due = addDays(start, number);
  // A term that ends on a day off ends on the next working day (民法典第二百零三条).
  while (!isWorkingDay(calendar, due)) due = addDays(due, 1);
  const explanation = `自 ${start} 的次日起算 ${number} 日（${basis}），到 ${due} 为止；末日遇休息日顺延。`;
  return { due, limit, explanation, missing: [] };
}
