import { mayDo } from '#domain/identity/may-do.ts';
import { stepsFor } from '#domain/disclosure/review/may-take-step.ts';
import type { ChainStep } from '#domain/disclosure/review/review-chain.ts';
import { foldRound } from '#domain/disclosure/review/review-round.ts';
import { sitsIn } from '#domain/disclosure/review/review-seat.ts';
import { agencyLines, listRoundsInHand, type QueuedRound } from '#store/review-queue.ts';
import { listRecords } from '#store/review-round.ts';
import { reviewerOf } from '#store/reviewer.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import type { FoldedRound } from './open-review.ts';

/** A round in hand as somebody sees it. */
export interface QueueEntry extends QueuedRound, FoldedRound {
  /** The step that is waited for, or the first to be made up; null: it waits to be released. */
  readonly step: ChainStep | null;
  readonly isMine: boolean;
  readonly isWithinReach: boolean;
}

/** Everything in review in the county, the most urgent first. A county has some hundreds in hand at most. */
export async function queueOf({ db }: Pick<ApiServices, 'db'>, staff: Staff): Promise<QueueEntry[]> {
  const { tenant } = staff;
  if (tenant === null) return [];
  const queued = await listRoundsInHand(db, tenant.id);
  const [lineOf, records] = await Promise.all([
    agencyLines(db, tenant.id),
    listRecords(
      db,
      tenant.id,
      queued.map(({ round }) => round.id),
    ),
  ]);
  const person = reviewerOf(staff);
  return queued.map((entry) => {
    const { round } = entry;
    const own = records.get(round.id) ?? [];
    const state = foldRound(round, own);
    const line = lineOf(round.agencyId);
    const mine = stepsFor(round, state, person, line);
    // A document with an hour set waits for nobody.
    const isToRelease =
      round.status === 'approved' && round.releaseAt === null && sitsIn(person, round.chain.release, line);
    const target = { tenantId: tenant.id, region: tenant.region, agencyLine: line };
    return {
      ...entry,
      records: own,
      state,
      step: state.waiting ?? (round.status === 'released' ? (mine[0] ?? state.owed[0] ?? null) : null),
      isMine: mine.length > 0 || isToRelease,
      isWithinReach: mine.length > 0 || mayDo(staff, 'document.read', target),
    };
  });
}
