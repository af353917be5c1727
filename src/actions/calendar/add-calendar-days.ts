import { findRegionalLayer } from '#domain/time/calendar-layers.ts';
import { isPlainDate, yearOf } from '#domain/time/plain-date.ts';
import type { OfficeEdition } from '#domain/time/statutory-calendar.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { insertEdition } from '#store/calendar.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

export interface CalendarAddition {
  readonly year: number;
  readonly scope: 'national' | 'regional';
  readonly complete: boolean;
  /** Name and number of the notice. */
  readonly source: string;
  readonly days: readonly { readonly date: string; readonly working: boolean; readonly name: string }[];
}

/**
 * Adds days to the statutory calendar as a new edition; earlier editions stay to explain old deadlines.
 * @returns number of the edition
 * @throws Problem calendar.year when a day does not exist or lies in another year
 */
export async function addCalendarDays(
  { db, clock }: ActServices,
  by: By,
  { year, scope, complete, source, days }: CalendarAddition,
): Promise<number> {
  const tenant = permit(by.staff, 'calendar.extend');
  const dated = days.map((day) => {
    // The notice of a year reaches back to the last days of the year before (2018-12-29).
    if (!isPlainDate(day.date) || ![year, year - 1].includes(yearOf(day.date)))
      throw new Problem('calendar.year', {
        fields: [{ field: 'days', message: `${day.date} 不在 ${year} 年。` }],
      });
    return { ...day, date: day.date };
  });
  const place =
    scope === 'national'
      ? 'national'
      : (findRegionalLayer(tenant.region)?.region ?? tenant.region.slice(0, 2));
  const edition: OfficeEdition = { scope: place, year, complete, days: dated };
  return db.transaction().execute(async (tx) => {
    const number = await insertEdition(tx, tenant.id, {
      ...edition,
      source,
      createdBy: by.staff.id,
      createdAt: clock.now(),
    });
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'calendar.extend',
      object: { kind: 'calendar_year', id: `${place}/${year}/${number}` },
      after: { source, complete, days: dated },
      requestId: by.requestId,
    });
    return number;
  });
}
