import { isLocked } from '#domain/identity/lock-out.ts';
import { passwordFaults } from '#domain/identity/password-rule.ts';
import { hashPassword, isPasswordOf } from '#platform/password-hash.ts';
import { Problem } from '#platform/problem.ts';
import { platformTenant, recordAudit } from '#store/audit.ts';
import { findCredential, putCredential } from '#store/credential.ts';
import { deleteSession, deleteSessionsOf, type StoredSession } from '#store/session.ts';
import { findStaff, lockUser } from '#store/staff.ts';
import { updateUser } from '#store/user.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { countFailure } from './count-failure.ts';

/**
 * Changes one's own password. Other sessions of the account end: whoever knew the old one is out.
 * @throws Problem password.wrong (counts like a failed sign-in) or password.weak with the faults
 */
export async function changePassword(
  { db, clock }: ActServices,
  by: By & { readonly session: StoredSession; readonly address: string },
  change: { readonly current: string; readonly next: string },
): Promise<void> {
  const { staff, session } = by;
  const now = clock.now();
  const credential = await findCredential(db, staff.id);
  // In a session that was left open one could otherwise go on guessing while sign-in is locked.
  const locked = isLocked(staff.lockedUntil?.getTime() ?? null, now.getTime());
  if (!(await isPasswordOf(credential?.passwordHash, change.current)) || locked) {
    await db.transaction().execute(async (tx) => {
      await lockUser(tx, staff.id);
      const lockedUntil = await countFailure(tx, await findStaff(tx, { id: staff.id }), by.address, now);
      if (lockedUntil !== null) await deleteSession(tx, session.id);
    });
    throw new Problem('password.wrong');
  }
  const faults = passwordFaults(change.next, staff);
  if (change.next === change.current) faults.push('新口令不能与现用口令相同。');
  if (faults.length > 0)
    throw new Problem('password.weak', { fields: faults.map((message) => ({ field: 'next', message })) });
  const passwordHash = await hashPassword(change.next);
  await db.transaction().execute(async (tx) => {
    await lockUser(tx, staff.id);
    await putCredential(tx, staff.id, { passwordHash, oneTime: false, expiresAt: null });
    await updateUser(tx, staff.id, { mustChangePassword: false, passwordChangedAt: now }, now);
    const endedSessions = await deleteSessionsOf(tx, staff.id, session.id);
    await recordAudit(tx, {
      tenantId: staff.tenantId ?? platformTenant,
      actor: actorOf(staff),
      agencyId: staff.agencyId,
      act: 'user.change_password',
      object: { kind: 'user', id: staff.id },
      after: { endedSessions },
      requestId: by.requestId,
    });
  });
}
