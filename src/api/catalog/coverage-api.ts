import { countByField, coverCatalogs } from '#actions/catalog/cover-catalog.ts';
import type { CoverageOverview } from '#contract/coverage.ts';
import { catalogRoutes } from '#contract/route/catalog-routes.ts';
import { countCoverage } from '#domain/disclosure/catalog/coverage.ts';
import { Problem } from '#platform/problem.ts';
import { findVersionInState, listVersions } from '#store/catalog-version.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { tenantsInReach } from '../reach.ts';
import { serveRoute } from '../serve-route.ts';
import { openCatalogAgency } from './open-catalog.ts';
import { presentCovered, presentVersion } from './present-catalog.ts';

/** What is published under the items of the catalogs in force. */
export function coverageApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  serveRoute(app, services, catalogRoutes.listCoverage, async ({ by }) => {
    const tenants = await tenantsInReach(db, by.staff);
    const items: CoverageOverview['items'] = [];
    for (const { id: tenantId, region } of tenants) {
      const versions = await listVersions(db, { tenantIds: [tenantId], states: ['in_force'] });
      const covered = await coverCatalogs(db, { tenantId, region }, versions, clock.today());
      for (const { id: versionId, agencyId, agencyName } of versions)
        items.push({ agencyId, agencyName, versionId, counts: countCoverage(covered.get(versionId) ?? []) });
    }
    return { items, total: items.length };
  });

  serveRoute(app, services, catalogRoutes.getCoverage, async ({ by, params, query }) => {
    const { agency } = await openCatalogAgency(db, by.staff, params.agencyId);
    const version = await findVersionInState(db, agency.tenantId, agency.id, 'in_force');
    if (version === null)
      throw new Problem('catalog.not_found', {
        detail: '这个单位还没有启用的目录，无从统计。请先启用一版目录。',
      });
    const { page, pageSize, field, state } = query;
    const covered = await coverCatalogs(db, agency, [version], clock.today());
    const all = covered.get(version.id) ?? [];
    const found = all.filter(
      (one) =>
        (field === undefined || one.field === field) && (state === undefined || one.coverage.state === state),
    );
    return {
      version: presentVersion(version),
      counts: countCoverage(all),
      fields: countByField(all).map((one) => ({ ...one })),
      items: found.slice((page - 1) * pageSize, page * pageSize).map(presentCovered),
      total: found.length,
      page,
      pageSize,
    };
  });
}
