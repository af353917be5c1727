import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type AuditHead, findAuditHead, linkHash, noHash, sealedColumns } from './audit-chain.ts';
import type { Db, Tx } from './database.ts';

const batch = 500;
/** First half of the advisory locks the sealers of one tenant wait on. */
const lockClass = 7_301_203;

/**
 * Links every committed event that has no seal yet to the chain of its tenant. Writers never wait for it: an event whose
 * transaction is still open is invisible here, and takes a later place when it commits, so positions have no gaps.
 * @returns the new head of each tenant whose chain grew
 */
export async function sealAudit(db: Db): Promise<AuditHead[]> {
  const waiting = await db.selectFrom('audit_unsealed').select('tenant_id').distinct().execute();
  const heads: AuditHead[] = [];
  for (const { tenant_id: tenantId } of waiting) {
    while ((await db.transaction().execute((tx) => sealBatch(tx, tenantId))) === batch);
    const head = await findAuditHead(db, tenantId);
    if (head) heads.push(head);
  }
  return heads;
}

async function sealBatch(tx: Tx, tenantId: string): Promise<number> {
  const lockNumber = createHash('sm3').update(tenantId).digest().readInt32BE(0);
  await sql`select pg_advisory_xact_lock(${lockClass}, ${lockNumber})`.execute(tx);
  const head = await findAuditHead(tx, tenantId);
  const events = await tx
    .selectFrom('audit_unsealed')
    .innerJoin('audit_event', (join) =>
      join
        .onRef('audit_event.tenant_id', '=', 'audit_unsealed.tenant_id')
        .onRef('audit_event.id', '=', 'audit_unsealed.event_id'),
    )
    .select(sealedColumns)
    .where('audit_unsealed.tenant_id', '=', tenantId)
    .orderBy('audit_event.occurred_at')
    .orderBy('audit_event.id')
    .limit(batch)
    .execute();
  if (events.length === 0) return 0;
  let position = head?.position ?? 0;
  let hash = head?.hash ?? noHash;
  const seals = events.map((event) => {
    position += 1;
    hash = linkHash(hash, position, event);
    return { tenant_id: tenantId, position: String(position), event_id: event.id, hash };
  });
  await tx.insertInto('audit_seal').values(seals).execute();
  const sealed = seals.map((seal) => seal.event_id);
  await tx
    .deleteFrom('audit_unsealed')
    .where('tenant_id', '=', tenantId)
    .where('event_id', 'in', sealed)
    .execute();
  return events.length;
}
