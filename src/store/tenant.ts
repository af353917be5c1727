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

/** The tenant of a region, as the portal's addresses name it. */
export async function findTenantOfRegion(db: Db | Tx, region: RegionCode): Promise<Tenant | null> {
  const row = await db
    .selectFrom('tenant')
    .select(['id', 'region_code', 'name', 'is_demo'])
    .where('region_code', '=', region)
    .executeTakeFirst();
  return row === undefined ? null : tenantOf(row);
}

/** Founds a tenant; false when its id or its region is taken. */
export async function insertTenant(tx: Tx, tenant: Tenant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('tenant')
    .values({ id: tenant.id, region_code: tenant.region, name: tenant.name, is_demo: tenant.isDemo })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function tenantOf(row: { id: string; region_code: string; name: string; is_demo: boolean }): Tenant {
  return { id: row.id, region: parseRegionCode(row.region_code), name: row.name, isDemo: row.is_demo };
}
