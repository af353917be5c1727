import { mustUseSecondFactor } from '#domain/identity/second-factor-duty.ts';
import { isSessionAlive } from '#domain/identity/session-life.ts';
import { type SessionStep, stepOf } from '#domain/identity/session-step.ts';
import { tokenDigest } from '#platform/token.ts';
import { findSession, type StoredSession, touchSession } from '#store/session.ts';
import { findStaff, type Staff } from '#store/staff.ts';
import type { ActServices } from '../act.ts';

/** Whoever is signed in, and how far. */
export interface OpenSession {
  readonly session: StoredSession;
  readonly staff: Staff;
  readonly step: SessionStep;
  readonly secondFactorRequired: boolean;
}

/** How exactly the idle time is kept: noting every single request would write as often as it reads. */
const TOUCH_EVERY_MS = 30_000;

/** The session of a token; null when it ended, was revoked, or its user was deactivated. */
export async function findOpenSession(
  {
    db,
    clock,
    sessionIdleMinutes,
  }: Pick<ActServices, 'db' | 'clock'> & { readonly sessionIdleMinutes: number },
  token: string,
): Promise<OpenSession | null> {
  const session = await findSession(db, tokenDigest(token));
  if (session === null) return null;
  const now = clock.now();
  const times = { lastSeen: session.lastSeenAt.getTime(), expires: session.expiresAt.getTime() };
  if (!isSessionAlive(times, now.getTime(), sessionIdleMinutes)) return null;
  const staff = await findStaff(db, { id: session.userId });
  if (staff === null || !staff.active) return null;
  if (now.getTime() - times.lastSeen >= TOUCH_EVERY_MS) await touchSession(db, session.id, now);
  const secondFactorRequired = mustUseSecondFactor(
    staff.grants.map((grant) => grant.role),
    staff.isDemo,
  );
  const step = stepOf({
    secondFactorEnrolled: staff.secondFactorEnrolled,
    secondFactorPassed: session.passedSecondFactor,
    mustChangePassword: staff.mustChangePassword,
    secondFactorRequired,
  });
  return { session, staff, step, secondFactorRequired };
}
