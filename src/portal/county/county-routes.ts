import type { FastifyInstance } from 'fastify';
import { listReports } from '#store/report-list.ts';
import { findPublicAgency, listPublicAgencies } from '#store/public-agency.ts';
import { listTenants } from '#store/tenant.ts';
import { Problem } from '#platform/problem.ts';
import { agencyListPage } from '../agency/agency-list-page.ts';
import { agencyPage } from '../agency/agency-page.ts';
import { COUNTY, sendCountyPage, sendPage, type Sender } from '../send-page.ts';
import { href } from '../site.ts';
import { countiesPage, countyPage } from './county-page.ts';

const LATEST = 6;
/** A county has some fifty agencies, a report each and a year. */
const ALL = 2000;

type InCounty = { Params: { region: string } };

/** Home of the installation, of a county, and the pages of its agencies. */
export function countyRoutes(app: FastifyInstance, sender: Sender): void {
  const { db, site } = sender;
  app.get('/', async (request, reply) => {
    const tenants = await listTenants(db, null);
    const [only] = tenants;
    if (only && tenants.length === 1) return reply.redirect(href(site, `/${only.region}/`), 302);
    const tenantIds = tenants.map(({ id }) => id);
    const { items } = await listReports(db, { tenantIds, status: 'published' }, { limit: ALL, offset: 0 });
    return sendPage(site, request, reply, countiesPage(site, tenants, items));
  });

  app.get<InCounty>(COUNTY, (request, reply) =>
    sendCountyPage(sender, request, reply, request.params.region, async ({ tenantId, county }) => {
      const [{ items, total }, agencies] = await Promise.all([
        listReports(db, { tenantIds: [tenantId], status: 'published' }, { limit: ALL, offset: 0 }),
        listPublicAgencies(db, tenantId),
      ]);
      const office = agencies.find(({ kind }) => kind === 'government_office');
      return countyPage(site, county, {
        latest: items.toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt)).slice(0, LATEST),
        reports: total,
        years: [...new Set(items.map(({ year }) => year))],
        agencies: agencies.length,
        office: office ? await findPublicAgency(db, tenantId, office.code) : null,
      });
    }),
  );

  app.get<InCounty>(`${COUNTY}/agencies`, (request, reply) =>
    sendCountyPage(sender, request, reply, request.params.region, async ({ tenantId, county }) =>
      agencyListPage(site, county, await listPublicAgencies(db, tenantId)),
    ),
  );

  app.get<{ Params: { region: string; code: string } }>(`${COUNTY}/agencies/:code`, (request, reply) =>
    sendCountyPage(sender, request, reply, request.params.region, async ({ tenantId, county }) => {
      const agency = await findPublicAgency(db, tenantId, request.params.code);
      if (agency === null) throw new Problem('page.not_found');
      const filter = { tenantIds: [tenantId], agencyIds: [agency.id], status: 'published' as const };
      const { items } = await listReports(db, filter, { limit: ALL, offset: 0 });
      return agencyPage(site, county, agency, items);
    }),
  );
}
