import { caseHandlers } from '#actions/request/case-handlers.ts';
import { urgencyDays } from '#domain/request/urgency.ts';
import { readApplicantOf } from '#actions/request/read-applicant-of.ts';
import { recordCaseAct } from '#actions/request/record-case-act.ts';
import { registerRequest } from '#actions/request/register-request.ts';
import { requestRoutes } from '#contract/route/request-routes.ts';
import { countOpenCases, listCases } from '#store/case-list.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';
import { readDay } from '../read-day.ts';
import { serveRoute } from '../serve-route.ts';
import { dueWithin, officeDay } from './office-day.ts';
import { openCase } from './open-case.ts';
import { presentCaseDetail, presentCaseRow } from './present-case.ts';
import { readStep } from './read-step.ts';

/** Disclosure on request for the staff: queue, case, acts. */
export function requestApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, requestRoutes.listCases, async ({ by, query }) => {
    const { tenantIds, agencyIds } = await reachOf(db, by.staff, 'request.read');
    const day = await officeDay(services, by.staff);
    const { page, pageSize, urgency, agencyId, mine, ...filter } = query;
    const { items, total } = await listCases(
      db,
      {
        ...filter,
        ...(urgency === undefined ? {} : dueWithin(day, urgency)),
        tenantId: tenantIds[0] ?? '',
        agencyIds: narrowed(agencyIds, agencyId),
        assignedTo: mine === true ? by.staff.id : undefined,
      },
      { limit: pageSize, offset: (page - 1) * pageSize },
    );
    return { items: items.map((row) => presentCaseRow(row, day)), total, page, pageSize };
  });

  serveRoute(app, services, requestRoutes.countCases, async ({ by }) => {
    const { tenantIds, agencyIds } = await reachOf(db, by.staff, 'request.read');
    const day = await officeDay(services, by.staff);
    return countOpenCases(
      db,
      { tenantId: tenantIds[0] ?? '', agencyIds },
      urgencyDays(day.calendar, day.today),
    );
  });

  serveRoute(app, services, requestRoutes.getCase, async ({ by, params }) => {
    const reached = await openCase(db, by.staff, params.caseId);
    return presentCaseDetail(services, by.staff, reached, await officeDay(services, by.staff));
  });

  serveRoute(app, services, requestRoutes.listCaseHandlers, async ({ by, params }) => {
    const reached = await openCase(db, by.staff, params.caseId);
    return { items: await caseHandlers(db, reached.case) };
  });

  serveRoute(app, services, requestRoutes.readApplicant, async ({ by, params }) =>
    readApplicantOf(services, by, params.caseId),
  );

  serveRoute(app, services, requestRoutes.registerRequest, async ({ by, body }) => {
    const { applicant, channel, features, wantedForm, wantedDelivery } = body;
    const caseIds = await registerRequest(services, by, {
      agencyId: body.agencyId,
      application: { applicant, channel, features, wantedForm, wantedDelivery },
      contents: body.contents,
      arrivedOn: readDay('arrivedOn', body.arrivedOn),
      confirmedOn: body.confirmedOn === null ? null : readDay('confirmedOn', body.confirmedOn),
      actKey: body.actKey,
    });
    return { caseIds };
  });

  serveRoute(app, services, requestRoutes.recordCaseAct, async ({ by, params, body }) => {
    const { caseId } = params;
    await openCase(db, by.staff, caseId);
    await recordCaseAct(services, by, { caseId, actKey: body.actKey }, readStep(body.step));
    const reached = await openCase(db, by.staff, caseId);
    return presentCaseDetail(services, by.staff, reached, await officeDay(services, by.staff));
  });
}

/** The agency asked for, when it is within reach; all in reach without one. */
function narrowed(reach: readonly string[] | null, agencyId: string | undefined): readonly string[] | null {
  if (agencyId === undefined) return reach;
  return reach === null || reach.includes(agencyId) ? [agencyId] : [];
}
