import type { Action } from '#domain/identity/permission.ts';
import { type AgencyRow, listAgencies } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import type { Staff } from '#store/staff.ts';
import { reachOf } from './reach.ts';

/** The agencies a count is asked for: one, one with those below it, or all; never more than are within reach. */
export async function agenciesAsked(
  db: Db,
  staff: Staff,
  action: Action,
  { agencyId, below = false }: { readonly agencyId?: string; readonly below?: boolean },
): Promise<{ tenantId: string; agencyIds: string[] }> {
  const { tenantIds, agencyIds } = await reachOf(db, staff, action);
  const agencies = await listAgencies(db, tenantIds);
  const asked = agencies.filter(
    ({ id }) =>
      (agencyIds === null || agencyIds.includes(id)) &&
      (agencyId === undefined || id === agencyId || (below && isBelow(agencies, id, agencyId))),
  );
  return { tenantId: tenantIds[0] ?? '', agencyIds: asked.map(({ id }) => id) };
}

function isBelow(agencies: readonly AgencyRow[], id: string, above: string): boolean {
  const parent = agencies.find((agency) => agency.id === id)?.parentId ?? null;
  return parent !== null && (parent === above || isBelow(agencies, parent, above));
}
