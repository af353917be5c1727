import { isLocked, lockedUntil } from '#domain/identity/lock-out.ts';
import type { Tx } from '#store/database.ts';
import { insertFailure } from '#store/sign-in-failure.ts';
import type { Staff } from '#store/staff.ts';
import { updateUser } from '#store/user.ts';

/**
 * Counts a wrong password or code against the account and the address.
 * @returns until when the account is locked, by this failure or by those before it; null while it is not
 */
export async function countFailure(
  tx: Tx,
  staff: Staff | null,
  address: string,
  now: Date,
): Promise<Date | null> {
  await insertFailure(tx, address, now);
  if (staff === null) return null;
  if (isLocked(staff.lockedUntil?.getTime() ?? null, now.getTime())) return staff.lockedUntil;
  const failures = staff.failedSignIns + 1;
  const until = lockedUntil(failures, now.getTime());
  const lock = until === null ? null : new Date(until);
  await updateUser(tx, staff.id, { failedSignIns: failures, ...(lock ? { lockedUntil: lock } : {}) }, now);
  return lock;
}
