import { auditHeadsFile, readAuditHeads } from '#platform/audit-heads.ts';
import { type AuditVerification, verifyAudit } from '#store/audit-verify.ts';
import { recordAudit } from '#store/audit.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Follows the chain of one's tenant up to the head that is kept outside the database, so that a log cut short is found
 * out; records that it was asked for and what came out.
 */
export async function verifyAuditLog(
  { db, dataDirectory }: ActServices & { readonly dataDirectory: string },
  by: By,
): Promise<AuditVerification> {
  const tenant = permit(by.staff, 'audit.verify');
  const kept = (await readAuditHeads(auditHeadsFile(dataDirectory)))[tenant.id];
  const verification = await verifyAudit(db, tenant.id, kept === undefined ? [] : [kept]);
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'audit.verify',
      object: { kind: 'audit_log', id: tenant.id },
      after: { checked: verification.checked, faults: verification.faults.length },
      requestId: by.requestId,
    }),
  );
  return verification;
}
