import type { RegionLevel } from '#domain/agency/region.ts';
import type { Db, Tx } from './database.ts';

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parent: string | null;
}

/** Records a region unless it is there already; regions are shared by all tenants. */
export async function ensureRegion(tx: Tx, region: RegionRow): Promise<void> {
  await tx
    .insertInto('region')
    .values({ code: region.code, name: region.name, level: region.level, parent_code: region.parent })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
}

/** The name of a region, or null when it was never entered. */
export async function findRegionName(db: Db | Tx, code: string): Promise<string | null> {
  const row = await db.selectFrom('region').select('name').where('code', '=', code).executeTakeFirst();
  return row?.name ?? null;
}
