import { exportRegister } from '#actions/request/export-register.ts';
import { importRegister, type PlannedRow, previewRegister } from '#actions/request/import-register.ts';
import { keepApplicant } from '#actions/request/keep-applicant.ts';
import { registerRoutes } from '#contract/route/register-routes.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';
import { readUpload } from '../report/read-upload.ts';
import { serveFile, serveRoute } from '../serve-route.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The register of requests as a workbook: in with a preview, out without names. */
export function registerApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, registerRoutes.previewRegister, async ({ by, params, request }) => {
    const rows = await previewRegister(services, by, params.agencyId, await readUpload(request));
    const bad = rows.filter(({ fault }) => fault !== null).length;
    const good = rows.filter(({ fault, isKnown }) => fault === null && !isKnown).length;
    return { rows: rows.map(presentRow), good, bad };
  });

  serveRoute(app, services, registerRoutes.importRegister, async ({ by, params, request }) =>
    importRegister(services, by, params.agencyId, await readUpload(request)),
  );

  serveRoute(app, services, registerRoutes.keepApplicant, async ({ by, params, body }) => {
    await keepApplicant(services, by, { caseId: params.caseId, keepReason: body.keepReason });
    return undefined;
  });

  serveFile(app, services, registerRoutes.exportRegister, async ({ by, query }) => {
    const { agencyIds } = await reachOf(services.db, by.staff, 'request.read');
    const bytes = await exportRegister(services, by, { year: query.year, agencyIds });
    return { name: `${query.year}年依申请公开登记簿.xlsx`, type: XLSX, bytes };
  });
}

function presentRow({ sheet, row, entry, fault, isKnown, flags }: PlannedRow) {
  const { number = null, content = '' } = entry ?? {};
  return { sheet, row, number, content: content.slice(0, 100), fault, known: isKnown, flags: [...flags] };
}
