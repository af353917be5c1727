import { permit } from '#actions/act.ts';
import { handInArchive } from '#actions/import/hand-in-archive.ts';
import { startImport } from '#actions/import/start-import.ts';
import type { ImportBatch as ImportBatchShape, ImportDetail } from '#contract/import.ts';
import { importRoutes } from '#contract/route/import-routes.ts';
import { doubtText, IMPORT_DOUBTS } from '#domain/disclosure/import/import-doubt.ts';
import { Problem } from '#platform/problem.ts';
import type { Db } from '#store/database.ts';
import { listAgencies } from '#store/agency.ts';
import { findImportBatch, listImportBatches, type ImportBatch } from '#store/import-batch.ts';
import { countImportDoubts, listImportItems } from '#store/import-item.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { serveRoute } from '../serve-route.ts';
import { withArchive } from './read-archive.ts';

/** Import of what a county had before: hand in an archive, look at the preview, let it run, see what is doubtful. */
export function importApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, importRoutes.listImports, async ({ by, query }) => {
    const tenant = permit(by.staff, 'document.import');
    const { page, pageSize } = query;
    const { items, total } = await listImportBatches(db, tenant.id, cutOf(query));
    return { items: items.map(presentBatch), total, page, pageSize };
  });

  serveRoute(app, services, importRoutes.getImport, async ({ by, params: { importId } }) =>
    presentDetail(db, permit(by.staff, 'document.import').id, importId),
  );

  serveRoute(app, services, importRoutes.listImportItems, async ({ by, params: { importId }, query }) => {
    const tenant = permit(by.staff, 'document.import');
    const { page, pageSize } = query;
    const { items, total } = await listImportItems(
      db,
      { tenantId: tenant.id, batchId: importId },
      cutOf(query),
    );
    const rows = items.map(({ key, title, outcome, doubts, documentId }) => ({
      key,
      title,
      outcome,
      doubts: doubts.map(doubtText),
      documentId,
    }));
    return { items: rows, total, page, pageSize };
  });

  serveRoute(app, services, importRoutes.handInArchive, async ({ by, query, request }) => {
    const tenant = permit(by.staff, 'document.import');
    const agencyId = query.agencyId ?? (await countyGovernment(db, tenant.id));
    const id = await withArchive(request, (archive) => handInArchive(services, by, { ...archive, agencyId }));
    return presentDetail(db, tenant.id, id);
  });

  serveRoute(app, services, importRoutes.startImport, async ({ by, params: { importId }, body }) => {
    const tenant = permit(by.staff, 'document.import');
    await startImport(services, by, { batchId: importId, mode: body.mode });
    return presentDetail(db, tenant.id, importId);
  });
}

async function countyGovernment(db: Db, tenantId: string): Promise<string> {
  const agencies = await listAgencies(db, [tenantId]);
  const found = agencies.find(({ kind }) => kind === 'county_government') ?? agencies[0];
  if (found === undefined) throw new Problem('agency.not_found');
  return found.id;
}

async function presentDetail(db: Db, tenantId: string, id: string): Promise<ImportDetail> {
  const batch = await findImportBatch(db, tenantId, id);
  if (batch === null) throw new Problem('import.not_found');
  const doubts = await countImportDoubts(db, tenantId, id);
  return {
    batch: presentBatch(batch),
    doubts: doubts.map(({ code, count }) => ({ text: IMPORT_DOUBTS[code].text, count })),
  };
}

function presentBatch(batch: ImportBatch): ImportBatchShape {
  const { id, agencyId, mode, state, total, handled, released, drafted, refused, known, notice } = batch;
  return {
    id,
    source: batch.sourceName,
    agencyId,
    mode,
    state,
    total,
    handled,
    released,
    drafted,
    refused,
    known,
    notice,
    createdAt: batch.createdAt.toISOString(),
    finishedAt: batch.finishedAt?.toISOString() ?? null,
  };
}
