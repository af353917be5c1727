import { isLocked } from '#domain/identity/lock-out.ts';
import { Problem } from '#platform/problem.ts';
import { tokenDigest } from '#platform/token.ts';
import { findTotpCounter } from '#platform/totp.ts';
import { platformTenant, recordAudit } from '#store/audit.ts';
import { lockSecondFactor, putSecondFactor, type SecondFactor } from '#store/second-factor.ts';
import { deleteSession, passSecondFactor, type StoredSession } from '#store/session.ts';
import { findStaff, lockUser } from '#store/staff.ts';
import { updateUser } from '#store/user.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { countFailure } from './count-failure.ts';

/**
 * The second step of a sign-in: a code of the phone, or a recovery code, each good once.
 * Wrong codes count like wrong passwords; the one that locks the account also ends the session, and so does any code
 * while it is locked: whoever knows the password may have opened several sessions before.
 * @throws Problem session.code
 */
export async function confirmSecondFactor(
  { db, clock, secrets }: ActServices,
  by: By & { readonly session: StoredSession; readonly address: string },
  code: string,
): Promise<void> {
  const now = clock.now();
  const isRight = await db.transaction().execute(async (tx) => {
    await lockUser(tx, by.staff.id);
    const [staff, factor] = [
      await findStaff(tx, { id: by.staff.id }),
      await lockSecondFactor(tx, by.staff.id),
    ];
    if (staff === null || factor === null || factor.confirmedAt === null) return false;
    const used = isLocked(staff.lockedUntil?.getTime() ?? null, now.getTime())
      ? null
      : useCode(factor, secrets.unseal(factor.sealedSecret), code, now.getTime());
    if (used === null) {
      const lockedUntil = await countFailure(tx, staff, by.address, now);
      if (lockedUntil !== null) await deleteSession(tx, by.session.id);
    } else {
      await putSecondFactor(tx, staff.id, used);
      await passSecondFactor(tx, by.session.id);
      await updateUser(tx, staff.id, { failedSignIns: 0, lastSignIn: now }, now);
    }
    await recordAudit(tx, {
      tenantId: staff.tenantId ?? platformTenant,
      actor: actorOf(staff),
      agencyId: staff.agencyId,
      act: used === null ? 'session.refuse_code' : 'session.second_factor',
      object: { kind: 'session', id: by.session.id },
      after: used === null ? null : { recoveryCodesLeft: used.recoveryDigests.length },
      requestId: by.requestId,
    });
    return used !== null;
  });
  if (!isRight) throw new Problem('session.code');
}

/** The factor after the code was used up, or null when the code is wrong. */
function useCode(factor: SecondFactor, secret: string, code: string, now: number): SecondFactor | null {
  const counter = findTotpCounter(secret, code, now, factor.lastCounter);
  if (counter !== null) return { ...factor, lastCounter: counter };
  const digest = tokenDigest(code.trim().toLowerCase());
  if (!factor.recoveryDigests.includes(digest)) return null;
  return { ...factor, recoveryDigests: factor.recoveryDigests.filter((left) => left !== digest) };
}
