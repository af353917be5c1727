import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** Notes a failed sign-in from an address. */
export async function insertFailure(tx: Tx, address: string, at: Date): Promise<void> {
  await tx.insertInto('auth_failure').values({ id: newId(), address, occurred_at: at }).execute();
}

/** Failed sign-ins from an address since a moment. */
export async function countFailures(db: Db | Tx, address: string, since: Date): Promise<number> {
  const { failures } = await db
    .selectFrom('auth_failure')
    .select((select) => select.fn.countAll<string>().as('failures'))
    .where('address', '=', address)
    .where('occurred_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(failures);
}
