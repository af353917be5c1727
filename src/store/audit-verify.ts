import { type AuditHead, linkHash, noHash, type SealedContent, sealedColumns } from './audit-chain.ts';
import type { Db } from './database.ts';

export interface AuditFault {
  kind: 'changed' | 'missing' | 'truncated';
  /** Place in the chain; null for an event outside it. */
  position: number | null;
  message: string;
}

export interface AuditVerification {
  tenantId: string;
  /** Links followed. */
  checked: number;
  /** Events written but not yet sealed: the tail of the last second. */
  unsealed: number;
  /** Where the chain ends now; null when it is empty. */
  head: Pick<AuditHead, 'position' | 'hash'> | null;
  faults: AuditFault[];
}

type Anchor = Pick<AuditHead, 'position' | 'hash'>;

interface Link {
  position: string;
  hash: string;
  event_id: string;
  event: SealedContent | null;
}

const page = 1000;
/** An event this old without a place in the queue of the sealer was taken out of it by hand. */
const graceSeconds = 60;

/**
 * Follows the chain of a tenant from its first link.
 * @param anchors heads kept outside the database: each must still be a link of the chain
 */
export async function verifyAudit(
  db: Db,
  tenantId: string,
  anchors: readonly Anchor[] = [],
): Promise<AuditVerification> {
  const faults: AuditFault[] = [];
  const wanted = new Map(anchors.map((anchor) => [anchor.position, anchor.hash]));
  let head: Anchor = { position: 0, hash: noHash };
  let checked = 0;
  for (;;) {
    const links = await readLinks(db, tenantId, head.position);
    for (const link of links) {
      faults.push(...checkLink(head, link));
      head = { position: Number(link.position), hash: link.hash };
      const anchor = wanted.get(head.position);
      if (anchor !== undefined && anchor !== head.hash) faults.push(rewritten(head.position));
      checked += 1;
    }
    if (links.length < page) break;
  }
  for (const anchor of anchors) {
    if (anchor.position > head.position) faults.push(cutOff(head.position, anchor.position));
  }
  const tail = await readUnsealed(db, tenantId);
  faults.push(...tail.orphans.map(orphan));
  return { tenantId, checked, unsealed: tail.count, head: head.position === 0 ? null : head, faults };
}

function checkLink(head: Anchor, link: Link): AuditFault[] {
  const position = Number(link.position);
  if (position !== head.position + 1) {
    const from = head.position + 1;
    const places = from === position - 1 ? `第 ${from} 条` : `第 ${from} 至 ${position - 1} 条`;
    return [{ kind: 'missing', position: from, message: `封存链缺少${places}，这些记录的封存已被删除。` }];
  }
  if (!link.event)
    return [
      { kind: 'missing', position, message: `第 ${position} 条审计记录（${link.event_id}）已被删除。` },
    ];
  if (linkHash(head.hash, position, link.event) === link.hash) return [];
  return [
    {
      kind: 'changed',
      position,
      message: `第 ${position} 条审计记录（${link.event_id}）或其封存值在写入后被改动过。`,
    },
  ];
}

function rewritten(position: number): AuditFault {
  return {
    kind: 'changed',
    position,
    message: `第 ${position} 条的链值与库外留存的不同：此处或之前的记录被改写后重新封存过。`,
  };
}

function cutOff(last: number, kept: number): AuditFault {
  return {
    kind: 'truncated',
    position: last + 1,
    message: `链到第 ${last} 条为止，而库外留存的链头在第 ${kept} 条：末尾的记录被截断，或数据库恢复到了旧备份。`,
  };
}

function orphan(eventId: string): AuditFault {
  return {
    kind: 'missing',
    position: null,
    message: `审计记录 ${eventId} 没有封存，也不在待封存之列：封存链或待封存的登记被删除过。`,
  };
}

async function readLinks(db: Db, tenantId: string, after: number): Promise<Link[]> {
  const rows = await db
    .selectFrom('audit_seal')
    .leftJoin('audit_event', (join) =>
      join
        .onRef('audit_event.tenant_id', '=', 'audit_seal.tenant_id')
        .onRef('audit_event.id', '=', 'audit_seal.event_id'),
    )
    .select(['audit_seal.position', 'audit_seal.hash', 'audit_seal.event_id'])
    .select(sealedColumns)
    .where('audit_seal.tenant_id', '=', tenantId)
    .where('audit_seal.position', '>', String(after))
    .orderBy('audit_seal.position')
    .limit(page)
    .execute();
  return rows.map(
    ({
      position,
      hash,
      event_id,
      tenant_id,
      id,
      occurred_at,
      actor_name,
      act,
      object_kind,
      object_id,
      ...rest
    }) => ({
      position,
      hash,
      event_id,
      event:
        tenant_id === null ||
        id === null ||
        occurred_at === null ||
        actor_name === null ||
        act === null ||
        object_kind === null ||
        object_id === null
          ? null
          : { tenant_id, id, occurred_at, actor_name, act, object_kind, object_id, ...rest },
    }),
  );
}

async function readUnsealed(db: Db, tenantId: string): Promise<{ count: number; orphans: string[] }> {
  const rows = await db
    .selectFrom('audit_event')
    .leftJoin('audit_unsealed', (join) =>
      join
        .onRef('audit_unsealed.tenant_id', '=', 'audit_event.tenant_id')
        .onRef('audit_unsealed.event_id', '=', 'audit_event.id'),
    )
    .select(['audit_event.id', 'audit_event.occurred_at', 'audit_unsealed.event_id as queued'])
    .where('audit_event.tenant_id', '=', tenantId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit_seal')
            .select('position')
            .whereRef('audit_seal.tenant_id', '=', 'audit_event.tenant_id')
            .whereRef('audit_seal.event_id', '=', 'audit_event.id'),
        ),
      ),
    )
    .orderBy('audit_event.id')
    .execute();
  const settled = Date.now() - graceSeconds * 1000;
  const orphans = rows
    .filter((row) => row.queued === null && row.occurred_at.getTime() < settled)
    .map((row) => row.id);
  return { count: rows.length, orphans };
}
