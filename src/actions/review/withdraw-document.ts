import { afterAct } from '#domain/disclosure/document-state.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { updateDocument } from '#store/document.ts';
import { renewLinkedPages } from '#store/interpretation.ts';
import { hideFromPublic } from '#store/public-document.ts';
import { listRounds, updateRound } from '#store/review-round.ts';
import type { Tx } from '#store/database.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { holdDocument } from './round-in-hand.ts';

/**
 * Takes a released document from the public with its attachments; its address tells the reason from now on. A correction
 * that was set for an hour does not bring it back by itself. Twice changes nothing.
 * @throws Problem document.state for what was never released
 */
export async function withdrawDocument(
  { db, clock }: ActServices,
  by: By,
  documentId: string,
  reason: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { document, line } = await holdDocument(tx, by.staff.tenantId, documentId);
    permit(by.staff, 'document.withdraw', line);
    if (document.standing === 'withdrawn') return;
    const next = afterAct(document, 'withdraw');
    if (next === null) throw new Problem('document.state', { detail: '这份信息还没有发布，不需要撤回。' });
    const { tenantId } = document;
    const at = clock.now();
    await updateDocument(
      tx,
      { tenantId, id: documentId, at },
      { standing: next.standing, withdrawn_at: at, withdrawal_reason: reason },
    );
    await hideFromPublic(tx, { tenantId, documentId, reason, at });
    await renewLinkedPages(tx, tenantId, documentId);
    const unscheduled = await takeOffSchedule(tx, tenantId, documentId);
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId: document.agencyId,
      act: 'document.withdraw',
      object: { kind: 'document', id: documentId },
      before: { standing: document.standing, ...(unscheduled !== null && { releaseAt: unscheduled }) },
      after: { standing: next.standing, reason, ...(unscheduled !== null && { releaseAt: null }) },
      requestId: by.requestId,
    });
  });
}

/** What was withdrawn comes back only when somebody releases it. @returns the hour that was set; null without one */
async function takeOffSchedule(tx: Tx, tenantId: string, documentId: string): Promise<string | null> {
  const [round] = await listRounds(tx, tenantId, documentId, 1);
  if (round?.status !== 'approved' || round.releaseAt === null) return null;
  await updateRound(tx, round, { release_at: null, schedule_failure: '信息已撤回，定时发布已取消。' });
  return round.releaseAt.toISOString();
}
