import { mayDo } from '#domain/identity/may-do.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import type { AgencyRow } from '#store/agency.ts';
import { findVersion } from '#store/catalog-version.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import type { Db } from '#store/database.ts';
import type { Staff } from '#store/staff.ts';
import { tenantsInReach } from '../reach.ts';

/** A version within reach. Drafts are read by all of the county who may read catalogs. @throws Problem catalog.not_found */
export async function openVersion(db: Db, staff: Staff, id: string): Promise<CatalogVersion> {
  const tenants = await tenantsInReach(db, staff);
  const version = await findVersion(
    db,
    tenants.map((tenant) => tenant.id),
    id,
  );
  if (version === null) throw new Problem('catalog.not_found');
  return version;
}

/** An agency within reach, and what the staff member may do with its catalog. @throws Problem agency.not_found */
export async function openCatalogAgency(
  db: Db,
  staff: Staff,
  agencyId: string,
): Promise<{ agency: AgencyRow; mayEdit: boolean; mayEnforce: boolean }> {
  const tenants = await tenantsInReach(db, staff);
  const agency = await findAgency(
    db,
    tenants.map((tenant) => tenant.id),
    agencyId,
  );
  if (agency === null) throw new Problem('agency.not_found');
  const target = {
    tenantId: agency.tenantId,
    region: agency.region,
    agencyLine: await agencyLine(db, agency.tenantId, agencyId),
  };
  return {
    agency,
    mayEdit: agency.active && mayDo(staff, 'catalog.edit', target),
    mayEnforce: agency.active && mayDo(staff, 'catalog.enforce', target),
  };
}
