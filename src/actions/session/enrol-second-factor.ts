import { Problem } from '#platform/problem.ts';
import { newRecoveryCodes, tokenDigest } from '#platform/token.ts';
import { findTotpCounter, newTotpSecret } from '#platform/totp.ts';
import { platformTenant, recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { lockSecondFactor, putSecondFactor } from '#store/second-factor.ts';
import { passSecondFactor, type StoredSession } from '#store/session.ts';
import { lockUser } from '#store/staff.ts';
import { type ActServices, actorOf, type By } from '../act.ts';

/** Makes a secret for one's phone. It counts only after a code was confirmed. @returns the secret in Base32 */
export async function startSecondFactor({ db, secrets }: ActServices, by: By): Promise<string> {
  const secret = newTotpSecret();
  await db.transaction().execute(async (tx) => {
    await lockUser(tx, by.staff.id);
    const existing = await lockSecondFactor(tx, by.staff.id);
    if (existing !== null && existing.confirmedAt !== null) throw new Problem('second_factor.enrolled');
    const factor = {
      sealedSecret: secrets.seal(secret),
      confirmedAt: null,
      lastCounter: 0,
      recoveryDigests: [],
    };
    await putSecondFactor(tx, by.staff.id, factor);
    await record(tx, by, 'user.start_second_factor');
  });
  return secret;
}

/**
 * Proves that the phone has the secret; from now on sign-ins ask for a code.
 * @returns recovery codes, shown once
 * @throws Problem second_factor.not_started, second_factor.enrolled or session.code
 */
export async function finishSecondFactor(
  { db, clock, secrets }: ActServices,
  by: By & { readonly session: StoredSession },
  code: string,
): Promise<string[]> {
  const now = clock.now();
  const codes = newRecoveryCodes();
  await db.transaction().execute(async (tx) => {
    await lockUser(tx, by.staff.id);
    const factor = await lockSecondFactor(tx, by.staff.id);
    if (factor === null) throw new Problem('second_factor.not_started');
    if (factor.confirmedAt !== null) throw new Problem('second_factor.enrolled');
    const counter = findTotpCounter(
      secrets.unseal(factor.sealedSecret),
      code,
      now.getTime(),
      factor.lastCounter,
    );
    if (counter === null) throw new Problem('session.code');
    const recoveryDigests = codes.map(tokenDigest);
    await putSecondFactor(tx, by.staff.id, {
      ...factor,
      confirmedAt: now,
      lastCounter: counter,
      recoveryDigests,
    });
    await passSecondFactor(tx, by.session.id);
    await record(tx, by, 'user.enrol_second_factor');
  });
  return codes;
}

async function record(tx: Tx, { staff, requestId }: By, act: string): Promise<void> {
  await recordAudit(tx, {
    tenantId: staff.tenantId ?? platformTenant,
    actor: actorOf(staff),
    agencyId: staff.agencyId,
    act,
    object: { kind: 'user', id: staff.id },
    requestId,
  });
}
