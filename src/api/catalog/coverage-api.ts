import { countByField, coverCatalog } from '#actions/catalog/cover-catalog.ts';
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
    const versions = await listVersions(db, { tenantIds: tenants.map(({ id }) => id), states: ['in_force'] });
    const regions = new Map(tenants.map(({ id, region }) => [id, region]));
    const items = [];
    for (const version of versions) {
      const region = regions.get(version.tenantId) ?? '';
      const covered = await coverCatalog(db, version, region, clock.today());
      const { agencyId, agencyName, id: versionId } = version;
      items.push({ agencyId, agencyName, versionId, counts: countCoverage(covered) });
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
    const all = await coverCatalog(db, version, agency.region, clock.today());
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
