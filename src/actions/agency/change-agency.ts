import type { Action } from '#domain/identity/permission.ts';
import { Problem } from '#platform/problem.ts';
import { type AgencyRow, agencyLine, findAgency, lockAgency } from '#store/agency.ts';
import { type AuditState, recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

interface AgencyAct {
  readonly action: Action;
  readonly change: (
    tx: Tx,
    agency: AgencyRow,
    now: Date,
  ) => Promise<{ readonly before: AuditState; readonly after: AuditState }>;
}

/**
 * The frame of every act on an agency: it is there and in use, the staff member may do this to it, one transaction with
 * the audit record.
 * @throws Problem agency.not_found, agency.closed, permission.denied
 */
export async function changeAgency(
  { db, clock }: ActServices,
  by: By,
  agencyId: string,
  { action, change }: AgencyAct,
): Promise<void> {
  const { tenantId } = by.staff;
  if (tenantId === null) throw new Problem('permission.denied');
  await db.transaction().execute(async (tx) => {
    await lockAgency(tx, tenantId, agencyId);
    const agency = await findAgency(tx, [tenantId], agencyId);
    if (agency === null) throw new Problem('agency.not_found');
    permit(by.staff, action, await agencyLine(tx, tenantId, agencyId));
    if (!agency.active) throw new Problem('agency.closed');
    const { before, after } = await change(tx, agency, clock.now());
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: action,
      object: { kind: 'agency', id: agencyId },
      before,
      after,
      requestId: by.requestId,
    });
  });
}
