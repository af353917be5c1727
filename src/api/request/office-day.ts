import type { PlainDate } from '#domain/time/plain-date.ts';
import { addDays } from '#domain/time/plain-date.ts';
import type { StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { CaseQuery } from '#contract/request.ts';
import { listEditions } from '#store/calendar.ts';
import type { CaseFilter } from '#store/case-list.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';

/** The day and the calendar by which days are counted. */
export interface Today {
  readonly today: PlainDate;
  readonly calendar: StatutoryCalendar;
}

/** Where the queue turns yellow and red, in working days. */
const YELLOW_DAYS = 5;
const RED_DAYS = 2;

/** Today, with the calendar of the staff member's county. */
export async function officeDay(
  { db, clock }: Pick<ApiServices, 'db' | 'clock'>,
  { tenant }: Staff,
): Promise<Today> {
  const editions = tenant === null ? [] : await listEditions(db, tenant.id);
  return { today: clock.today(), calendar: statutoryCalendar(tenant?.region ?? null, editions) };
}

/** The last days of red and of yellow, as the counts above the queue want them. */
export function urgencyDays({ today, calendar }: Today): Record<'today' | 'red' | 'yellow', PlainDate> {
  return {
    today,
    red: addWorkingDays(calendar, today, RED_DAYS).due,
    yellow: addWorkingDays(calendar, today, YELLOW_DAYS).due,
  };
}

/** The due days of a degree of urgency; the degrees do not overlap, so that each list is as long as its count. */
export function dueWithin(
  day: Today,
  urgency: NonNullable<CaseQuery['urgency']>,
): Pick<CaseFilter, 'dueFrom' | 'dueBy'> {
  const { today, red, yellow } = urgencyDays(day);
  switch (urgency) {
    case 'overdue':
      return { dueBy: addDays(today, -1) };
    case 'red':
      return { dueFrom: today, dueBy: red };
    case 'yellow':
      return { dueFrom: addDays(red, 1), dueBy: yellow };
  }
}
