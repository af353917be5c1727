import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

export interface StoredSession {
  readonly id: string;
  readonly userId: string;
  readonly passedSecondFactor: boolean;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export interface NewSession {
  readonly userId: string;
  readonly tokenDigest: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly address: string;
  readonly userAgent: string;
}

/** Keeps a session. @returns its id */
export async function insertSession(tx: Tx, session: NewSession): Promise<string> {
  const id = newId();
  await tx
    .insertInto('auth_session')
    .values({
      id,
      user_id: session.userId,
      token_digest: session.tokenDigest,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      address: session.address,
      user_agent: session.userAgent.slice(0, 300),
    })
    .execute();
  return id;
}

/** The session of a token, dead or alive. */
export async function findSession(db: Db | Tx, tokenDigest: string): Promise<StoredSession | null> {
  const row = await db
    .selectFrom('auth_session')
    .select(['id', 'user_id', 'passed_second_factor', 'last_seen_at', 'expires_at'])
    .where('token_digest', '=', tokenDigest)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    userId: row.user_id,
    passedSecondFactor: row.passed_second_factor,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  };
}

/** Notes that the session was used. Not a state change of the office: no audit record. */
export async function touchSession(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('auth_session').set({ last_seen_at: at }).where('id', '=', id).execute();
}

/** From now on the session counts as signed in with both factors. */
export async function passSecondFactor(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('auth_session').set({ passed_second_factor: true }).where('id', '=', id).execute();
}

export async function deleteSession(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('auth_session').where('id', '=', id).execute();
}

/** Ends the sessions of a user, but for one that may stay. @returns how many were ended */
export async function deleteSessionsOf(tx: Tx, userId: string, exceptId: string | null): Promise<number> {
  let query = tx.deleteFrom('auth_session').where('user_id', '=', userId);
  if (exceptId !== null) query = query.where('id', '<>', exceptId);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Throws away sessions that ended and failures that no rule looks at any more. For a timer. */
export async function sweepSessions(db: Db, now: Date): Promise<number> {
  const dayBefore = new Date(now.getTime() - 86_400_000);
  const sessions = await db.deleteFrom('auth_session').where('expires_at', '<', now).executeTakeFirst();
  await db.deleteFrom('auth_failure').where('occurred_at', '<', dayBefore).execute();
  return Number(sessions.numDeletedRows);
}
