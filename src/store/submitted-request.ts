import { sql } from 'kysely';
import type { CaseActOf } from '#domain/request/case-act.ts';
import type { CaseState } from '#domain/request/case-state.ts';
import { newId } from '#platform/id.ts';
import type { AuditEvent } from './audit.ts';
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
 * Keeps a request with its case, the first act, the audit record and the word to the clerks in one statement, and so durably
 * in one round trip.
 * The key of the submission decides which of two at once is kept; nobody waits for anybody else's.
 *
 * @returns id of the case; null where nothing was kept: the submission was there before, or the agency takes none
 */
export async function insertSubmission(db: Db, sent: SubmittedRequest): Promise<string | null> {
  const { request, state, received, at, by, news } = sent;
  const caseId = newId();
  const { act, on, ...facts } = received;
  const { tenant_id: tenantId, id: requestId, agency_id: agencyId } = request;
  const event = auditRow({
    tenantId,
    actor: { id: null, name: by.name },
    agencyId,
    act: 'case.received',
    object: { kind: 'request_case', id: caseId },
    after: { request: requestId, state, on, channel: received.channel },
    requestId: by.requestId,
  } satisfies AuditEvent);
  const { rows } = await sql<{ id: string }>`
    with kept as (
      insert into disclosure_request (
        tenant_id, id, agency_id, source, external_id, channel, arrived_on, applicant_kind, sealed_applicant,
        applicant_digest, content, features, wanted_form, wanted_delivery, code_digest, pin_digest, is_demo, created_by
      )
      select ${tenantId}, ${requestId}::uuid, agency.id, ${request.source}, ${request.external_id}, ${request.channel},
        ${request.arrived_on}::date, ${request.applicant_kind}, ${request.sealed_applicant}, ${request.applicant_digest},
        ${request.content}, ${request.features}, ${request.wanted_form}, ${request.wanted_delivery},
        ${request.code_digest}, ${request.pin_digest}, ${request.is_demo}::boolean, ${request.created_by}::uuid
      from agency
      where agency.tenant_id = ${tenantId} and agency.id = ${agencyId} and agency.closed_on is null
      on conflict (tenant_id, source, external_id) do nothing
      returning id
    ), opened as (
      insert into request_case (tenant_id, id, request_id, agency_id, content, state, acts, is_demo, created_at, updated_at)
      select ${tenantId}, ${caseId}::uuid, kept.id, ${agencyId}::uuid, ${request.content}, ${state}, 1,
        ${request.is_demo}::boolean, ${at}::timestamptz, ${at}::timestamptz
      from kept
      returning id
    ), acted as (
      insert into case_act (tenant_id, case_id, position, act, acted_on, facts, recorded_by_name, recorded_at)
      select ${tenantId}, opened.id, 1, ${act}, ${on}::date, ${JSON.stringify(facts)}::jsonb, ${by.name},
        ${at}::timestamptz
      from opened
    ), told as (
      insert into audit_event (tenant_id, id, actor_name, agency_id, act, object_kind, object_id, after_state, request_id)
      select ${tenantId}, ${event.id}::uuid, ${event.actor_name}, ${agencyId}::uuid, ${event.act}, ${event.object_kind},
        ${event.object_id}, ${event.after_state}::json, ${event.request_id}
      from opened
    ), waiting as (
      insert into audit_unsealed (tenant_id, event_id) select ${tenantId}, ${event.id}::uuid from opened
    ), notified as (
      insert into notification (tenant_id, id, user_id, kind, title, body, link)
      select ${tenantId}, gen_random_uuid(), clerk.user_id, ${news.kind}, ${news.title}, ${news.body}, ${`/cases/${caseId}`}
      from opened, (
        select distinct role_grant.user_id
        from role_grant join app_user on app_user.id = role_grant.user_id and app_user.status = 'active'
        where role_grant.tenant_id = ${tenantId} and role_grant.agency_id = ${agencyId} and role_grant.role = 'clerk'
          and role_grant.revoked_at is null
      ) clerk
    )
    select id from opened`.execute(db);
  return rows[0]?.id ?? null;
}
