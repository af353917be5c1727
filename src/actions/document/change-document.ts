import { afterAct, DOCUMENT_ACTS, type DocumentAct } from '#domain/disclosure/document-state.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { type AuditState, recordAudit } from '#store/audit.ts';
import type { Db, Tx } from '#store/database.ts';
import { findDocument, lockDocument, type StoredDocument } from '#store/document.ts';
import type { Staff } from '#store/staff.ts';
import { type ActServices, actorOf, type By } from '../act.ts';

/** A document within reach, and what may be done to it. */
export interface ReachedDocument {
  readonly document: StoredDocument;
  readonly may: (action: Action) => boolean;
}

/**
 * A document that the staff member may read.
 * @throws Problem document.not_found also for one they may not read: its existence is none of their business
 */
export async function reachDocument(db: Db | Tx, staff: Staff, id: string): Promise<ReachedDocument> {
  const { tenant } = staff;
  const document = tenant === null ? null : await findDocument(db, tenant.id, id);
  if (tenant === null || document === null) throw new Problem('document.not_found');
  return reached(db, staff, document);
}

interface Change {
  readonly before: AuditState;
  readonly after: AuditState;
}

interface DocumentActFrame {
  readonly permission: Action;
  /** The step of the state machine; absent for what every state allows, such as recording a channel. */
  readonly act?: DocumentAct;
  /** Its name in the audit log, noun first. */
  readonly record: string;
  /** Writes the change; null when there was nothing left to do, so that nothing is recorded. */
  readonly change: (tx: Tx, document: StoredDocument, now: Date) => Promise<Change | null>;
}

/**
 * The frame of every act on a document: within reach, permitted, allowed in its state, one transaction with the audit
 * record.
 * @throws Problem document.not_found, permission.denied, document.state
 */
export async function changeDocument(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  documentId: string,
  { permission, act, record, change }: DocumentActFrame,
): Promise<void> {
  const tenantId = by.staff.tenantId ?? '';
  await db.transaction().execute(async (tx) => {
    const document = await lockDocument(tx, tenantId, documentId);
    if (document === null) throw new Problem('document.not_found');
    const { may } = await reached(tx, by.staff, document);
    if (!may(permission)) throw new Problem('permission.denied');
    if (act !== undefined && afterAct(document, act) === null) throw notNow(document, act);
    const changed = await change(tx, document, clock.now());
    if (changed === null) return;
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId: document.agencyId,
      act: record,
      object: { kind: 'document', id: documentId },
      ...changed,
      requestId: by.requestId,
    });
  });
}

const WORDS = {
  none: '没有正在准备的版本',
  draft: '正在起草',
  in_review: '正在审核',
  approved: '已经签发、等待发布',
} as const;

function notNow({ standing, work }: StoredDocument, act: DocumentAct): Problem {
  const state = standing === 'withdrawn' && work === 'none' ? '已经撤回' : WORDS[work];
  return new Problem('document.state', {
    detail: `这份信息${state}，现在不能${DOCUMENT_ACTS[act]}。请刷新页面，看看现在能做什么。`,
  });
}

async function reached(db: Db | Tx, staff: Staff, document: StoredDocument): Promise<ReachedDocument> {
  const { tenant } = staff;
  if (tenant === null) throw new Problem('document.not_found');
  const line = await agencyLine(db, tenant.id, document.agencyId);
  const target = { tenantId: tenant.id, region: tenant.region, agencyLine: line };
  const may = (action: Action): boolean => mayDo(staff, action, target);
  if (!may('document.read')) throw new Problem('document.not_found');
  return { document, may };
}
