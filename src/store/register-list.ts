import { sql } from 'kysely';
import type { OutcomeBox } from '#domain/law/outcome.ts';
import type { ApplicantKind } from '#domain/request/application.ts';
import type { CaseState } from '#domain/request/case-state.ts';
import type { RequestChannel } from '#domain/request/clock-act.ts';
import type { Db } from './database.ts';

/** A line of the register; the applicant still sealed. */
export interface RegisterLine {
  readonly number: string | null;
  readonly agencyName: string;
  readonly receivedOn: string;
  readonly applicantKind: ApplicantKind;
  readonly sealedApplicant: string | null;
  readonly content: string;
  readonly channel: RequestChannel;
  readonly state: CaseState;
  readonly due: string | null;
  readonly closedOn: string | null;
  readonly box: OutcomeBox | null;
  readonly correctionAskedOn: string | null;
  readonly correctionReceivedOn: string | null;
  readonly extendedOn: string | null;
  readonly flags: readonly string[];
}

/** The cases received in a year by their number; `agencyIds` null: of the whole county. */
export async function listRegister(
  db: Db,
  about: { tenantId: string; agencyIds: readonly string[] | null; year: number },
): Promise<RegisterLine[]> {
  const dayOf = (act: string) => sql<string | null>`(
    select max(case_act.acted_on)::text from case_act
    where case_act.tenant_id = request_case.tenant_id and case_act.case_id = request_case.id and case_act.act = ${act})`;
  return db
    .selectFrom('request_case')
    .innerJoin('disclosure_request', (join) =>
      join
        .onRef('disclosure_request.tenant_id', '=', 'request_case.tenant_id')
        .onRef('disclosure_request.id', '=', 'request_case.request_id'),
    )
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'request_case.tenant_id')
        .onRef('agency.id', '=', 'request_case.agency_id'),
    )
    .select([
      'request_case.number',
      'agency.name as agencyName',
      sql<string>`request_case.received_on::text`.as('receivedOn'),
      'disclosure_request.applicant_kind as applicantKind',
      'disclosure_request.sealed_applicant as sealedApplicant',
      'request_case.content',
      'disclosure_request.channel',
      'request_case.state',
      'request_case.due',
      'request_case.closed_on as closedOn',
      'request_case.box',
      dayOf('correction_requested').as('correctionAskedOn'),
      dayOf('correction_received').as('correctionReceivedOn'),
      dayOf('extended').as('extendedOn'),
      sql<readonly string[]>`request_case.flags`.as('flags'),
    ])
    .where('request_case.tenant_id', '=', about.tenantId)
    .where('request_case.origin', '=', 'request')
    .$if(about.agencyIds !== null, (query) =>
      query.where(sql<boolean>`request_case.agency_id = any (${[...(about.agencyIds ?? [])]}::uuid[])`),
    )
    .where('request_case.received_on', '>=', `${about.year}-01-01`)
    .where('request_case.received_on', '<=', `${about.year}-12-31`)
    .orderBy('agency.code')
    .orderBy('request_case.received_on')
    .orderBy('request_case.number')
    .execute();
}
