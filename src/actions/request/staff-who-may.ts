import { mayDo } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import type { Grant } from '#domain/identity/person.ts';
import type { Role } from '#domain/identity/role.ts';
import type { Db, Tx } from '#store/database.ts';
import { listReviewers } from '#store/reviewer.ts';
import { listTenants } from '#store/tenant.ts';

/** The staff of a county who may do something to a thing of an agency. @param line the agency and those above it */
export async function staffWhoMay(
  db: Db | Tx,
  tenantId: string,
  action: Action,
  line: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const tenant = (await listTenants(db, null)).find(({ id }) => id === tenantId);
  if (tenant === undefined) return [];
  const target = { tenantId, region: tenant.region, agencyLine: line };
  const staff = await listReviewers(db, tenantId);
  return staff
    .filter(({ id, agencyId: home, held }) => {
      const grants = held.map(({ role, agencyId }): Grant => ({
        role: role as Role,
        tenantId,
        agencyId,
        region: null,
      }));
      return mayDo({ id, tenantId, agencyId: home, grants }, action, target);
    })
    .map(({ id, name }) => ({ id, name }));
}
