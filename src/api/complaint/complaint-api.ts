import { readComplaintPerson } from '#actions/complaint/read-complaint-person.ts';
import { recordComplaintAct } from '#actions/complaint/record-complaint-act.ts';
import { registerComplaint } from '#actions/complaint/register-complaint.ts';
import type { ComplaintDetail, ComplaintRow } from '#contract/complaint.ts';
import { complaintRoutes } from '#contract/route/complaint-routes.ts';
import {
  COMPLAINT_ACT_NAMES,
  complaintActsIn,
  type ComplaintAct,
} from '#domain/complaint/complaint-course.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { type ComplaintSummary, findComplaint, listComplaintActs, listComplaints } from '#store/complaint.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import { agenciesAsked } from '../agencies-asked.ts';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { readDay } from '../read-day.ts';
import { serveRoute } from '../serve-route.ts';

/** Complaints, corrections of records and suggestions for the staff. */
export function complaintApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  serveRoute(app, services, complaintRoutes.listComplaints, async ({ by, query }) => {
    const { page, pageSize, agencyId: _, ...filter } = query;
    const scope = await agenciesAsked(db, by.staff, 'complaint.read', query);
    const { items, total } = await listComplaints(db, { ...scope, ...filter }, cutOf(query));
    return { items: items.map((row) => presentRow(row, clock.today())), total, page, pageSize };
  });

  serveRoute(app, services, complaintRoutes.getComplaint, async ({ by, params }) =>
    presentDetail(services, by.staff, params.complaintId),
  );

  serveRoute(app, services, complaintRoutes.registerComplaint, async ({ by, body }) => ({
    complaintId: await registerComplaint(services, by, {
      ...body,
      receivedOn: readDay('receivedOn', body.receivedOn),
    }),
  }));

  serveRoute(app, services, complaintRoutes.recordComplaintAct, async ({ by, params, body }) => {
    readDay('step.on', body.step.on);
    const about = { complaintId: params.complaintId, actKey: body.actKey };
    await recordComplaintAct(services, by, about, body.step as ComplaintAct);
    return presentDetail(services, by.staff, params.complaintId);
  });

  serveRoute(app, services, complaintRoutes.readComplaintPerson, async ({ by, params }) =>
    readComplaintPerson(services, by, params.complaintId),
  );
}

function presentRow(row: ComplaintSummary, today: PlainDate): ComplaintRow {
  return {
    id: row.id,
    kind: row.kind,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    aboutAgencyName: row.about_agency_name,
    caseId: row.case_id,
    caseNumber: row.case_number,
    matter: row.matter,
    personName: row.masked_name,
    state: row.state,
    receivedOn: row.received_on,
    due: row.due,
    overdue: row.due !== null && row.due < today,
    outcome: row.outcome,
    answer: row.answer,
    answeredOn: row.answered_on,
  };
}

/** @throws Problem complaint.not_found also for one out of reach: that it exists is none of their business */
async function presentDetail({ db, clock }: ApiServices, staff: Staff, id: string): Promise<ComplaintDetail> {
  const { tenant } = staff;
  const found = tenant === null ? null : await findComplaint(db, tenant.id, id);
  if (tenant === null || found === null) throw new Problem('complaint.not_found');
  const line = await agencyLine(db, tenant.id, found.agency_id);
  const target = { tenantId: tenant.id, region: tenant.region, agencyLine: line };
  if (!mayDo(staff, 'complaint.read', target)) throw new Problem('complaint.not_found');
  const scope = { tenantId: tenant.id, agencyIds: [found.agency_id], id };
  const [recorded, { items }] = await Promise.all([
    listComplaintActs(db, tenant.id, id),
    listComplaints(db, scope, { limit: 1, offset: 0 }),
  ]);
  const [row] = items;
  if (row === undefined) throw new Problem('complaint.not_found');
  const mayHandle = mayDo(staff, 'complaint.handle', target);
  return {
    row: presentRow(row, clock.today()),
    mayHandle,
    acts: mayHandle ? complaintActsIn(row.state) : [],
    steps: recorded.map(({ position, act: { act, on, ...facts }, recordedBy, recordedAt }) => ({
      position,
      act,
      name: COMPLAINT_ACT_NAMES[act],
      on,
      facts,
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    })),
  };
}
