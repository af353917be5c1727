import type { PlainDate } from '../time/plain-date.ts';
import type { StatutoryCalendar } from '../time/statutory-calendar.ts';
import { addWorkingDays } from '../time/working-days.ts';

/** Where a case turns red and yellow, in working days before its due date. */
export const RED_DAYS = 2;
export const YELLOW_DAYS = 5;

/** Today, and the last days of red and of yellow. */
export interface UrgencyDays {
  readonly today: PlainDate;
  readonly red: PlainDate;
  readonly yellow: PlainDate;
}

/** The due days by which urgency is told. */
export function urgencyDays(calendar: StatutoryCalendar, today: PlainDate): UrgencyDays {
  return {
    today,
    red: addWorkingDays(calendar, today, RED_DAYS).due,
    yellow: addWorkingDays(calendar, today, YELLOW_DAYS).due,
  };
}
