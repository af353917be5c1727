import { addItem, removeItem, saveItem } from '#actions/catalog/change-item.ts';
import { removeField, saveField } from '#actions/catalog/change-field.ts';
import { draftCatalog } from '#actions/catalog/draft-catalog.ts';
import { contentOf } from '#actions/catalog/draft-content.ts';
import { discardCatalogDraft, enforceCatalog } from '#actions/catalog/enforce-catalog.ts';
import { importCatalog } from '#actions/catalog/import-catalog.ts';
import { previewCatalog } from '#actions/catalog/read-catalog-file.ts';
import { writeCatalogWorkbook } from '#actions/catalog/write-catalog-workbook.ts';
import type { AgencyCatalog, CatalogRow } from '#contract/catalog.ts';
import { catalogRoutes } from '#contract/route/catalog-routes.ts';
import { compareCatalogs } from '#domain/disclosure/catalog/compare-catalogs.ts';
import { STANDARD_CATALOG } from '#domain/disclosure/catalog/standard-catalog.ts';
import { Problem } from '#platform/problem.ts';
import { listAgencies } from '#store/agency.ts';
import { listFields, listItems } from '#store/catalog-entry.ts';
import { findVersionInState, listVersions } from '#store/catalog-version.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { tenantsInReach } from '../reach.ts';
import { readUpload } from '../report/read-upload.ts';
import { serveFile, serveRoute } from '../serve-route.ts';
import { openCatalogAgency, openVersion } from './open-catalog.ts';
import {
  presentAgencyCatalog,
  presentChange,
  presentPreview,
  presentRow,
  presentVersion,
} from './present-catalog.ts';

