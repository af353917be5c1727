import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { findComplaint } from '#store/complaint.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import type { ComplaintPerson } from './register-complaint.ts';

/**
 * Shows who brought a complaint, to the agency that handles it; that it was looked at is kept before anything is shown.
 * @throws Problem complaint.not_found also where the person was erased, permission.denied
 */
export async function readComplaintPerson(
  { db, secrets }: ActServices,
  by: By,
  complaintId: string,
): Promise<ComplaintPerson> {
  const { tenant } = by.staff;
  const found = tenant === null ? null : await findComplaint(db, tenant.id, complaintId);
  if (tenant === null || found === null) throw new Problem('complaint.not_found');
  permit(by.staff, 'complaint.handle', await agencyLine(db, tenant.id, found.agency_id));
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: found.agency_id,
      act: 'complaint.view_person',
      object: { kind: 'complaint', id: found.id },
      requestId: by.requestId,
    }),
  );
  if (found.sealed_person === null) throw new Problem('complaint.not_found');
  return JSON.parse(secrets.unseal(found.sealed_person)) as ComplaintPerson;
}
