import { addressWindowStart, isAddressBlocked, isLocked } from '#domain/identity/lock-out.ts';
import { sessionExpiry } from '#domain/identity/session-life.ts';
import { isPasswordOf } from '#platform/password-hash.ts';
import { Problem } from '#platform/problem.ts';
import { newToken, tokenDigest } from '#platform/token.ts';
import { platformTenant, recordAudit } from '#store/audit.ts';
import { type Credential, findCredential } from '#store/credential.ts';
import type { Tx } from '#store/database.ts';
import { insertSession } from '#store/session.ts';
import { countFailures } from '#store/sign-in-failure.ts';
import { findStaff, lockUser, type Staff } from '#store/staff.ts';
import { updateUser } from '#store/user.ts';
import type { ActServices } from '../act.ts';
import { countFailure } from './count-failure.ts';

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string;
  readonly requestId: string | null;
}

type Refusal = 'unknown' | 'password' | 'locked' | 'inactive' | 'expired';

/**
 * Opens a session for a user name and a password; the second factor may still be owed.
 * Whatever is wrong, the answer and the time it takes are the same, so that nobody learns which accounts exist.
 * @returns the token for the cookie; only its digest is kept
 * @throws Problem session.refused, or session.wait for an address that failed too often
 */
export async function signIn(
  services: ActServices & { readonly sessionHours: number },
  request: SignInRequest,
): Promise<string> {
  const { db, clock } = services;
  const now = clock.now();
  const since = new Date(addressWindowStart(now.getTime()));
  if (isAddressBlocked(await countFailures(db, request.address, since))) throw new Problem('session.wait');
  const found = await findStaff(db, { username: request.username.trim().toLowerCase() });
  const credential = found === null ? null : await findCredential(db, found.id);
  const isRight = await isPasswordOf(credential?.passwordHash, request.password);
  const token = newToken();
  const isOpen = await db.transaction().execute(async (tx) => {
    if (found !== null) await lockUser(tx, found.id);
    // Read again under the lock: guesses sent at the same moment count one after the other.
    const staff = found === null ? null : await findStaff(tx, { id: found.id });
    const refusal = whyRefused(staff, credential, isRight, now);
    if (staff === null || refusal !== null) {
      await refuse(tx, services, request, staff, refusal ?? 'unknown', now);
      return false;
    }
    await open(tx, services, request, staff, token, now);
    return true;
  });
  if (!isOpen) throw new Problem('session.refused');
  return token;
}

function whyRefused(
  staff: Staff | null,
  credential: Credential | null,
  isRight: boolean,
  now: Date,
): Refusal | null {
  if (staff === null || credential === null) return 'unknown';
  if (isLocked(staff.lockedUntil?.getTime() ?? null, now.getTime())) return 'locked';
  if (!isRight) return 'password';
  if (!staff.active) return 'inactive';
  if (credential.expiresAt !== null && credential.expiresAt <= now) return 'expired';
  return null;
}

async function refuse(
  tx: Tx,
  { secrets }: ActServices,
  request: SignInRequest,
  staff: Staff | null,
  reason: Refusal,
  now: Date,
): Promise<void> {
  const lockedUntil = await countFailure(tx, staff, request.address, now);
  await recordAudit(tx, {
    tenantId: staff?.tenantId ?? platformTenant,
    actor: { id: null, name: '未登录者' },
    agencyId: staff?.agencyId ?? null,
    act: 'session.refuse',
    object: { kind: 'user', id: staff?.id ?? 'unknown' },
    after: {
      reason,
      lockedUntil: lockedUntil?.toISOString() ?? null,
      ipAddress: secrets.personal('ipAddress', request.address),
    },
    requestId: request.requestId,
  });
}

async function open(
  tx: Tx,
  { secrets, sessionHours }: ActServices & { readonly sessionHours: number },
  request: SignInRequest,
  staff: Staff,
  token: string,
  now: Date,
): Promise<void> {
  const sessionId = await insertSession(tx, {
    userId: staff.id,
    tokenDigest: tokenDigest(token),
    createdAt: now,
    expiresAt: new Date(sessionExpiry(now.getTime(), sessionHours)),
    address: request.address,
    userAgent: request.userAgent,
  });
  // With a second factor the failures stand until the code was right: the password alone must not reset the count.
  if (!staff.secondFactorEnrolled) await updateUser(tx, staff.id, { failedSignIns: 0, lastSignIn: now }, now);
  await recordAudit(tx, {
    tenantId: staff.tenantId ?? platformTenant,
    actor: { id: staff.id, name: staff.username },
    agencyId: staff.agencyId,
    act: 'session.sign_in',
    object: { kind: 'session', id: sessionId },
    after: {
      secondFactorOwed: staff.secondFactorEnrolled,
      ipAddress: secrets.personal('ipAddress', request.address),
    },
    requestId: request.requestId,
  });
}
