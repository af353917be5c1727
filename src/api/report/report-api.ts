import { actorOf, permit } from '#actions/act.ts';
import { importReport } from '#actions/import-report.ts';
import { previewReport } from '#actions/preview-report.ts';
import { publishReport } from '#actions/publish-report.ts';
import { writeOpinion } from '#actions/write-opinions.ts';
import { writeReportDocument } from '#actions/write-report-document.ts';
import { withdrawReport } from '#actions/withdraw-report.ts';
import type { ReportDetail } from '#contract/report.ts';
import { reportRoutes } from '#contract/route/report-routes.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { listReports } from '#store/report-list.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { reachOf } from '../reach.ts';
import { serveFile, serveRoute } from '../serve-route.ts';
import { findingsOf, openReport, placeOfReport } from './open-report.ts';
import { presentFindings, presentReading, presentReportDetail, presentReportRow } from './present-report.ts';
import { readUpload } from './read-upload.ts';

/** Annual reports: what was imported, what is wrong with it, and whether the public sees it. */
export function reportApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, reportRoutes.listReports, async ({ by, query }) => {
    const { page, pageSize, agencyId, year, state, severity } = query;
    const reach = await reachOf(db, by.staff, 'report.read');
    const agencyIds = narrow(reach.agencyIds, agencyId);
    const filter = {
      tenantIds: reach.tenantIds,
      ...(agencyIds === null ? {} : { agencyIds }),
      ...(year === undefined ? {} : { years: [year] }),
      ...(state === undefined ? {} : { status: state }),
      ...(severity === undefined ? {} : { severity }),
    };
    const { items, total } = await listReports(db, filter, cutOf(query));
    return { items: items.map(presentReportRow), total, page, pageSize };
  });

  serveRoute(app, services, reportRoutes.getReport, async ({ by, params }) =>
    presentOne(services, by.staff, params.reportId),
  );

  serveFile(app, services, reportRoutes.getReportDocument, async ({ by, params: { reportId, format } }) => {
    const { summary, report } = await openReport(db, by.staff, 'report.findings', reportId);
    if (format !== 'opinion') return writeReportDocument(report, format);
    const findings = await findingsOf(db, { summary, report });
    return writeOpinion({ name: report.title, report: report.reading, findings });
  });

  serveRoute(app, services, reportRoutes.previewReport, async ({ request }) => {
    const { report, findings } = await previewReport(await readUpload(request));
    return { reading: presentReading(report), findings: presentFindings(findings) };
  });

  serveRoute(app, services, reportRoutes.importReport, async ({ by, query, request }) => {
    const agencyId = query.agencyId ?? by.staff.agencyId;
    if (agencyId === null)
      throw new Problem('request.invalid', { fields: [{ field: 'agencyId', message: '请选择单位。' }] });
    const tenantId = by.staff.tenantId ?? '';
    permit(by.staff, 'report.import', await agencyLine(db, tenantId, agencyId));
    const file = await readUpload(request);
    const actor = actorOf(by.staff);
    const { id } = await importReport(services, { tenantId, agencyId, file, actor, requestId: by.requestId });
    return presentOne(services, by.staff, id);
  });

  serveRoute(app, services, reportRoutes.publishReport, async ({ by, params: { reportId }, body }) => {
    const { tenantId } = await placeOfReport(db, by.staff, 'report.publish', reportId);
    const request = { tenantId, reportId, actor: actorOf(by.staff), requestId: by.requestId };
    await publishReport(services, { ...request, despiteErrors: body.reason ?? null });
    return presentOne(services, by.staff, reportId);
  });

  serveRoute(
    app,
    services,
    reportRoutes.withdrawReport,
    async ({ by, params: { reportId }, body: { reason } }) => {
      const { tenantId } = await placeOfReport(db, by.staff, 'report.publish', reportId);
      await withdrawReport(services, {
        tenantId,
        reportId,
        reason,
        actor: actorOf(by.staff),
        requestId: by.requestId,
      });
      return presentOne(services, by.staff, reportId);
    },
  );
}

/** The agencies within reach, narrowed to one that was asked for; null means all. */
function narrow(within: string[] | null, asked: string | undefined): string[] | null {
  if (asked === undefined) return within;
  return within === null || within.includes(asked) ? [asked] : [];
}

async function presentOne(services: ApiServices, staff: Staff, id: string): Promise<ReportDetail> {
  const open = await openReport(services.db, staff, 'report.findings', id);
  return presentReportDetail(services.db, open, services.config.basePath);
}
