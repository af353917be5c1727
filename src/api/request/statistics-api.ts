import type { StatisticsQuery } from '#contract/request-statistics.ts';
import { requestRoutes } from '#contract/route/request-routes.ts';
import { type AgencyRow, listAgencies } from '#store/agency.ts';
import { countRequests, listCasesOfCell } from '#store/request-count.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';
import { serveRoute } from '../serve-route.ts';

/** Section three of the annual report out of the ledger, and the cases behind each of its figures. */
export function statisticsApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, requestRoutes.getRequestStatistics, async ({ by, query }) => {
    const { year } = query;
    const scope = await scopeOf(by.staff, query);
    const cells = await countRequests(db, { ...scope, year });
    return { year, agencies: scope.agencyIds.length, cells };
  });

  serveRoute(app, services, requestRoutes.listStatisticsCases, async ({ by, query }) => {
    const { year, row, applicant = null } = query;
    const scope = await scopeOf(by.staff, query);
    return { items: await listCasesOfCell(db, { ...scope, year, row, applicant }) };
  });

  async function scopeOf(staff: Staff, { agencyId, below = false }: StatisticsQuery) {
    const { tenantIds, agencyIds } = await reachOf(db, staff, 'request.read');
    const agencies = await listAgencies(db, tenantIds);
    const asked = agencies.filter(
      ({ id }) =>
        (agencyIds === null || agencyIds.includes(id)) &&
        (agencyId === undefined || id === agencyId || (below && isBelow(agencies, id, agencyId))),
    );
    return { tenantId: tenantIds[0] ?? '', agencyIds: asked.map(({ id }) => id) };
  }
}

function isBelow(agencies: readonly AgencyRow[], id: string, above: string): boolean {
  const parent = agencies.find((agency) => agency.id === id)?.parentId ?? null;
  return parent !== null && (parent === above || isBelow(agencies, parent, above));
}
