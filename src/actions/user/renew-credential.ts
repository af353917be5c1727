import { oneTimePasswordExpiry } from '#domain/identity/session-life.ts';
import { putCredential } from '#store/credential.ts';
import type { Tx } from '#store/database.ts';
import { deleteSecondFactor } from '#store/second-factor.ts';
import { deleteSessionsOf } from '#store/session.ts';
import { updateUser } from '#store/user.ts';

/** Puts a one-time password in place of password, second factor and sessions. The caller holds the row and records. */
export async function renewCredential(
  tx: Tx,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<{ expiresAt: string; endedSessions: number }> {
  const expiresAt = new Date(oneTimePasswordExpiry(now.getTime()));
  await putCredential(tx, userId, { passwordHash, oneTime: true, expiresAt });
  await deleteSecondFactor(tx, userId);
  await updateUser(tx, userId, { mustChangePassword: true, failedSignIns: 0, lockedUntil: null }, now);
  return { expiresAt: expiresAt.toISOString(), endedSessions: await deleteSessionsOf(tx, userId, null) };
}
