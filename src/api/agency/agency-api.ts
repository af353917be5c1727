import { createAgency } from '#actions/agency/create-agency.ts';
import { deactivateAgency } from '#actions/agency/deactivate-agency.ts';
import { renameAgency } from '#actions/agency/rename-agency.ts';
import { setAgencyContact } from '#actions/agency/set-agency-contact.ts';
import type { AgencyDetail } from '#contract/agency.ts';
import { agencyRoutes } from '#contract/route/agency-routes.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency, listAgencies } from '#store/agency.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { readDay } from '../read-day.ts';
import { tenantsInReach } from '../reach.ts';
import { serveRoute } from '../serve-route.ts';
import { presentAgencyDetail, presentTree } from './present-agency.ts';

/** The register of agencies. */
export function agencyApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, agencyRoutes.listAgencies, async ({ by, query }) => {
    const tenants = await tenantsInReach(db, by.staff);
    const all = await listAgencies(
      db,
      tenants.map((tenant) => tenant.id),
    );
    const search = query.search?.toLowerCase() ?? '';
    const items = presentTree(all)
      .filter((agency) => query.active === undefined || agency.active === query.active)
      .filter(({ name, shortName, code }) =>
        [name, shortName ?? '', code].some((text) => text.toLowerCase().includes(search)),
      );
    return { items, total: items.length };
  });

  serveRoute(app, services, agencyRoutes.getAgency, async ({ by, params }) =>
    presentOne(services, by.staff, params.agencyId),
  );

  serveRoute(app, services, agencyRoutes.createAgency, async ({ by, body }) => {
    const entry = { ...body, shortName: body.shortName ?? null, from: readDay('from', body.from) };
    const id = await createAgency(services, by, entry);
    return presentOne(services, by.staff, id);
  });

  serveRoute(app, services, agencyRoutes.renameAgency, async ({ by, params, body }) => {
    const { name, shortName = null, basis = null } = body;
    const next = { name, shortName, basis, from: readDay('from', body.from) };
    await renameAgency(services, by, params.agencyId, next);
    return presentOne(services, by.staff, params.agencyId);
  });

  serveRoute(app, services, agencyRoutes.setAgencyContact, async ({ by, params, body }) => {
    await setAgencyContact(services, by, params.agencyId, body);
    return presentOne(services, by.staff, params.agencyId);
  });

  serveRoute(app, services, agencyRoutes.deactivateAgency, async ({ by, params, body }) => {
    await deactivateAgency(services, by, params.agencyId, body);
    return presentOne(services, by.staff, params.agencyId);
  });
}

async function presentOne({ db, clock }: ApiServices, staff: Staff, id: string): Promise<AgencyDetail> {
  const tenants = await tenantsInReach(db, staff);
  const row = await findAgency(
    db,
    tenants.map((tenant) => tenant.id),
    id,
  );
  if (row === null) throw new Problem('agency.not_found');
  return presentAgencyDetail(db, row, clock.today());
}
