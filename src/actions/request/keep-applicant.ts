import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { findRequest } from '#store/request.ts';
import { findCase } from '#store/request-case.ts';
import { writeKeepReason } from '#store/request-retention.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Says why the personal data of a case is kept beyond the rule (permanent file, dispute), or that the rule applies again.
 * @throws Problem case.not_found, case.erased, permission.denied
 */
export async function keepApplicant(
  { db }: ActServices,
  by: By,
  about: { readonly caseId: string; readonly keepReason: string | null },
): Promise<void> {
  const { tenant } = by.staff;
  const found = tenant === null ? null : await findCase(db, tenant.id, about.caseId);
  if (tenant === null || found === null) throw new Problem('case.not_found');
  permit(by.staff, 'request.handle', await agencyLine(db, tenant.id, found.agency_id));
  const { request_id: requestId } = found;
  if ((await findRequest(db, tenant.id, requestId))?.erasedAt != null) throw new Problem('case.erased');
  await db.transaction().execute(async (tx) => {
    const { keepReason } = about;
    await writeKeepReason(tx, { tenantId: tenant.id, requestId, keepReason });
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: found.agency_id,
      act: 'request.keep',
      object: { kind: 'disclosure_request', id: requestId },
      after: { case: about.caseId, kept: keepReason !== null, reason: keepReason },
      requestId: by.requestId,
    });
  });
}
