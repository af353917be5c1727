import type { Tx } from './database.ts';

export interface SecondFactor {
  readonly sealedSecret: string;
  readonly confirmedAt: Date | null;
  /** The step of the last code that was used. */
  readonly lastCounter: number;
  readonly recoveryDigests: readonly string[];
}

/** The second factor of a user, its row held until the transaction ends, so that one code can't be used twice at once. */
export async function lockSecondFactor(tx: Tx, userId: string): Promise<SecondFactor | null> {
  const row = await tx
    .selectFrom('auth_second_factor')
    .selectAll()
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    sealedSecret: row.sealed_secret,
    confirmedAt: row.confirmed_at,
    lastCounter: Number(row.last_counter),
    recoveryDigests: row.recovery_digests,
  };
}

export async function putSecondFactor(tx: Tx, userId: string, factor: SecondFactor): Promise<void> {
  const row = {
    sealed_secret: factor.sealedSecret,
    confirmed_at: factor.confirmedAt,
    last_counter: String(factor.lastCounter),
    recovery_digests: JSON.stringify(factor.recoveryDigests),
  };
  await tx
    .insertInto('auth_second_factor')
    .values({ user_id: userId, ...row })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
    .execute();
}

export async function deleteSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('auth_second_factor').where('user_id', '=', userId).execute();
}
