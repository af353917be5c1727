import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { notifyUser } from '#store/notification.ts';
import { listDueReleases, updateRound } from '#store/review-round.ts';
import { releaseInHand } from './release-in-hand.ts';
import { holdDocument, roundInHand, type RoundInHand } from './round-in-hand.ts';

const BATCH = 200;

/**
 * Releases what was set for a time that has come. Each document is one transaction, so that a server killed in between
 * goes on with the rest when it is back, and two servers at once release each once. What cannot be released is taken
 * off the schedule, and whoever set it is told why.
 *
 * @returns how many were released
 */
export async function releaseDueDocuments(db: Db, clock: Clock, log: Log): Promise<number> {
  let released = 0;
  for (const { tenantId, documentId } of await listDueReleases(db, clock.now(), BATCH)) {
    try {
      if (await releaseDue(db, clock, tenantId, documentId)) released += 1;
    } catch (error) {
      if (error instanceof Problem) await giveUp(db, clock, { tenantId, documentId, reason: error.detail });
      else log.error({ err: error, document: documentId }, '定时发布没有成功，下一分钟再试。');
    }
  }
  return released;
}

function releaseDue(db: Db, clock: Clock, tenantId: string, documentId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const hand = await roundInHand(tx, await holdDocument(tx, tenantId, documentId));
    if (!isDue(hand, clock)) return false;
    const actor = { id: null, name: '系统' };
    await releaseInHand(tx, clock, hand, { actor, requestId: null, scheduledBy: hand.round.scheduledBy });
    return true;
  });
}

async function giveUp(
  db: Db,
  clock: Clock,
  { tenantId, documentId, reason }: { tenantId: string; documentId: string; reason: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const hand = await roundInHand(tx, await holdDocument(tx, tenantId, documentId));
    if (!isDue(hand, clock)) return;
    const { round } = hand;
    await updateRound(tx, round, { release_at: null, schedule_failure: reason });
    await recordAudit(tx, {
      tenantId,
      actor: { id: null, name: '系统' },
      agencyId: round.agencyId,
      act: 'document.unschedule',
      object: { kind: 'document', id: documentId },
      before: { releaseAt: round.releaseAt?.toISOString() ?? null },
      after: { releaseAt: null, reason },
    });
    if (round.scheduledBy !== null)
      await notifyUser(tx, {
        tenantId,
        userId: round.scheduledBy,
        kind: 'document.schedule_failed',
        title: '定时发布没有成功',
        body: reason,
        link: `/review/${documentId}`,
      });
  });
}

/** Somebody may have released it, sent it back or chosen another hour meanwhile. */
function isDue({ round }: RoundInHand, clock: Clock): boolean {
  return round.status === 'approved' && round.releaseAt !== null && round.releaseAt <= clock.now();
}
