import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A recorded act with its place in the chain, if it has one already. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly act: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly objectKind: string;
  readonly objectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly position: number | null;
  readonly hash: string | null;
}

export interface AuditFilter {
  /** First and last day in China, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly actorId?: string | undefined;
  /** Acts, or nouns they begin with; one of them is enough. */
  readonly acts?: readonly string[] | undefined;
  readonly objectKind?: string | undefined;
  readonly objectId?: string | undefined;
}

/** One page of the audit log of a tenant, newest first, with the number of all that match. */
export async function listAuditEvents(
  db: Db,
  tenantId: string,
  filter: AuditFilter,
  page: { limit: number; offset: number },
): Promise<{ items: AuditRow[]; total: number }> {
  const [rows, { total }] = await Promise.all([
    matching(db, tenantId, filter)
      .leftJoin('audit_seal', (join) =>
        join
          .onRef('audit_seal.tenant_id', '=', 'audit_event.tenant_id')
          .onRef('audit_seal.event_id', '=', 'audit_event.id'),
      )
      .leftJoin('agency', (join) =>
        join
          .onRef('agency.tenant_id', '=', 'audit_event.tenant_id')
          .onRef('agency.id', '=', 'audit_event.agency_id'),
      )
      .select(['audit_event.id', 'occurred_at', 'act', 'actor_id', 'actor_name', 'audit_event.agency_id'])
      .select(['agency.name', 'object_kind', 'object_id', 'before_state', 'after_state', 'position', 'hash'])
      .orderBy('occurred_at', 'desc')
      .orderBy('audit_event.id', 'desc')
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    matching(db, tenantId, filter)
      .select((select) => select.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  const items = rows.map((row) => ({
    id: row.id,
    at: row.occurred_at,
    act: row.act,
    actorId: row.actor_id,
    actorName: row.actor_name,
    agencyId: row.agency_id,
    agencyName: row.name,
    objectKind: row.object_kind,
    objectId: row.object_id,
    before: row.before_state,
    after: row.after_state,
    position: row.position === null ? null : Number(row.position),
    hash: row.hash,
  }));
  return { items, total: Number(total) };
}

function matching(
  db: Db,
  tenantId: string,
  { from, until, actorId, acts, objectKind, objectId }: AuditFilter,
) {
  let query = db.selectFrom('audit_event').where('audit_event.tenant_id', '=', tenantId);
  if (from !== undefined)
    query = query.where(
      'occurred_at',
      '>=',
      sql<Date>`(${from}::date)::timestamp at time zone 'Asia/Shanghai'`,
    );
  if (until !== undefined)
    query = query.where(
      'occurred_at',
      '<',
      sql<Date>`(${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    );
  if (actorId !== undefined) query = query.where('actor_id', '=', actorId);
  if (acts !== undefined)
    query = query.where((or) =>
      or.or([or('act', 'in', acts), or(sql<string>`split_part(act, '.', 1)`, 'in', acts)]),
    );
  if (objectKind !== undefined) query = query.where('object_kind', '=', objectKind);
  if (objectId !== undefined) query = query.where('object_id', '=', objectId);
  return query;
}
