import type { Db } from '#store/database.ts';
import { sweepSessions } from '#store/session.ts';

/** Takes away sessions that have ended and failed sign-ins nobody counts any more. */
export async function sweepSignIn(db: Db, now: Date): Promise<void> {
  await sweepSessions(db, now);
}
