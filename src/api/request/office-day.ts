import { urgencyDays } from '#domain/request/urgency.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { addDays } from '#domain/time/plain-date.ts';
import type { StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
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

/** Today, with the calendar of the staff member's county. */
export async function officeDay(
  { db, clock }: Pick<ApiServices, 'db' | 'clock'>,
  { tenant }: Staff,
): Promise<Today> {
  const editions = tenant === null ? [] : await listEditions(db, tenant.id);
  return { today: clock.today(), calendar: statutoryCalendar(tenant?.region ?? null, editions) };
}

/** The due days of a degree of urgency; the degrees do not overlap, so that each list is as long as its count. */
export function dueWithin(
  { calendar, today }: Today,
  urgency: NonNullable<CaseQuery['urgency']>,
): Pick<CaseFilter, 'dueFrom' | 'dueBy'> {
  const { red, yellow } = urgencyDays(calendar, today);
  switch (urgency) {
    case 'overdue':
      return { dueBy: addDays(today, -1) };
    case 'red':
      return { dueFrom: today, dueBy: red };
    case 'yellow':
      return { dueFrom: addDays(red, 1), dueBy: yellow };
  }
}
