import type { ReadyMadeName } from '#domain/disclosure/column/ready-made.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { plantColumns } from './plant-columns.ts';

/** Enters a ready-made tree for an agency; what it has already stays. @returns how many columns were entered */
export async function applyReadyMade(
  { db }: ActServices,
  by: By,
  agencyId: string,
  tree: ReadyMadeName,
): Promise<number> {
  const { tenantId } = by.staff;
  if (tenantId === null) throw new Problem('permission.denied');
  return db.transaction().execute(async (tx) => {
    if ((await findAgency(tx, [tenantId], agencyId)) === null) throw new Problem('agency.not_found');
    const tenant = permit(by.staff, 'column.edit', await agencyLine(tx, tenantId, agencyId));
    return plantColumns(tx, {
      tenantId,
      agencyId,
      tree,
      isDemo: tenant.isDemo,
      actor: actorOf(by.staff),
      requestId: by.requestId,
    });
  });
}
