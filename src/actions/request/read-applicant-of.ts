import type { Applicant } from '#domain/request/application.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { readApplicant } from '#store/request.ts';
import { findCase } from '#store/request-case.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Shows who asks, to the agency that handles the case, and keeps that it was looked at: the record is written before
 * anything is shown.
 * @throws Problem case.not_found, permission.denied, case.erased
 */
export async function readApplicantOf(services: ActServices, by: By, caseId: string): Promise<Applicant> {
  const { db, secrets } = services;
  const { tenant } = by.staff;
  const found = tenant === null ? null : await findCase(db, tenant.id, caseId);
  if (tenant === null || found === null) throw new Problem('case.not_found');
  permit(by.staff, 'request.personal', await agencyLine(db, tenant.id, found.agency_id));
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: found.agency_id,
      act: 'request.view_applicant',
      object: { kind: 'disclosure_request', id: found.request_id },
      after: { case: caseId },
      requestId: by.requestId,
    }),
  );
  const applicant = await readApplicant(db, secrets, tenant.id, found.request_id);
  if (applicant === null) throw new Problem('case.erased');
  return applicant;
}
