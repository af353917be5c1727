import type { Db, Tx } from './database.ts';

/** 机关代字 of an agency's letters; null where it has none yet. */
export async function findNumberCode(db: Db, tenantId: string, agencyId: string): Promise<string | null> {
  const row = await db
    .selectFrom('letter_office')
    .select('number_code')
    .where('tenant_id', '=', tenantId)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  return row?.number_code ?? null;
}

export async function writeNumberCode(
  tx: Tx,
  about: { tenantId: string; agencyId: string; numberCode: string; changedBy: string | null; at: Date },
): Promise<void> {
  const change = { number_code: about.numberCode, changed_by: about.changedBy, changed_at: about.at };
  await tx
    .insertInto('letter_office')
    .values({ tenant_id: about.tenantId, agency_id: about.agencyId, ...change })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'agency_id']).doUpdateSet(change))
    .execute();
}
