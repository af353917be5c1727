import type { Clock } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { isSameToken } from '#platform/token.ts';
import type { Db } from '#store/database.ts';
import { lockRequestByCode, writeTries } from '#store/request-access.ts';
import { digestsOf } from './request-code.ts';
import type { RequestCode } from './request-code.ts';

/** Wrong PINs before a request is closed to further tries for a while: six digits must not be tried out. */
const MOST_TRIES = 5;
const CLOSED_MINUTES = 30;

/**
 * Opens a request to its applicant by code and PIN.
 * @returns id of the request
 * @throws Problem request.code whatever is wrong: whether a code exists is nobody's business; request.code_locked
 */
export async function openByCode(
  { db, clock, secrets }: { readonly db: Db; readonly clock: Clock; readonly secrets: Secrets },
  tenantId: string,
  given: RequestCode,
): Promise<string> {
  const { codeDigest, pinDigest } = digestsOf(secrets, given);
  const now = clock.now();
  // The count of tries must stay when the answer is no: it is written in a transaction that ends well.
  const outcome = await db.transaction().execute(async (tx) => {
    const door = await lockRequestByCode(tx, tenantId, codeDigest);
    if (door === null) return 'request.code';
    if (door.lockedUntil !== null && door.lockedUntil > now) return 'request.code_locked';
    if (isSameToken(door.pinDigest, pinDigest)) {
      if (door.failedTries > 0) await writeTries(tx, tenantId, door.id, { failed: 0, lockedUntil: null });
      return { id: door.id };
    }
    const failed = door.failedTries + 1;
    const isClosed = failed >= MOST_TRIES;
    const lockedUntil = isClosed ? new Date(now.getTime() + CLOSED_MINUTES * 60_000) : null;
    await writeTries(tx, tenantId, door.id, { failed: isClosed ? 0 : failed, lockedUntil });
    return isClosed ? 'request.code_locked' : 'request.code';
  });
  if (typeof outcome === 'string') throw new Problem(outcome);
  return outcome.id;
}
