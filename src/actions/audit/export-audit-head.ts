import { type AuditHead, findAuditHead } from '#store/audit-chain.ts';
import { recordAudit } from '#store/audit.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** The end of the chain as it is now, to be kept outside the system; null while the chain is empty. */
export async function exportAuditHead({ db }: ActServices, by: By): Promise<AuditHead | null> {
  const tenant = permit(by.staff, 'audit.export');
  const head = await findAuditHead(db, tenant.id);
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'audit.export',
      object: { kind: 'audit_log', id: tenant.id },
      after: { position: head?.position ?? 0, hash: head?.hash ?? null },
      requestId: by.requestId,
    }),
  );
  return head;
}
