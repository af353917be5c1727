import type { RegionCode } from '#domain/agency/region.ts';
import type { StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { listEditions } from '#store/calendar.ts';
import type { Db } from '#store/database.ts';
import type { Tenant } from '#store/tenant.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import type { CaseGround } from './act-on-case.ts';

/** What an act of a staff member stands on: today's day and the calendar of the county with the office's own days. */
export async function caseGround(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  tenant: Tenant,
  actKey: string | null,
): Promise<Omit<CaseGround, 'caseId'>> {
  return {
    tenantId: tenant.id,
    actKey,
    actor: actorOf(by.staff),
    requestId: by.requestId,
    now: clock.now(),
    today: clock.today(),
    calendar: await calendarOfCounty(db, tenant.id, tenant.region),
  };
}

/** The calendar of a county with the days its own office has added. */
export async function calendarOfCounty(
  db: Db,
  tenantId: string,
  region: RegionCode,
): Promise<StatutoryCalendar> {
  return statutoryCalendar(region, await listEditions(db, tenantId));
}
