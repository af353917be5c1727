import { mayDo } from '#domain/identity/may-do.ts';
import type { Grant } from '#domain/identity/person.ts';
import type { Role } from '#domain/identity/role.ts';
import type { Db, Tx } from '#store/database.ts';
import type { StoredCase } from '#store/request-case.ts';
import { listReviewers } from '#store/reviewer.ts';
import { listTenants } from '#store/tenant.ts';

/** Who may handle the case in its agency, or in the one it was handed over to: to whom it can be given. */
export async function caseHandlers(
  db: Db | Tx,
  { tenant_id: tenantId, agency_id, handed_to_agency_id }: StoredCase,
): Promise<{ id: string; name: string }[]> {
  const tenant = (await listTenants(db, null)).find(({ id }) => id === tenantId);
  if (tenant === undefined) return [];
  const agencies = [agency_id, ...(handed_to_agency_id === null ? [] : [handed_to_agency_id])];
  const staff = await listReviewers(db, tenantId);
  return staff
    .filter(({ id, agencyId: home, held }) => {
      const grants = held.map(({ role, agencyId }): Grant => ({
        role: role as Role,
        tenantId,
        agencyId,
        region: null,
      }));
      return agencies.some((agencyId) =>
        mayDo({ id, tenantId, agencyId: home, grants }, 'request.handle', {
          tenantId,
          region: tenant.region,
          agencyLine: [agencyId],
        }),
      );
    })
    .map(({ id, name }) => ({ id, name }));
}
