import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ComplaintAct, ComplaintCourse, ComplaintHistory } from '#domain/complaint/complaint-course.ts';
import type { ComplaintKind } from '#domain/complaint/complaint-kind.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Actor } from './audit.ts';
import type { Db, Tx } from './database.ts';
import type { ComplaintTable } from './table/complaint-tables.ts';

/** A complaint as lists show it: the fold of its acts, kept beside them; who brought it is sealed. */
export type StoredComplaint = Selectable<ComplaintTable>;

/** A complaint in a list with the names of the agencies. */
export interface ComplaintSummary extends StoredComplaint {
  readonly agency_name: string;
  readonly about_agency_name: string | null;
  readonly case_number: string | null;
}

/** An act as the ledger keeps it. */
export interface RecordedComplaintAct {
  readonly position: number;
  readonly act: ComplaintAct;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface NewComplaintRow {
  readonly tenantId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly kind: ComplaintKind;
  readonly aboutAgencyId: string | null;
  readonly caseId: string | null;
  readonly matter: string;
  readonly sealedPerson: string;
  readonly maskedName: string;
  readonly receivedOn: PlainDate;
  readonly due: PlainDate;
  readonly isDemo: boolean;
  readonly createdBy: string | null;
  readonly at: Date;
}

/** Enters a complaint; false when it was entered before with the same id. */
export async function insertComplaint(tx: Tx, row: NewComplaintRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('complaint')
    .values({
      tenant_id: row.tenantId,
      id: row.id,
      agency_id: row.agencyId,
      kind: row.kind,
      about_agency_id: row.aboutAgencyId,
      case_id: row.caseId,
      matter: row.matter,
      sealed_person: row.sealedPerson,
      masked_name: row.maskedName,
      state: 'received',
      received_on: row.receivedOn,
      due: row.due,
      is_demo: row.isDemo,
      created_by: row.createdBy,
      created_at: row.at,
      updated_at: row.at,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findComplaint(db: Db, tenantId: string, id: string): Promise<StoredComplaint | null> {
  const row = await db
    .selectFrom('complaint')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The complaint, held until the transaction ends. */
export async function lockComplaint(tx: Tx, tenantId: string, id: string): Promise<StoredComplaint | null> {
  const row = await tx
    .selectFrom('complaint')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function listComplaintActs(
  db: Db,
  tenantId: string,
  complaintId: string,
): Promise<(RecordedComplaintAct & { readonly actKey: string })[]> {
  const rows = await db
    .selectFrom('complaint_act')
    .select(['position', 'act', 'acted_on', 'facts', 'act_key', 'recorded_by_name', 'recorded_at'])
    .where('tenant_id', '=', tenantId)
    .where('complaint_id', '=', complaintId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    position: row.position,
    act: { act: row.act, on: row.acted_on, ...(row.facts as object) } as ComplaintAct,
    actKey: row.act_key,
    recordedBy: row.recorded_by_name,
    recordedAt: row.recorded_at,
  }));
}

/** The acts as the fold wants them. @throws RangeError for a complaint that was never received */
export function complaintHistoryOf(acts: readonly RecordedComplaintAct[]): ComplaintHistory {
  const [first, ...rest] = acts.map(({ act }) => act);
  if (first?.act !== 'received') throw new RangeError('A complaint begins with its receipt');
  return [first, ...rest];
}

/** Adds an act and writes the fold beside it. */
export async function appendComplaintAct(
  tx: Tx,
  about: {
    tenantId: string;
    complaintId: string;
    position: number;
    actKey: string;
    actor: Actor;
    at: Date;
  },
  { act, on, ...facts }: ComplaintAct,
  course: ComplaintCourse,
): Promise<void> {
  const { tenantId, complaintId, position, actor, at } = about;
  await tx
    .insertInto('complaint_act')
    .values({
      tenant_id: tenantId,
      complaint_id: complaintId,
      position,
      act,
      acted_on: on,
      facts: JSON.stringify(facts),
      act_key: about.actKey,
      recorded_by: actor.id,
      recorded_by_name: actor.name,
      recorded_at: at,
    })
    .execute();
  await tx
    .updateTable('complaint')
    .set({
      state: course.state,
      due: course.due,
      outcome: course.outcome,
      answer: course.answer,
      answered_on: course.answeredOn,
      acts: position,
      updated_at: at,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', complaintId)
    .execute();
}

/** Complaints, open ones with the nearest deadline first, answered ones last. */
export async function listComplaints(
  db: Db,
  filter: {
    readonly tenantId: string;
    readonly agencyIds: readonly string[];
    readonly id?: string | undefined;
    readonly kind?: ComplaintKind | undefined;
    readonly open?: boolean | undefined;
    readonly year?: number | undefined;
  },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ items: ComplaintSummary[]; total: number }> {
  const { id, kind, open, year } = filter;
  const matching = db
    .selectFrom('complaint')
    .where('complaint.tenant_id', '=', filter.tenantId)
    .where(sql<boolean>`complaint.agency_id = any (${[...filter.agencyIds]}::uuid[])`)
    .$if(id !== undefined, (query) => query.where('complaint.id', '=', id ?? ''))
    .$if(kind !== undefined, (query) => query.where('complaint.kind', '=', kind ?? 'not_disclosed'))
    .$if(open === true, (query) => query.where('complaint.answered_on', 'is', null))
    .$if(year !== undefined, (query) =>
      query
        .where('complaint.received_on', '>=', `${year ?? 0}-01-01`)
        .where('complaint.received_on', '<=', `${year ?? 0}-12-31`),
    );
  const [items, { total }] = await Promise.all([
    matching
      .innerJoin('agency', (join) =>
        join
          .onRef('agency.tenant_id', '=', 'complaint.tenant_id')
          .onRef('agency.id', '=', 'complaint.agency_id'),
      )
      .leftJoin('agency as about', (join) =>
        join
          .onRef('about.tenant_id', '=', 'complaint.tenant_id')
          .onRef('about.id', '=', 'complaint.about_agency_id'),
      )
      .leftJoin('request_case', (join) =>
        join
          .onRef('request_case.tenant_id', '=', 'complaint.tenant_id')
          .onRef('request_case.id', '=', 'complaint.case_id'),
      )
      .selectAll('complaint')
      .select([
        'agency.name as agency_name',
        'about.name as about_agency_name',
        'request_case.number as case_number',
      ])
      .orderBy((order) => order.eb('complaint.answered_on', 'is not', null))
      .orderBy('complaint.due', (order) => order.asc().nullsLast())
      .orderBy('complaint.id', 'desc')
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    matching.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items, total: Number(total) };
}
