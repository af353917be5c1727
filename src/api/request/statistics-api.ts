import { requestRoutes } from '#contract/route/request-routes.ts';
import { countRequests, listCasesOfCell } from '#store/request-count.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { agenciesAsked } from '../agencies-asked.ts';
import { serveRoute } from '../serve-route.ts';

/** Section three of the annual report out of the ledger, and the cases behind each of its figures. */
export function statisticsApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, requestRoutes.getRequestStatistics, async ({ by, query }) => {
    const { year } = query;
    const scope = await agenciesAsked(db, by.staff, 'request.read', query);
    const cells = await countRequests(db, { ...scope, year });
    return { year, agencies: scope.agencyIds.length, cells };
  });

  serveRoute(app, services, requestRoutes.listStatisticsCases, async ({ by, query }) => {
    const { year, row, applicant = null } = query;
    const scope = await agenciesAsked(db, by.staff, 'request.read', query);
    return { items: await listCasesOfCell(db, { ...scope, year, row, applicant }) };
  });
}
