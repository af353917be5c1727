import { mayDo } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { type AgencyRow, listAgencies } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import type { Staff } from '#store/staff.ts';
import { listTenants, type Tenant } from '#store/tenant.ts';

/** The tenants a staff member can look into: their own, or those of the region they supervise. */
export async function tenantsInReach(db: Db, staff: Staff): Promise<Tenant[]> {
  if (staff.tenant !== null) return [staff.tenant];
  const regions = staff.grants.flatMap((grant) => (grant.region === null ? [] : [grant.region]));
  const tenants = await Promise.all(regions.map((region) => listTenants(db, region)));
  return [...new Map(tenants.flat().map((tenant) => [tenant.id, tenant])).values()];
}

/** What a list may show: tenants, and within them all agencies (null) or only some. */
export interface Reach {
  readonly tenantIds: string[];
  readonly agencyIds: string[] | null;
}

/** Where the staff member may do this. */
export async function reachOf(db: Db, staff: Staff, action: Action): Promise<Reach> {
  const tenants = await tenantsInReach(db, staff);
  const tenantIds = tenants.map((tenant) => tenant.id);
  const isWhole = tenants.every(({ id, region }) =>
    mayDo(staff, action, { tenantId: id, region, agencyLine: [] }),
  );
  if (isWhole) return { tenantIds, agencyIds: null };
  const agencies = await listAgencies(db, tenantIds);
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const reached = agencies.filter(({ tenantId, region, id }) =>
    mayDo(staff, action, { tenantId, region, agencyLine: lineOf(byId, id) }),
  );
  return { tenantIds, agencyIds: reached.map((agency) => agency.id) };
}

function lineOf(agencies: ReadonlyMap<string, AgencyRow>, id: string): string[] {
  const line: string[] = [];
  for (let next = agencies.get(id); next !== undefined && !line.includes(next.id);) {
    line.push(next.id);
    next = next.parentId === null ? undefined : agencies.get(next.parentId);
  }
  return line;
}
