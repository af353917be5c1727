import { platformTenant, recordAudit } from '#store/audit.ts';
import { deleteSession, type StoredSession } from '#store/session.ts';
import { type ActServices, actorOf, type By } from '../act.ts';

/** Ends one's own session. */
export async function signOut(
  { db }: Pick<ActServices, 'db'>,
  by: By & { readonly session: StoredSession },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await deleteSession(tx, by.session.id);
    await recordAudit(tx, {
      tenantId: by.staff.tenantId ?? platformTenant,
      actor: actorOf(by.staff),
      agencyId: by.staff.agencyId,
      act: 'session.sign_out',
      object: { kind: 'session', id: by.session.id },
      requestId: by.requestId,
    });
  });
}
