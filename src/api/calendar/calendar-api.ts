import { yearOf } from '#domain/time/plain-date.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { addCalendarDays } from '#actions/calendar/add-calendar-days.ts';
import { calendarRoutes } from '#contract/route/calendar-routes.ts';
import { listEditions, type StoredEdition } from '#store/calendar.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { readDay } from '../read-day.ts';
import { serveRoute } from '../serve-route.ts';
import { presentYear, presentYearDetail, yearsOf } from './present-calendar.ts';

/** The statutory calendar of the tenant: our data with the office's additions. */
export function calendarApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, calendarRoutes.listCalendarYears, async ({ by }) => {
    const { calendar, editions, region } = await calendarOf(services, by.staff);
    const years = yearsOf(calendar, editions, yearOf(services.clock.today()));
    const items = years.map((year) => presentYear(calendar, year, editions));
    return { region, items, total: items.length };
  });

  serveRoute(app, services, calendarRoutes.getCalendarYear, async ({ by, params }) => {
    const { calendar, editions } = await calendarOf(services, by.staff);
    return presentYearDetail(calendar, params.year, editions);
  });

  serveRoute(app, services, calendarRoutes.addCalendarDays, async ({ by, params, body }) => {
    const before = await calendarOf(services, by.staff);
    const edition = await addCalendarDays(services, by, { ...body, year: params.year });
    const after = await calendarOf(services, by.staff);
    const year = presentYear(after.calendar, params.year, after.editions);
    return {
      year,
      edition,
      workingDaysBefore: presentYear(before.calendar, params.year, before.editions).workingDays,
      workingDaysAfter: year.workingDays,
      recordedAt: services.clock.now().toISOString(),
    };
  });

  serveRoute(app, services, calendarRoutes.countDeadline, async ({ by, query }) => {
    const { calendar } = await calendarOf(services, by.staff);
    const deadline = addWorkingDays(calendar, readDay('from', query.from), query.workingDays);
    return {
      from: deadline.start,
      due: deadline.due,
      workingDays: query.workingDays,
      provisional: deadline.provisional,
      missing: [...deadline.missing],
      days: deadline.days.map((day) => ({ date: day.date, counted: day.count, why: day.reason })),
    };
  });
}

/** The calendar of a staff member: that of their county, or that of the region they supervise. */
async function calendarOf(
  { db }: ApiServices,
  { tenant, grants }: Staff,
): Promise<{ calendar: StatutoryCalendar; editions: StoredEdition[]; region: string }> {
  const region = tenant?.region ?? grants.find((grant) => grant.region !== null)?.region ?? null;
  const editions = tenant === null ? [] : await listEditions(db, tenant.id);
  return { calendar: statutoryCalendar(region, editions), editions, region: region ?? '' };
}
