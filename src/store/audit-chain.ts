import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** The last link of a tenant's chain; kept outside the database it proves that nothing was cut off since. */
export interface AuditHead {
  tenantId: string;
  position: number;
  hash: string;
  sealedAt: Date;
}

/** What the first link follows. */
export const noHash = '0'.repeat(64);

/** An event as the seal covers it: every column, the states as the text that was written. */
export interface SealedContent {
  tenant_id: string;
  id: string;
  occurred_at: Date;
  actor_id: string | null;
  actor_name: string;
  agency_id: string | null;
  act: string;
  object_kind: string;
  object_id: string;
  before_text: string | null;
  after_text: string | null;
  request_id: string | null;
}

export const sealedColumns = [
  'audit_event.tenant_id',
  'audit_event.id',
  'audit_event.occurred_at',
  'audit_event.actor_id',
  'audit_event.actor_name',
  'audit_event.agency_id',
  'audit_event.act',
  'audit_event.object_kind',
  'audit_event.object_id',
  sql<string | null>`audit_event.before_state::text`.as('before_text'),
  sql<string | null>`audit_event.after_state::text`.as('after_text'),
  'audit_event.request_id',
] as const;

/** SM3 (GB/T 32905) over the hash before, the position and the event; hexadecimal. */
export function linkHash(previous: string, position: number, event: SealedContent): string {
  const content = JSON.stringify([
    event.tenant_id,
    event.id,
    event.occurred_at.toISOString(),
    event.actor_id,
    event.actor_name,
    event.agency_id,
    event.act,
    event.object_kind,
    event.object_id,
    event.before_text,
    event.after_text,
    event.request_id,
  ]);
  return createHash('sm3').update(`${previous}\n${position}\n${content}`).digest('hex');
}

/** The head of one tenant's chain; null before its first event is sealed. */
export async function findAuditHead(db: Db | Tx, tenantId: string): Promise<AuditHead | null> {
  const row = await db
    .selectFrom('audit_seal')
    .select(['tenant_id', 'position', 'hash', 'sealed_at'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { tenantId: row.tenant_id, position: Number(row.position), hash: row.hash, sealedAt: row.sealed_at }
    : null;
}

/** Every tenant that has anything in the audit log. */
export async function listAuditTenants(db: Db): Promise<string[]> {
  const sealed = await db.selectFrom('audit_seal').select('tenant_id').where('position', '=', '1').execute();
  const waiting = await db.selectFrom('audit_unsealed').select('tenant_id').distinct().execute();
  const written = await db.selectFrom('audit_event').select('tenant_id').distinct().execute();
  return [...new Set([...sealed, ...waiting, ...written].map((row) => row.tenant_id))].toSorted();
}
