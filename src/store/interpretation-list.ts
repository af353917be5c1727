import { sql } from 'kysely';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';

/** How far the policies that an agency released in a period have been interpreted. */
export interface InterpretationRate {
  readonly agencyId: string;
  readonly agencyName: string;
  /** Policies and normative documents before the public. */
  readonly policies: number;
  readonly exempt: number;
  /** With an interpretation before the public; exempt ones that have one all the same count here. */
  readonly interpreted: number;
  readonly overdue: number;
}

/** A policy before the public with what became of its interpretation. */
export interface ReleasedPolicy {
  readonly id: string;
  readonly title: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly publishedOn: PlainDate;
  readonly interpretations: number;
  readonly exemptionReason: string | null;
  readonly dueOn: PlainDate | null;
}

export interface PolicyFilter {
  readonly tenantIds: readonly string[];
  /** Absent: all. */
  readonly agencyIds?: readonly string[];
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  /** `missing`: neither interpreted nor exempt; `overdue`: missing past its term. */
  readonly only?: 'missing' | 'overdue';
  readonly today: PlainDate;
}

/** Policies before the public by the day of release, the latest first. */
export async function listReleasedPolicies(
  db: Db,
  filter: PolicyFilter,
  cut: { limit: number; offset: number },
): Promise<{ items: ReleasedPolicy[]; total: number }> {
  const query = policies(filter);
  const { rows } = await sql<{
    id: string;
    title: string;
    agency_id: string;
    agency_name: string;
    published_on: PlainDate;
    interpretations: number;
    exemption_reason: string | null;
    due_on: PlainDate | null;
    total: string;
  }>`
    select *, count(*) over () as total from (${query}) listed ${only(filter)}
    order by published_on desc, id desc limit ${cut.limit} offset ${cut.offset}`.execute(db);
  const items = rows.map((row) => ({
    id: row.id,
    title: row.title,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    publishedOn: row.published_on,
    interpretations: row.interpretations,
    exemptionReason: row.exemption_reason,
    dueOn: row.due_on,
  }));
  return { items, total: Number(rows[0]?.total ?? 0) };
}

/** The rate by agency, in the order of the register; agencies without a policy in the period are left out. */
export async function listInterpretationRates(db: Db, filter: PolicyFilter): Promise<InterpretationRate[]> {
  const { rows } = await sql<{
    agency_id: string;
    agency_name: string;
    policies: string;
    exempt: string;
    interpreted: string;
    overdue: string;
  }>`
    select agency_id, agency_name, count(*) as policies,
      count(*) filter (where exemption_reason is not null and interpretations = 0) as exempt,
      count(*) filter (where interpretations > 0) as interpreted,
      count(*) filter (where exemption_reason is null and interpretations = 0 and due_on < ${filter.today}) as overdue
    from (${policies(filter)}) listed
    group by agency_id, agency_name, sort_order, agency_code order by sort_order, agency_code`.execute(db);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    policies: Number(row.policies),
    exempt: Number(row.exempt),
    interpreted: Number(row.interpreted),
    overdue: Number(row.overdue),
  }));
}

function only({ only: which, today }: PolicyFilter) {
  if (which === undefined) return sql``;
  const missing = sql`where interpretations = 0 and exemption_reason is null`;
  return which === 'missing' ? missing : sql`${missing} and due_on < ${today}`;
}

/** Without a term of its own a policy was due with its interpretation on the day it was released. */
function policies({ tenantIds, agencyIds, from, until }: PolicyFilter) {
  const within =
    agencyIds === undefined ? sql`` : sql`and public.agency_id = any (${[...agencyIds]}::uuid[])`;
  return sql`
    select public.document_id as id, public.title, public.agency_id, agency.name as agency_name, agency.sort_order,
      agency.code as agency_code, public.published_on, duty.exemption_reason,
      coalesce(duty.due_on, public.published_on) as due_on,
      (select count(*)::int from public_interpretation link
        where link.tenant_id = public.tenant_id and link.policy_id = public.document_id) as interpretations
    from public_document public
    join agency on agency.tenant_id = public.tenant_id and agency.id = public.agency_id
    left join interpretation_duty duty on duty.tenant_id = public.tenant_id and duty.document_id = public.document_id
    where public.tenant_id = any (${[...tenantIds]}::text[]) and public.kind in ('policy', 'normative') ${within}
      ${from === undefined ? sql`` : sql`and public.published_on >= ${from}`}
      ${until === undefined ? sql`` : sql`and public.published_on <= ${until}`}`;
}
