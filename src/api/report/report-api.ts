import { mayDo } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { actorOf, permit } from '#actions/act.ts';
import { importReport } from '#actions/import-report.ts';
import { previewReport } from '#actions/preview-report.ts';
import { publishReport } from '#actions/publish-report.ts';
import { withdrawReport } from '#actions/withdraw-report.ts';
import type { ReportDetail } from '#contract/report.ts';
import { reportRoutes } from '#contract/route/report-routes.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { listReports } from '#store/report-list.ts';
import { findReportPlace } from '#store/report-place.ts';
import { findReport } from '#store/report.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { reachOf, tenantsInReach } from '../reach.ts';
import { serveRoute } from '../serve-route.ts';
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
    const { tenantId } = await placeOf(services, by.staff, 'report.publish', reportId);
    const request = { tenantId, reportId, actor: actorOf(by.staff), requestId: by.requestId };
    await publishReport(services, { ...request, despiteErrors: body.reason ?? null });
    return presentOne(services, by.staff, reportId);
  });

  serveRoute(
    app,
    services,
    reportRoutes.withdrawReport,
    async ({ by, params: { reportId }, body: { reason } }) => {
      const { tenantId } = await placeOf(services, by.staff, 'report.publish', reportId);
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

/**
 * Where a report belongs, after asking whether the staff member may do this to it.
 * @throws Problem report.not_found also for one they may not even read: its existence is none of their business
 */
async function placeOf({ db }: ApiServices, staff: Staff, action: Action, id: string) {
  const tenants = await tenantsInReach(db, staff);
  const place = await findReportPlace(
    db,
    tenants.map((tenant) => tenant.id),
    id,
  );
  const tenant = tenants.find((one) => one.id === place?.tenantId);
  if (place === null || tenant === undefined) throw new Problem('report.not_found');
  const line = await agencyLine(db, tenant.id, place.agencyId);
  const target = { tenantId: tenant.id, region: tenant.region, agencyLine: line };
  if (!mayDo(staff, 'report.read', target)) throw new Problem('report.not_found');
  if (!mayDo(staff, action, target)) throw new Problem('permission.denied');
  return { ...place, mayPublish: mayDo(staff, 'report.publish', target) };
}

async function presentOne(services: ApiServices, staff: Staff, id: string): Promise<ReportDetail> {
  const { db, config } = services;
  const { tenantId, agencyId, mayPublish } = await placeOf(services, staff, 'report.findings', id);
  const [report, { items }] = await Promise.all([
    findReport(db, tenantId, id),
    listReports(db, { tenantIds: [tenantId], agencyIds: [agencyId] }, { limit: 1000, offset: 0 }),
  ]);
  const summary = items.find((item) => item.id === id);
  if (report === null || summary === undefined) throw new Problem('report.not_found');
  return presentReportDetail(db, summary, report, { mayPublish, basePath: config.basePath });
}
