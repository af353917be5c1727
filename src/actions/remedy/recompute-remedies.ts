import { foldRemedy } from '#domain/remedy/remedy-course.ts';
import type { StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { Clock } from '#platform/clock.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import {
  listRemedyActs,
  listRunningRemedyIds,
  lockRemedy,
  remedyHistoryOf,
  writeRemedyDue,
} from '#store/remedy.ts';
import type { Tenant } from '#store/tenant.ts';

/**
 * Recomputes the terms of the respondent that are running, after the calendar of a county has changed.
 * @returns how many due dates have moved
 */
export async function recomputeRemedies(
  db: Db,
  clock: Clock,
  county: { readonly tenant: Tenant; readonly calendar: StatutoryCalendar },
): Promise<number> {
  let moved = 0;
  for (const id of await listRunningRemedyIds(db, county.tenant.id))
    if (await recomputeRemedy(db, clock, county, id)) moved += 1;
  return moved;
}

async function recomputeRemedy(
  db: Db,
  clock: Clock,
  { tenant, calendar }: { readonly tenant: Tenant; readonly calendar: StatutoryCalendar },
  remedyId: string,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const found = await lockRemedy(tx, tenant.id, remedyId);
    if (found === null) return false;
    const history = remedyHistoryOf(await listRemedyActs(tx, tenant.id, remedyId));
    const { due } = foldRemedy(found.kind, history, calendar);
    const after = { due: due?.due ?? null, provisional: due?.provisional ?? false };
    if (after.due === found.due && after.provisional === found.is_provisional) return false;
    await writeRemedyDue(tx, { tenantId: tenant.id, remedyId, at: clock.now() }, after);
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: { id: null, name: '系统' },
      agencyId: found.agency_id,
      act: 'remedy.recompute',
      object: { kind: 'remedy', id: remedyId },
      before: { due: found.due, provisional: found.is_provisional },
      after,
    });
    return after.due !== found.due;
  });
}
