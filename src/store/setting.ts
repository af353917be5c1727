import type { Db, Tx } from './database.ts';

export interface StoredSetting {
  value: unknown;
  changedAt: Date;
}

/** What a tenant has settled for itself, by key; keys it has left alone are absent. */
export async function readSettings(db: Db | Tx, tenantId: string): Promise<Map<string, StoredSetting>> {
  const rows = await db
    .selectFrom('setting')
    .select(['key', 'value', 'changed_at'])
    .where('tenant_id', '=', tenantId)
    .execute();
  return new Map(rows.map((row) => [row.key, { value: row.value, changedAt: row.changed_at }]));
}

/** Settles one key for a tenant. The caller records the act. */
export async function writeSetting(
  tx: Tx,
  tenantId: string,
  key: string,
  value: unknown,
  changedBy: string | null,
): Promise<void> {
  const change = { value: JSON.stringify(value), changed_by: changedBy, changed_at: new Date() };
  await tx
    .insertInto('setting')
    .values({ tenant_id: tenantId, key, ...change })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doUpdateSet(change))
    .execute();
}
