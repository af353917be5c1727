import { applyReadyMade } from '#actions/column/apply-ready-made.ts';
import { agencyOfColumn } from '#actions/column/act-on-columns.ts';
import { changeColumn } from '#actions/column/change-column.ts';
import { createColumn } from '#actions/column/create-column.ts';
import { deleteColumn } from '#actions/column/delete-column.ts';
import { moveColumn } from '#actions/column/move-column.ts';
import { saveGuide } from '#actions/guide/save-guide.ts';
import type { Guide } from '#contract/column.ts';
import { columnRoutes } from '#contract/route/column-routes.ts';
import { standardGuideOf } from '#domain/disclosure/guide.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency } from '#store/agency.ts';
import { findGuide } from '#store/agency-guide.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { tenantsInReach } from '../reach.ts';
import { serveRoute } from '../serve-route.ts';
import { presentColumns } from './present-columns.ts';

/** The trees of columns and the guides of a county's agencies. */
export function columnApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, columnRoutes.listColumns, async ({ by, params }) =>
    presentColumns(services, await agencyInReach(services, by.staff, params.agencyId)),
  );

  serveRoute(app, services, columnRoutes.applyReadyMade, async ({ by, params, body }) => ({
    entered: await applyReadyMade(services, by, params.agencyId, body.tree),
  }));

  serveRoute(app, services, columnRoutes.createColumn, async ({ by, body }) => {
    const { agencyId, parentId, catalogItemIds, ...fields } = body;
    await createColumn(services, by, { agencyId, parentId, catalogItemIds, fields });
    return presentColumns(services, await agencyInReach(services, by.staff, agencyId));
  });

  serveRoute(app, services, columnRoutes.changeColumn, async ({ by, params, body }) => {
    const { catalogItemIds, ...fields } = body;
    await changeColumn(services, by, params.columnId, { fields, catalogItemIds });
    return treeOf(services, by, params.columnId);
  });

  serveRoute(app, services, columnRoutes.moveColumn, async ({ by, params, body }) => {
    await moveColumn(services, by, params.columnId, body);
    return treeOf(services, by, params.columnId);
  });

  serveRoute(app, services, columnRoutes.deleteColumn, async ({ by, params }) => {
    const agencyId = await agencyOfColumn(db, by, params.columnId);
    await deleteColumn(services, by, params.columnId);
    return presentColumns(services, await agencyInReach(services, by.staff, agencyId));
  });

  serveRoute(app, services, columnRoutes.getGuide, async ({ by, params }) =>
    presentGuide(services, by.staff, params.agencyId),
  );

  serveRoute(app, services, columnRoutes.saveGuide, async ({ by, params, body }) => {
    await saveGuide(services, by, params.agencyId, body);
    return presentGuide(services, by.staff, params.agencyId);
  });
}

async function treeOf(services: ApiServices, by: Parameters<typeof agencyOfColumn>[1], columnId: string) {
  const agencyId = await agencyOfColumn(services.db, by, columnId);
  return presentColumns(services, await agencyInReach(services, by.staff, agencyId));
}

async function agencyInReach({ db }: ApiServices, staff: Staff, agencyId: string) {
  const tenants = await tenantsInReach(db, staff);
  const agency = await findAgency(
    db,
    tenants.map((tenant) => tenant.id),
    agencyId,
  );
  if (agency === null) throw new Problem('agency.not_found');
  return agency;
}

async function presentGuide(services: ApiServices, staff: Staff, agencyId: string): Promise<Guide> {
  const agency = await agencyInReach(services, staff, agencyId);
  const guide = await findGuide(services.db, agency.tenantId, agencyId);
  return guide === null ? { ...standardGuideOf(agency.name), reviewedOn: null } : { ...guide };
}
