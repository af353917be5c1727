import type { FastifyInstance } from 'fastify';
import { addDays } from '#domain/time/plain-date.ts';
import { listMostRead } from '#store/document-view.ts';
import { findPublicAgency, listPublicAgencies } from '#store/public-agency.ts';
import { countPublic, listPublic } from '#store/public-list.ts';
import { listReports } from '#store/report-list.ts';
import { listTenants } from '#store/tenant.ts';
import { Problem } from '#platform/problem.ts';
import { agencyListPage } from '../agency/agency-list-page.ts';
import { agencyPage } from '../agency/agency-page.ts';
import { placeOf } from '../place.ts';
import { COUNTY, sendCountyPage, sendPage, type Sender } from '../send-page.ts';
import { href } from '../site.ts';
import { countiesPage } from './counties-page.ts';
import { countyHomePage } from './home-page.ts';

const LATEST_REPORTS = 6;
const NEWEST = 10;
const MOST_READ = 5;
const READ_DAYS = 30;
/** A county has some fifty agencies, a report each and a year. */
const ALL = 2000;

type InCounty = { Params: { region: string } };
type OfAgency = { Params: { region: string; code: string } };

/** Home of the installation, of a county, and the pages of its agencies. */
export function countyRoutes(app: FastifyInstance, sender: Sender): void {
  const { db, site, clock } = sender;
  app.get('/', async (request, reply) => {
    const tenants = await listTenants(db, null);
    const [only] = tenants;
    if (only && tenants.length === 1) return reply.redirect(href(site, `/${only.region}/`), 302);
    const tenantIds = tenants.map(({ id }) => id);
    const { items } = await listReports(db, { tenantIds, status: 'published' }, { limit: ALL, offset: 0 });
    return sendPage(site, request, reply, countiesPage(site, tenants, items));
  });

  app.get<InCounty>(COUNTY, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async (opened) => {
        const { tenantId } = opened;
        const today = clock.today();
        const place = await placeOf(db, opened, 'county');
        const [{ items, total }, agencies, newest, mostRead, documents, normative] = await Promise.all([
          listReports(db, { tenantIds: [tenantId], status: 'published' }, { limit: ALL, offset: 0 }),
          listPublicAgencies(db, tenantId),
          listPublic(db, tenantId, {}, { limit: NEWEST, offset: 0 }),
          listMostRead(db, tenantId, addDays(today, -READ_DAYS), MOST_READ),
          countPublic(db, tenantId, {}),
          countPublic(db, tenantId, { kind: 'normative' }),
        ]);
        const office = agencies.find(({ kind }) => kind === 'government_office');
        return countyHomePage(site, place, {
          newest,
          mostRead,
          documents,
          normative,
          reports: items
            .toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt))
            .slice(0, LATEST_REPORTS),
          reportTotal: total,
          years: [...new Set(items.map(({ year }) => year))],
          agencies: agencies.length,
          office: office ? await findPublicAgency(db, tenantId, office.code) : null,
          today,
        });
      },
      { scopes: ['lists', 'reports'] },
    ),
  );

  app.get<InCounty>(`${COUNTY}/agencies`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async ({ tenantId, county }) => agencyListPage(site, county, await listPublicAgencies(db, tenantId)),
      { scopes: ['reports'] },
    ),
  );

  app.get<OfAgency>(`${COUNTY}/agencies/:code`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async (opened) => {
        const { tenantId } = opened;
        const { code } = request.params;
        const agency = await findPublicAgency(db, tenantId, code);
        if (agency === null) throw new Problem('page.not_found');
        const filter = { tenantIds: [tenantId], agencyIds: [agency.id], status: 'published' as const };
        const [place, { items }, newest, documents] = await Promise.all([
          placeOf(db, opened, { code }),
          listReports(db, filter, { limit: ALL, offset: 0 }),
          listPublic(db, tenantId, { agencyId: agency.id }, { limit: NEWEST, offset: 0 }),
          countPublic(db, tenantId, { agencyId: agency.id }),
        ]);
        return agencyPage(site, place, agency, { reports: items, newest, documents, today: clock.today() });
      },
      { scopes: ['lists', 'reports'] },
    ),
  );
}
