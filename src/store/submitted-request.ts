import { sql } from 'kysely';
import type { CaseActOf } from '#domain/request/case-act.ts';
import type { CaseState } from '#domain/request/case-state.ts';
import { newId } from '#platform/id.ts';
import { auditRow } from './audit.ts';
import type { Db } from './database.ts';
import type { NewNotification } from './notification.ts';
import type { RequestRow } from './request.ts';

/** A request that waits for its confirmation, with all that is kept of it at once. */
export interface SubmittedRequest {
  readonly request: RequestRow;
  readonly state: CaseState;
  readonly received: CaseActOf<'received'>;
  readonly at: Date;
  readonly by: { readonly name: string; readonly requestId: string | null };
  /** What the clerks of the agency are told. */
  readonly news: Pick<NewNotification, 'kind' | 'title' | 'body'>;
}

/**
 * Keeps requests with their cases, first acts, audit records and the word to the clerks in one statement, and so durably in
 * one round trip. The key of the submission decides which of two is kept; nobody waits for a lock.
 *
 * @returns for each whether it was kept: not where the submission was there before, or the agency takes none
 */
export async function insertSubmissions(db: Db, sent: readonly SubmittedRequest[]): Promise<boolean[]> {
  const { rows } = await sql<{ id: string }>`
    with sent as (
      select * from jsonb_to_recordset(${JSON.stringify(sent.map(rowOf))}::jsonb) as sent (
        tenant_id text, id uuid, agency_id uuid, source text, external_id text, channel text, arrived_on date,
        applicant_kind text, sealed_applicant text, applicant_digest text, content text, features text,
        wanted_form text, wanted_delivery text, code_digest text, pin_digest text, is_demo boolean, created_by uuid,
        case_id uuid, state text, act text, acted_on date, facts jsonb, recorded_by_name text, at timestamptz,
        event_id uuid, event_act text, object_kind text, after_state text, http_request_id text,
        news_kind text, news_title text, news_body text
      )
    ), kept as (
      insert into disclosure_request (
        tenant_id, id, agency_id, source, external_id, channel, arrived_on, applicant_kind, sealed_applicant,
        applicant_digest, content, features, wanted_form, wanted_delivery, code_digest, pin_digest, is_demo, created_by
      )
      select sent.tenant_id, sent.id, sent.agency_id, source, external_id, channel, arrived_on, applicant_kind,
        sealed_applicant, applicant_digest, content, features, wanted_form, wanted_delivery, code_digest, pin_digest,
        sent.is_demo, sent.created_by
      from sent
      join agency on agency.tenant_id = sent.tenant_id and agency.id = sent.agency_id and agency.closed_on is null
      on conflict (tenant_id, source, external_id) do nothing
      returning id
    ), opened as (
      insert into request_case (tenant_id, id, request_id, agency_id, content, state, acts, is_demo, created_at, updated_at)
      select tenant_id, case_id, id, agency_id, content, state, 1, is_demo, at, at from sent join kept using (id)
    ), acted as (
      insert into case_act (tenant_id, case_id, position, act, acted_on, facts, recorded_by_name, recorded_at)
      select tenant_id, case_id, 1, act, acted_on, facts, recorded_by_name, at from sent join kept using (id)
    ), told as (
      insert into audit_event (tenant_id, id, actor_name, agency_id, act, object_kind, object_id, after_state, request_id)
      select tenant_id, event_id, recorded_by_name, agency_id, event_act, object_kind, case_id::text, after_state::json,
        http_request_id
      from sent join kept using (id)
    ), unsealed as (
      insert into audit_unsealed (tenant_id, event_id) select tenant_id, event_id from sent join kept using (id)
    ), notified as (
      insert into notification (tenant_id, id, user_id, kind, title, body, link)
      select sent.tenant_id, gen_random_uuid(), clerk.user_id, news_kind, news_title, news_body, '/cases/' || case_id
      from sent join kept using (id)
      join (
        select distinct role_grant.tenant_id, role_grant.agency_id, role_grant.user_id
        from role_grant join app_user on app_user.id = role_grant.user_id and app_user.status = 'active'
        where role_grant.role = 'clerk' and role_grant.revoked_at is null
      ) clerk on clerk.tenant_id = sent.tenant_id and clerk.agency_id = sent.agency_id
    )
    select id from kept`.execute(db);
  const kept = new Set(rows.map(({ id }) => id));
  return sent.map(({ request }) => kept.has(request.id));
}

/** All that is written of one request, as the statement names it. */
function rowOf({ request, state, received, at, by, news }: SubmittedRequest) {
  const caseId = newId();
  const { act, on, ...facts } = received;
  const event = auditRow({
    tenantId: request.tenant_id,
    actor: { id: null, name: by.name },
    agencyId: request.agency_id,
    act: 'case.received',
    object: { kind: 'request_case', id: caseId },
    after: { request: request.id, state, on, channel: received.channel },
    requestId: by.requestId,
  });
  return {
    ...request,
    case_id: caseId,
    state,
    act,
    acted_on: on,
    facts,
    recorded_by_name: by.name,
    at,
    event_id: event.id,
    event_act: event.act,
    object_kind: event.object_kind,
    after_state: event.after_state,
    http_request_id: event.request_id,
    news_kind: news.kind,
    news_title: news.title,
    news_body: news.body,
  };
}
