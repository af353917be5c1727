import { type RegionCode, parseRegionCode, regionPrefix } from '#domain/agency/region.ts';
import type { Db, Tx } from './database.ts';

export interface Tenant {
  readonly id: string;
  readonly region: RegionCode;
  readonly name: string;
  readonly isDemo: boolean;
}

/** The tenants of the installation by region: one county, or all of a region. */
export async function listTenants(db: Db | Tx, within: RegionCode | null): Promise<Tenant[]> {
  let query = db.selectFrom('tenant').select(['id', 'region_code', 'name', 'is_demo']).orderBy('region_code');
  if (within !== null) query = query.where('region_code', 'like', `${regionPrefix(within)}%`);
  return (await query.execute()).map(tenantOf);
}

export async function findTenant(db: Db | Tx, id: string): Promise<Tenant | null> {
  const row = await db
    .selectFrom('tenant')
    .select(['id', 'region_code', 'name', 'is_demo'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : tenantOf(row);
}

function tenantOf(row: { id: string; region_code: string; name: string; is_demo: boolean }): Tenant {
  return { id: row.id, region: parseRegionCode(row.region_code), name: row.name, isDemo: row.is_demo };
}
