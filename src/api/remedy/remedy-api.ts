import { openRemedy } from '#actions/remedy/open-remedy.ts';
import { orderNewAnswer } from '#actions/remedy/order-new-answer.ts';
import { recordRemedyAct } from '#actions/remedy/record-remedy-act.ts';
import { calendarOfCounty } from '#actions/request/case-ground.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import type { RemedyAct } from '#domain/remedy/remedy-course.ts';
import { REMEDY_ACT_NAMES, actsInStage, foldRemedy } from '#domain/remedy/remedy-course.ts';
import { ordersNewAnswer } from '#domain/remedy/remedy-result.ts';
import type { RemedyDetail } from '#contract/remedy.ts';
import { remedyRoutes } from '#contract/route/remedy-routes.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { findRemedy, listRemedyActs, remedyHistoryOf } from '#store/remedy.ts';
import { listRemedies } from '#store/remedy-list.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { readDay } from '../read-day.ts';
import { serveRoute } from '../serve-route.ts';
import { presentRemedy } from './present-remedy.ts';
import { remedyListApi } from './remedy-list-api.ts';

/** Reconsideration and litigation for the staff. */
export function remedyApi(app: FastifyInstance, services: ApiServices): void {
  remedyListApi(app, services);

  serveRoute(app, services, remedyRoutes.getRemedy, async ({ by, params }) =>
    presentDetail(services, by.staff, params.remedyId),
  );

  serveRoute(app, services, remedyRoutes.openRemedy, async ({ by, body }) => ({
    remedyId: await openRemedy(services, by, {
      ...body,
      servedOn: readDay('servedOn', body.servedOn),
      actKey: body.actKey ?? null,
    }),
  }));

  serveRoute(app, services, remedyRoutes.recordRemedyAct, async ({ by, params, body }) => {
    readDay('step.on', body.step.on);
    const { actKey, step } = body;
    await recordRemedyAct(services, by, { remedyId: params.remedyId, actKey }, step as RemedyAct);
    return presentDetail(services, by.staff, params.remedyId);
  });

  serveRoute(app, services, remedyRoutes.orderNewAnswer, async ({ by, params, body }) => {
    const due = body.due === null ? null : readDay('due', body.due);
    return { caseId: await orderNewAnswer(services, by, { remedyId: params.remedyId, due }) };
  });
}

/** @throws Problem remedy.not_found also for one out of reach: that it exists is none of their business */
async function presentDetail({ db, clock }: ApiServices, staff: Staff, id: string): Promise<RemedyDetail> {
  const { tenant } = staff;
  const remedy = tenant === null ? null : await findRemedy(db, tenant.id, id);
  if (tenant === null || remedy === null) throw new Problem('remedy.not_found');
  const line = await agencyLine(db, tenant.id, remedy.agency_id);
  const target = { tenantId: tenant.id, region: tenant.region, agencyLine: line };
  if (!mayDo(staff, 'remedy.read', target)) throw new Problem('remedy.not_found');
  const [recorded, calendar, { items }] = await Promise.all([
    listRemedyActs(db, tenant.id, id),
    calendarOfCounty(db, tenant.id, tenant.region),
    listRemedies(db, { tenantId: tenant.id, agencyIds: null, id }, { limit: 1, offset: 0 }),
  ]);
  const [row] = items;
  if (row === undefined) throw new Problem('remedy.not_found');
  const course = foldRemedy(remedy.kind, remedyHistoryOf(recorded), calendar);
  const mayHandle = mayDo(staff, 'remedy.handle', target);
  return {
    row: presentRemedy(row, clock.today()),
    acts: mayHandle ? actsInStage(remedy.kind, course.stage) : [],
    mayHandle,
    mayOrderNewAnswer:
      mayHandle && remedy.new_case_id === null && remedy.case_id !== null && ordersNewAnswer(course.result),
    deadline: course.due?.explanation ?? null,
    steps: recorded.map(({ position, act: { act, on, ...facts }, recordedBy, recordedAt }) => ({
      position,
      act,
      name: REMEDY_ACT_NAMES[act],
      on,
      facts,
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    })),
  };
}
