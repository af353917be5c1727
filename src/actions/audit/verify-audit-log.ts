import { type AuditVerification, verifyAudit } from '#store/audit-verify.ts';
import { recordAudit } from '#store/audit.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** Follows the chain of one's tenant, and records that it was asked for and what came out. */
export async function verifyAuditLog({ db }: ActServices, by: By): Promise<AuditVerification> {
  const tenant = permit(by.staff, 'audit.verify');
  const verification = await verifyAudit(db, tenant.id);
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
