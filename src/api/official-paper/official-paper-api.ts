import { changePaper, returnPaper } from '#actions/official-paper/change-paper.ts';
import { examinePaper } from '#actions/official-paper/examine-paper.ts';
import { importPapers, previewPapers } from '#actions/official-paper/import-papers.ts';
import { makeDocument } from '#actions/official-paper/make-document.ts';
import { registerPaper } from '#actions/official-paper/register-paper.ts';
import type { By } from '#actions/act.ts';
import { officialPaperRoutes } from '#contract/route/official-paper-routes.ts';
import { lastLookDueBy } from '#domain/disclosure/paper/examination.ts';
import type { PaperFields } from '#domain/disclosure/paper/official-paper.ts';
import { countPaperReturns } from '#store/paper-record.ts';
import { listPapers, type PaperFilter } from '#store/official-paper.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { reachOf } from '../reach.ts';
import { readDay } from '../read-day.ts';
import { readUpload } from '../report/read-upload.ts';
import { serveRoute } from '../serve-route.ts';
import { presentPapers } from './present-paper.ts';

/** The register of official papers. */
export function officialPaperApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  async function pageOf(
    by: By,
    filter: Omit<PaperFilter, 'agencyIds'>,
    query: { page: number; pageSize: number; agencyId?: string },
  ) {
    const tenantId = by.staff.tenantId ?? '';
    const { agencyIds } = await reachOf(db, by.staff, 'official_paper.read');
    const { agencyId, page, pageSize } = query;
    const asked =
      agencyId === undefined
        ? agencyIds
        : agencyIds === null || agencyIds.includes(agencyId)
          ? [agencyId]
          : [];
    const { items, total } = await listPapers(db, tenantId, { ...filter, agencyIds: asked }, cutOf(query));
    return { items: await presentPapers(db, by.staff, items), total, page, pageSize };
  }

  serveRoute(app, services, officialPaperRoutes.listOfficialPapers, ({ by, query }) => {
    const { label, state, search } = query;
    return pageOf(by, { label, state, search }, query);
  });

  serveRoute(app, services, officialPaperRoutes.listPapersToExamine, ({ by, query }) =>
    pageOf(by, { heldSince: lastLookDueBy(clock.today()) }, query),
  );

  serveRoute(app, services, officialPaperRoutes.countPaperReturns, async ({ by, query: { year } }) => {
    const { agencyIds } = await reachOf(db, by.staff, 'official_paper.read');
    return { year, items: await countPaperReturns(db, by.staff.tenantId ?? '', year, agencyIds) };
  });

  serveRoute(app, services, officialPaperRoutes.registerOfficialPaper, async ({ by, body }) => {
    await registerPaper(services, by, body.agencyId, fieldsOf(body));
    return undefined;
  });

  serveRoute(app, services, officialPaperRoutes.changeOfficialPaper, async ({ by, params, body }) => {
    await changePaper(services, by, params.paperId, fieldsOf(body));
    return undefined;
  });

  serveRoute(app, services, officialPaperRoutes.returnOfficialPaper, async ({ by, params, body }) => {
    await returnPaper(services, by, params.paperId, body.reason.trim());
    return undefined;
  });

  serveRoute(app, services, officialPaperRoutes.examineOfficialPaper, async ({ by, params, body }) => {
    await examinePaper(services, by, params.paperId, { result: body.result, reason: body.reason.trim() });
    return undefined;
  });

  serveRoute(app, services, officialPaperRoutes.makeDocumentFromPaper, async ({ by, params }) => ({
    documentId: await makeDocument(services, by, params.paperId),
  }));

  serveRoute(app, services, officialPaperRoutes.previewOfficialPapers, async ({ by, request }) => {
    const rows = await previewPapers(db, by, await readUpload(request));
    const bad = rows.filter(({ fault }) => fault !== null).length;
    return {
      rows: rows.map(({ line, title, number, fault, isReturned }) => ({
        line,
        title,
        number,
        fault,
        returned: isReturned,
      })),
      good: rows.length - bad,
      bad,
    };
  });

  serveRoute(app, services, officialPaperRoutes.importOfficialPapers, async ({ by, request }) =>
    importPapers(services, by, await readUpload(request)),
  );
}

function fieldsOf(body: Omit<PaperFields, 'madeOn'> & { madeOn: string }): PaperFields {
  const number = body.number?.trim() ?? '';
  return {
    number: number === '' ? null : number,
    title: body.title.trim(),
    madeOn: readDay('madeOn', body.madeOn),
    label: body.label,
    legalReason: body.legalReason,
    reasonNote: body.reasonNote.trim(),
  };
}
