import { Problem } from '#platform/problem.ts';
import { closeAgency, listAgencies } from '#store/agency.ts';
import type { ActServices, By } from '../act.ts';
import { changeAgency } from './change-agency.ts';

/**
 * Closes an agency that was merged or abolished. Its reports stay where they are.
 * @throws Problem agency.has_children, agency.has_users
 */
export async function deactivateAgency(
  services: ActServices,
  by: By,
  agencyId: string,
  { reason }: { readonly reason: string },
): Promise<void> {
  await changeAgency(services, by, agencyId, {
    action: 'agency.deactivate',
    change: async (tx, agency, now) => {
      const all = await listAgencies(tx, [agency.tenantId]);
      if (all.some((other) => other.parentId === agency.id && other.active))
        throw new Problem('agency.has_children');
      if (agency.users > 0) throw new Problem('agency.has_users');
      const closedOn = services.clock.today();
      await closeAgency(tx, agency.tenantId, agency.id, closedOn, now);
      return { before: { closedOn: null }, after: { closedOn, reason } };
    },
  });
}
