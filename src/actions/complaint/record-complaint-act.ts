import type { ComplaintAct } from '#domain/complaint/complaint-course.ts';
import { faultsOfComplaintAct, foldComplaint } from '#domain/complaint/complaint-course.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import {
  appendComplaintAct,
  complaintHistoryOf,
  listComplaintActs,
  lockComplaint,
} from '#store/complaint.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * One act in a complaint, in one transaction with its audit record; sent twice with the same key it is one act.
 * @throws Problem complaint.not_found, permission.denied, complaint.act
 */
export async function recordComplaintAct(
  { db, clock }: ActServices,
  by: By,
  about: { readonly complaintId: string; readonly actKey: string },
  act: ComplaintAct,
): Promise<void> {
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  await db.transaction().execute(async (tx) => {
    const found = await lockComplaint(tx, tenant.id, about.complaintId);
    if (found === null) throw new Problem('complaint.not_found');
    permit(by.staff, 'complaint.handle', await agencyLine(tx, tenant.id, found.agency_id));
    const recorded = await listComplaintActs(tx, tenant.id, found.id);
    if (recorded.some(({ actKey }) => actKey === about.actKey)) return;
    const history = complaintHistoryOf(recorded);
    const last = (history.at(-1) ?? history[0]).on;
    const faults = faultsOfComplaintAct(found.kind, act, found.state, { last, today: clock.today() });
    if (faults.length > 0) throw new Problem('complaint.act', { detail: faults.join('') });
    const after = foldComplaint([...history, act]);
    const position = history.length + 1;
    const actor = actorOf(by.staff);
    const keeping = { tenantId: tenant.id, complaintId: found.id, position, actKey: about.actKey, actor };
    await appendComplaintAct(tx, { ...keeping, at: clock.now() }, act, after);
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor,
      agencyId: found.agency_id,
      act: `complaint.${act.act}`,
      object: { kind: 'complaint', id: found.id },
      before: { state: found.state },
      after: { state: after.state, outcome: after.outcome, on: act.on, position },
      requestId: by.requestId,
    });
  });
}
