import { clockOf } from '#domain/request/case-clock.ts';
import type { StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { Clock } from '#platform/clock.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { listRunningCaseIds, writeDue } from '#store/open-case-list.ts';
import { historyOf, listActs, lockCase } from '#store/request-case.ts';
import { readSettings, writeSetting } from '#store/setting.ts';
import { listTenants } from '#store/tenant.ts';
import type { Tenant } from '#store/tenant.ts';
import { recomputeRemedies } from '../remedy/recompute-remedies.ts';
import { calendarOfCounty } from './case-ground.ts';
import { tellHandlers } from './tell-handlers.ts';

/** Under this key a county remembers with which calendar its open cases were computed last. */
const MARK_KEY = 'request.calendar_mark';
const BATCH = 200;

/**
 * Recomputes the due dates of open cases, and the running terms of remedies, in every county whose calendar has changed since they were computed: a notice that
 * came late, an edition the office added. Whom a moved date concerns is told; the original due date stays.
 *
 * @returns how many due dates have moved
 */
export async function recomputeCases(db: Db, clock: Clock): Promise<number> {
  let moved = 0;
  for (const tenant of await listTenants(db, null)) moved += await recomputeCounty(db, clock, tenant);
  return moved;
}

async function recomputeCounty(db: Db, clock: Clock, tenant: Tenant): Promise<number> {
  const calendar = await calendarOfCounty(db, tenant.id, tenant.region);
  const mark = markOf(calendar);
  const settled = (await readSettings(db, tenant.id)).get(MARK_KEY)?.value;
  if (settled === mark) return 0;
  let moved = 0;
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await listRunningCaseIds(db, tenant.id, { after, limit: BATCH });
    for (const id of ids) if (await recomputeCase(db, clock, { tenant, calendar }, id)) moved += 1;
    after = ids.at(-1) ?? null;
    if (after === null) break;
  }
  moved += await recomputeRemedies(db, clock, { tenant, calendar });
  // Last of all: cut off before, the next round does what is left.
  await db.transaction().execute((tx) => writeSetting(tx, tenant.id, MARK_KEY, mark, null));
  return moved;
}

/** Which calendar it is: another one as soon as any notice or edition is added. */
function markOf({ national, regional, office }: StatutoryCalendar): string {
  const editions = office.map(({ scope, year, days }) => `${scope}/${year}/${days.length}`);
  return [national.edition, regional?.edition ?? '', ...editions].join(';');
}

async function recomputeCase(
  db: Db,
  clock: Clock,
  county: {
    readonly tenant: Tenant;
    readonly calendar: StatutoryCalendar;
  },
  caseId: string,
): Promise<boolean> {
  const { tenant, calendar } = county;
  return db.transaction().execute(async (tx) => {
    const found = await lockCase(tx, tenant.id, caseId);
    if (found === null || found.closed_on !== null) return false;
    const history = historyOf(await listActs(tx, tenant.id, caseId));
    const { due, missing } = clockOf(history, calendar, clock.today());
    const isProvisional = missing.length > 0;
    if (due?.due === found.due && isProvisional === found.is_provisional) return false;
    const at = clock.now();
    await writeDue(tx, { tenantId: tenant.id, caseId, at }, { due: due?.due ?? null, isProvisional });
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: { id: null, name: '系统' },
      agencyId: found.agency_id,
      act: 'case.recompute',
      object: { kind: 'request_case', id: caseId },
      before: { due: found.due, provisional: found.is_provisional },
      after: { due: due?.due ?? null, provisional: isProvisional },
    });
    if (due?.due === found.due) return false;
    await tellHandlers(tx, found, {
      kind: 'case.due_moved',
      title: `${found.number ?? '一件申请'}的到期日改为 ${due?.due ?? '未定'}`,
      body: `工作日历有变动，到期日由 ${found.due ?? '未定'} 改为 ${due?.due ?? '未定'}；原到期日 ${found.original_due ?? '未定'} 不变，推算经过见办件页。`,
    });
    return true;
  });
}