/** Catalogs of proactive disclosure: versions of each agency, their items, import and export. */
export function catalogApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, catalogRoutes.listCatalogs, async ({ by }) => {
    const tenantIds = (await tenantsInReach(db, by.staff)).map((tenant) => tenant.id);
    const [agencies, versions] = await Promise.all([
      listAgencies(db, tenantIds),
      listVersions(db, { tenantIds, states: ['draft', 'in_force'] }),
    ]);
    const find = (agencyId: string, state: 'draft' | 'in_force') =>
      versions.find((version) => version.agencyId === agencyId && version.state === state);
    const items = agencies
      .filter(({ id, active }) => active || find(id, 'in_force') !== undefined)
      .map(({ id, name }) => {
        const [inForce, draft] = [find(id, 'in_force'), find(id, 'draft')];
        return {
          agencyId: id,
          agencyName: name,
          inForce: inForce === undefined ? null : presentVersion(inForce),
          draft: draft === undefined ? null : presentVersion(draft),
        };
      });
    return { items, total: items.length };
  });

  serveRoute(app, services, catalogRoutes.getStandardCatalog, async () => ({
    sections: STANDARD_CATALOG.map(({ name, edition, source, note, fields }) => ({
      name,
      edition,
      source,
      note,
      fields: fields.map((field) => ({ name: field.name, items: field.items.length })),
    })),
  }));

  serveRoute(app, services, catalogRoutes.getCatalog, async ({ by, params }) =>
    presentOne(services, by.staff, params.agencyId),
  );

  serveRoute(app, services, catalogRoutes.getCatalogVersion, async ({ by, params }) => {
    const version = await openVersion(db, by.staff, params.versionId);
    const fields = await listFields(db, version.tenantId, version.id);
    return {
      version: presentVersion(version),
      fields: fields.map(({ name, title, notes, items }) => ({ name, title, notes: [...notes], items })),
      workbook: `${services.config.basePath}/api/catalog-versions/${version.id}/workbook`,
    };
  });

  serveRoute(app, services, catalogRoutes.listCatalogItems, async ({ by, params, query }) => {
    const { page, pageSize, field, search } = query;
    const version = await openVersion(db, by.staff, params.versionId);
    const found = await listItems(db, version.tenantId, version.id, search === undefined ? {} : { search });
    const items = field === undefined ? found : found.filter((one) => one.field === field);
    const shown = items.slice((page - 1) * pageSize, page * pageSize);
    return { items: shown.map(presentRow), total: items.length, page, pageSize };
  });

  serveRoute(app, services, catalogRoutes.compareCatalogVersions, async ({ by, params, query }) => {
    const after = await openVersion(db, by.staff, params.versionId);
    const { tenantId, agencyId } = after;
    const versions = await listVersions(db, { tenantIds: [tenantId], agencyIds: [agencyId] });
    const earlier = versions.find(({ number }) => number < after.number) ?? null;
    const before = query.with === undefined ? earlier : await openVersion(db, by.staff, query.with);
    if (before !== null && before.agencyId !== agencyId) throw new Problem('catalog.not_found');
    const [old, now] = await Promise.all([contentOf(db, tenantId, before), contentOf(db, tenantId, after)]);
    return {
      before: before === null ? null : presentVersion(before),
      after: presentVersion(after),
      items: compareCatalogs(old.items, now.items).map(presentChange),
    };
  });

  serveFile(app, services, catalogRoutes.getCatalogWorkbook, async ({ by, params }) =>
    writeCatalogWorkbook(db, await openVersion(db, by.staff, params.versionId)),
  );

  serveRoute(app, services, catalogRoutes.draftCatalog, async ({ by, params, body }) => {
    await draftCatalog(services, by, params.agencyId, body);
    return presentOne(services, by.staff, params.agencyId);
  });

  serveRoute(app, services, catalogRoutes.discardCatalogDraft, async ({ by, params }) => {
    await discardCatalogDraft(services, by, params.agencyId);
    return presentOne(services, by.staff, params.agencyId);
  });

  serveRoute(app, services, catalogRoutes.enforceCatalog, async ({ by, params, body }) => {
    await enforceCatalog(services, by, params.agencyId, body.versionId);
    return presentOne(services, by.staff, params.agencyId);
  });

  serveRoute(app, services, catalogRoutes.previewCatalog, async ({ by, params, query, request }) => {
    const { agency, mayEdit } = await openCatalogAgency(db, by.staff, params.agencyId);
    if (!mayEdit) throw new Problem('permission.denied');
    const about = { tenantId: agency.tenantId, agencyId: agency.id, mode: query.mode };
    return presentPreview(await previewCatalog(db, about, await readUpload(request)));
  });

  serveRoute(app, services, catalogRoutes.importCatalog, async ({ by, params, query, request }) => {
    const { mayEdit } = await openCatalogAgency(db, by.staff, params.agencyId);
    if (!mayEdit) throw new Problem('permission.denied');
    await importCatalog(services, by, params.agencyId, await readUpload(request), query);
    return presentOne(services, by.staff, params.agencyId);
  });

  serveRoute(app, services, catalogRoutes.addCatalogItem, async ({ by, params, body }) => {
    const { field, afterId, item } = body;
    const id = await addItem(services, by, params.agencyId, { field, afterId }, item);
    return presentDraftItem(services, by.staff, params.agencyId, id);
  });

  serveRoute(app, services, catalogRoutes.saveCatalogItem, async ({ by, params, body }) => {
    await saveItem(services, by, params.agencyId, params.itemId, body);
    return presentDraftItem(services, by.staff, params.agencyId, params.itemId);
  });

  serveRoute(app, services, catalogRoutes.removeCatalogItem, async ({ by, params }) => {
    await removeItem(services, by, params.agencyId, params.itemId);
    return undefined;
  });

  serveRoute(app, services, catalogRoutes.saveCatalogField, async ({ by, params, body }) => {
    const { present, ...words } = body;
    await saveField(services, by, params.agencyId, present, words);
    return undefined;
  });

  serveRoute(app, services, catalogRoutes.removeCatalogField, async ({ by, params, body }) => {
    await removeField(services, by, params.agencyId, body.name);
    return undefined;
  });
}

async function presentOne(services: ApiServices, staff: Staff, agencyId: string): Promise<AgencyCatalog> {
  const opened = await openCatalogAgency(services.db, staff, agencyId);
  const { tenantId } = opened.agency;
  const versions = await listVersions(services.db, { tenantIds: [tenantId], agencyIds: [agencyId] });
  return presentAgencyCatalog(opened, versions, services.config.basePath);
}

async function presentDraftItem(
  { db }: ApiServices,
  staff: Staff,
  agencyId: string,
  itemId: string,
): Promise<CatalogRow> {
  const tenantId = staff.tenantId ?? '';
  const draft = await findVersionInState(db, tenantId, agencyId, 'draft');
  const items = draft === null ? [] : await listItems(db, tenantId, draft.id);
  const found = items.find(({ id }) => id === itemId);
  if (found === undefined) throw new Problem('catalog.no_item');
  return presentRow(found);
}
