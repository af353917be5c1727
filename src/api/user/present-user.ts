import type { User } from '#contract/user.ts';
import type { UserRow } from '#store/user.ts';
import { presentGrant } from '../session/present-session.ts';

/** An account as administrators see it. */
export function presentUser(row: UserRow, now: Date): User {
  const isLocked = row.lockedUntil !== null && row.lockedUntil > now;
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    roles: row.grants.map(presentGrant),
    active: row.active,
    lockedUntil: isLocked ? (row.lockedUntil?.toISOString() ?? null) : null,
    mustChangePassword: row.mustChangePassword,
    secondFactor: row.secondFactor,
    lastSignIn: row.lastSignIn?.toISOString() ?? null,
    openSessions: row.openSessions,
    createdAt: row.createdAt.toISOString(),
  };
}
