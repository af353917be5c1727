import type { RemedyAct } from '#domain/remedy/remedy-course.ts';
import { faultsOfRemedyAct, foldRemedy } from '#domain/remedy/remedy-course.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import {
  appendRemedyAct,
  findRemedy,
  hasRemedyAct,
  listRemedyActs,
  lockRemedy,
  remedyHistoryOf,
} from '#store/remedy.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { calendarOfCounty } from '../request/case-ground.ts';

/**
 * One act in a remedy, in one transaction with its audit record; sent twice with the same key it is one act.
 * @throws Problem remedy.not_found, permission.denied, remedy.act
 */
export async function recordRemedyAct(
  services: ActServices,
  by: By,
  about: { readonly remedyId: string; readonly actKey: string },
  act: RemedyAct,
): Promise<void> {
  const { db, clock } = services;
  const { tenant } = by.staff;
  const known = tenant === null ? null : await findRemedy(db, tenant.id, about.remedyId);
  if (tenant === null || known === null) throw new Problem('remedy.not_found');
  permit(by.staff, 'remedy.handle', await agencyLine(db, tenant.id, known.agency_id));
  const calendar = await calendarOfCounty(db, tenant.id, tenant.region);
  await db.transaction().execute(async (tx) => {
    const remedy = await lockRemedy(tx, tenant.id, about.remedyId);
    if (remedy === null) throw new Problem('remedy.not_found');
    if (await hasRemedyAct(tx, tenant.id, remedy.id, about.actKey)) return;
    const history = remedyHistoryOf(await listRemedyActs(tx, tenant.id, remedy.id));
    const before = foldRemedy(remedy.kind, history, calendar);
    const last = (history.at(-1) ?? history[0]).on;
    const faults = faultsOfRemedyAct(remedy.kind, act, before, { last, today: clock.today() });
    if (faults.length > 0) throw new Problem('remedy.act', { detail: faults.join('') });
    const after = foldRemedy(remedy.kind, [...history, act], calendar);
    const position = history.length + 1;
    const actor = actorOf(by.staff);
    await appendRemedyAct(
      tx,
      { tenantId: tenant.id, remedyId: remedy.id, position, actKey: about.actKey, actor, at: clock.now() },
      act,
      after,
    );
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor,
      agencyId: remedy.agency_id,
      act: `remedy.${act.act}`,
      object: { kind: 'remedy', id: remedy.id },
      before: { stage: before.stage, result: before.result },
      after: { stage: after.stage, result: after.result, on: act.on, position },
      requestId: by.requestId,
    });
  });
}
