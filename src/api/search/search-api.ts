import { permit } from '#actions/act.ts';
import { findDocuments } from '#actions/search/find-documents.ts';
import { requestRebuild } from '#actions/search/rebuild-search.ts';
import { searchRoutes } from '#contract/route/search-routes.ts';
import { isRegionCode } from '#domain/agency/region.ts';
import type { Facet } from '#domain/disclosure/search/search-filter.ts';
import { Problem } from '#platform/problem.ts';
import { findPortalAgency } from '#store/portal-agency.ts';
import { findSearchStanding } from '#store/search-rebuild.ts';
import { findTenantOfRegion } from '#store/tenant.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { servePublicRoute, serveRoute } from '../serve-route.ts';
import { presentFound, presentStanding } from './present-search.ts';

/** Search for everyone, with the filters of the portal's page; and the index behind it for those who keep the system. */
export function searchApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  servePublicRoute(app, services, searchRoutes.searchPublic, async ({ params, query }) => {
    const tenant = isRegionCode(params.region) ? await findTenantOfRegion(db, params.region) : null;
    if (tenant === null) throw new Problem('page.not_found');
    const { q, order, page, agency: code, validity, ...narrowed } = query;
    const agency = code === undefined ? null : await findPortalAgency(db, tenant.id, { code });
    const named = Object.entries(narrowed).filter(
      (pair): pair is [Exclude<Facet, 'agency'>, string] => pair[1] !== undefined,
    );
    const filter = {
      ...Object.fromEntries(named),
      ...(validity !== undefined && { validity }),
      ...(code !== undefined && { agency: agency?.id ?? 'none' }),
    };
    return presentFound(
      await findDocuments(db, tenant.id, { typed: q, filter, order, page }, clock.today()),
      page,
    );
  });

  serveRoute(app, services, searchRoutes.getSearchIndex, async ({ by }) =>
    presentStanding(await findSearchStanding(db, permit(by.staff, 'search.rebuild').id)),
  );

  serveRoute(app, services, searchRoutes.rebuildSearchIndex, async ({ by }) =>
    presentStanding(await requestRebuild(services, by)),
  );
}
