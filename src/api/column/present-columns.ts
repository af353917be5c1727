import type { PortalColumnTree } from '#contract/column.ts';
import { cadenceOn } from '#domain/disclosure/column/cadence.ts';
import { columnTree, inOrder } from '#domain/disclosure/column/column-tree.ts';
import { openClock } from '#platform/clock.ts';
import { type AgencyRow, listAgencies } from '#store/agency.ts';
import { listColumnStandings } from '#store/column-standing.ts';
import { findPortalAgency } from '#store/portal-agency.ts';
import { listColumnItems, listColumns } from '#store/portal-column.ts';
import type { ApiServices } from '../api-services.ts';

/** The tree of an agency as the console shows it, parents first. */
export async function presentColumns(
  { db, clock }: ApiServices,
  agency: Pick<AgencyRow, 'tenantId' | 'id' | 'code' | 'region'>,
): Promise<PortalColumnTree> {
  const { tenantId } = agency;
  const columns = await listColumns(db, tenantId, agency.id);
  const [standings, items, agencies, portal] = [
    await listColumnStandings(db, tenantId),
    await listColumnItems(db, tenantId),
    await listAgencies(db, [tenantId]),
    await findPortalAgency(db, tenantId, { id: agency.id }),
  ];
  const base = portal?.isCounty
    ? `/${agency.region}`
    : `/${agency.region}/agencies/${encodeURIComponent(agency.code)}`;
  const nodes = inOrder(columnTree(columns));
  return {
    items: nodes.map(({ column, level }) => {
      const { createdAt, isDemo: _isDemo, sortOrder: _sortOrder, ...shown } = column;
      const standing = standings.get(column.id) ?? { documents: 0, updatedOn: null };
      const openedOn = openClock(() => createdAt).today();
      const { level: cadence, dueOn } = cadenceOn(
        column.cadenceDays,
        { updatedOn: standing.updatedOn, openedOn },
        clock.today(),
      );
      return {
        ...shown,
        level,
        catalogItemIds: [...(items.get(column.id) ?? [])],
        ownerAgencyName: agencies.find(({ id }) => id === column.ownerAgencyId)?.name ?? '',
        documents: standing.documents,
        updatedOn: standing.updatedOn,
        cadence: { level: cadence, dueOn },
        path: `${base}/columns/${column.slug}`,
      };
    }),
    total: nodes.length,
  };
}
