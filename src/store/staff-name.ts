import type { Db, Tx } from './database.ts';

/** Names of staff by id; unknown ids are left out. */
export async function staffNames(
  db: Db | Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db
    .selectFrom('app_user')
    .select(['id', 'display_name'])
    .where('id', 'in', known)
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
