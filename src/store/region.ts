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

/** The region and those above it, itself first. */
export async function listRegionLine(db: Db, code: string): Promise<RegionRow[]> {
  const line: RegionRow[] = [];
  for (let next: string | null = code; next !== null; ) {
    const row = await db.selectFrom('region').selectAll().where('code', '=', next).executeTakeFirst();
    if (row === undefined || row.level === 'township' || row.level === 'village') break;
    line.push({ code: row.code, name: row.name, level: row.level, parent: row.parent_code });
    next = row.parent_code;
  }
  return line;
}
