import type { Db, Tx } from './database.ts';

export interface Credential {
  readonly passwordHash: string;
  readonly oneTime: boolean;
  /** When a one-time password becomes void. */
  readonly expiresAt: Date | null;
}

export async function findCredential(db: Db | Tx, userId: string): Promise<Credential | null> {
  const row = await db
    .selectFrom('auth_credential')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { passwordHash: row.password_hash, oneTime: row.one_time, expiresAt: row.expires_at };
}

/** Sets the password of a user, the first or another. */
export async function putCredential(tx: Tx, userId: string, credential: Credential): Promise<void> {
  const row = {
    password_hash: credential.passwordHash,
    one_time: credential.oneTime,
    expires_at: credential.expiresAt,
  };
  await tx
    .insertInto('auth_credential')
    .values({ user_id: userId, ...row })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
    .execute();
}
