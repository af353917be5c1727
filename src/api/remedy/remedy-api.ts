import { openRemedy } from '#actions/remedy/open-remedy.ts';
import { orderNewAnswer } from '#actions/remedy/order-new-answer.ts';
import { recordRemedyAct } from '#actions/remedy/record-remedy-act.ts';
import { calendarOfCounty } from '#actions/request/case-ground.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import type { RemedyAct } from '#domain/remedy/remedy-course.ts';
import { REMEDY_ACT_NAMES, actsInStage, foldRemedy } from '#domain/remedy/remedy-course.ts';
import { ordersNewAnswer } from '#domain/remedy/remedy-result.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { RemedyDetail, RemedyRow } from '#contract/remedy.ts';
import { remedyRoutes } from '#contract/route/remedy-routes.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { findRemedy, listRemedyActs, remedyHistoryOf } from '#store/remedy.ts';
import { listRemedies, type RemedySummary } from '#store/remedy-list.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';
import { readDay } from '../read-day.ts';
import { serveRoute } from '../serve-route.ts';

/** Reconsideration and litigation for the staff. */
export function remedyApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  serveRoute(app, services, remedyRoutes.listRemedies, async ({ by, query }) => {
    const { tenantIds, agencyIds } = await reachOf(db, by.staff, 'remedy.read');
    const { page, pageSize, ...filter } = query;
    const place = { limit: pageSize, offset: (page - 1) * pageSize };
    const { items, total } = await listRemedies(
      db,
      { tenantId: tenantIds[0] ?? '', agencyIds, ...filter },
      place,
    );
    return { items: items.map((row) => presentRow(row, clock.today())), total, page, pageSize };
  });

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

function presentRow(row: RemedySummary, today: PlainDate): RemedyRow {
  return {
    id: row.id,
    kind: row.kind,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    caseId: row.case_id,
    caseNumber: row.case_number,
    number: row.number,
    body: row.body,
    claim: row.claim,
    stage: row.stage,
    servedOn: row.served_on,
    due: row.due,
    provisional: row.is_provisional,
    overdue: row.due !== null && row.due < today,
    result: row.result,
    concludedOn: row.concluded_on,
    lesson: row.lesson,
    priorRemedyId: row.prior_remedy_id,
    newCaseId: row.new_case_id,
  };
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
    row: presentRow(row, clock.today()),
    acts: mayHandle ? actsInStage(remedy.kind, course.stage) : [],
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
