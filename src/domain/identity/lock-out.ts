/** Rules against guessing. GB/T 22239-2019 8.1.4.1: 登录失败处理. */
export const LOCK_OUT = {
  /** Failures in a row after which an account is locked. */
  accountFailures: 5,
  /** First lock in minutes; each further round of failures doubles it. */
  accountMinutes: 10,
  accountMinutesAtMost: 24 * 60,
  /** Failures from one address within the window after which it must wait. */
  addressFailures: 30,
  addressWindowMinutes: 15,
} as const;

const MINUTE = 60_000;

/**
 * Until when the account is locked after this failure, or null while it is not.
 * @param failures failures in a row, this one included
 * @param now milliseconds since 1970
 */
export function lockedUntil(failures: number, now: number): number | null {
  if (failures < LOCK_OUT.accountFailures || failures % LOCK_OUT.accountFailures !== 0) return null;
  const round = failures / LOCK_OUT.accountFailures - 1;
  const minutes = Math.min(LOCK_OUT.accountMinutes * 2 ** round, LOCK_OUT.accountMinutesAtMost);
  return now + minutes * MINUTE;
}

/** Whether the account may not sign in at this moment. */
export function isLocked(until: number | null, now: number): boolean {
  return until !== null && now < until;
}

/** Since when failures of an address count. */
export function addressWindowStart(now: number): number {
  return now - LOCK_OUT.addressWindowMinutes * MINUTE;
}

/** Whether an address has failed so often within the window that it must wait. */
export function isAddressBlocked(failuresInWindow: number): boolean {
  return failuresInWindow >= LOCK_OUT.addressFailures;
}
