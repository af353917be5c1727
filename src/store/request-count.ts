import { sql } from 'kysely';
import type { OutcomeBox } from '#domain/law/outcome.ts';
import type { ApplicantKind } from '#domain/request/application.ts';
import type { Db } from './database.ts';

/** Rows of section three that are no outcome. */
export type RequestFlow = 'new' | 'carried_in' | 'carried_out';

/** How many cases fall into one cell of section three. Cells without cases are absent: the form prints them as 0. */
export interface RequestCount {
  readonly row: RequestFlow | OutcomeBox;
  readonly applicant: ApplicantKind;
  readonly cases: number;
}

/**
 * Section three of the annual report counted out of the ledger, for agencies together and a calendar year. A case counts
 * from the day it was received (条例第三十一条): what was withdrawn before its confirmation was never received. New answers
 * ordered by a remedy are not requests.
 *
 * @returns one entry for each cell that is not 0, without the totals
 */
export async function countRequests(
  db: Db,
  about: { tenantId: string; agencyIds: readonly string[]; year: number },
): Promise<RequestCount[]> {
  const first = `${about.year}-01-01`;
  const last = `${about.year}-12-31`;
  const { rows } = await sql<{ row: RequestCount['row']; applicant: ApplicantKind; cases: string }>`
    with counted as (
      select disclosure_request.applicant_kind as applicant, received_on, closed_on, box
      from request_case
      join disclosure_request on disclosure_request.tenant_id = request_case.tenant_id
        and disclosure_request.id = request_case.request_id
      where request_case.tenant_id = ${about.tenantId}
        and request_case.agency_id = any (${[...about.agencyIds]}::uuid[])
        and request_case.origin = 'request'
        and received_on <= ${last}
        and (closed_on is null or closed_on >= ${first})
    ), cells as (
      select case when received_on >= ${first} then 'new' else 'carried_in' end as row, applicant from counted
      union all
      select case when closed_on <= ${last} then box else 'carried_out' end, applicant from counted
    )
    select row, applicant, count(*) as cases from cells group by row, applicant order by row, applicant`.execute(
    db,
  );
  return rows.map(({ row, applicant, cases }) => ({ row, applicant, cases: Number(cases) }));
}

/** The cases behind a cell, oldest first: what a figure opens down to. */
export async function listCasesOfCell(
  db: Db,
  about: {
    tenantId: string;
    agencyIds: readonly string[];
    year: number;
    row: RequestCount['row'];
    applicant: ApplicantKind | null;
  },
): Promise<{ id: string; number: string | null; receivedOn: string | null; closedOn: string | null }[]> {
  const first = `${about.year}-01-01`;
  const last = `${about.year}-12-31`;
  const { row, applicant } = about;
  return db
    .selectFrom('request_case')
    .innerJoin('disclosure_request', (join) =>
      join
        .onRef('disclosure_request.tenant_id', '=', 'request_case.tenant_id')
        .onRef('disclosure_request.id', '=', 'request_case.request_id'),
    )
    .select([
      'request_case.id',
      'request_case.number',
      'request_case.received_on as receivedOn',
      'request_case.closed_on as closedOn',
    ])
    .where('request_case.tenant_id', '=', about.tenantId)
    .where(sql<boolean>`request_case.agency_id = any (${[...about.agencyIds]}::uuid[])`)
    .where('request_case.origin', '=', 'request')
    .where('received_on', '<=', last)
    .where((where) => where.or([where('closed_on', 'is', null), where('closed_on', '>=', first)]))
    .$if(applicant !== null, (query) =>
      query.where('disclosure_request.applicant_kind', '=', applicant ?? 'other'),
    )
    .$if(row === 'new', (query) => query.where('received_on', '>=', first))
    .$if(row === 'carried_in', (query) => query.where('received_on', '<', first))
    .$if(row === 'carried_out', (query) =>
      query.where((where) => where.or([where('closed_on', 'is', null), where('closed_on', '>', last)])),
    )
    .$if(row !== 'new' && row !== 'carried_in' && row !== 'carried_out', (query) =>
      query.where('closed_on', '<=', last).where('box', '=', row as OutcomeBox),
    )
    .orderBy('received_on')
    .orderBy('request_case.id')
    .execute();
}
