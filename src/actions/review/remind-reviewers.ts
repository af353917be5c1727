import { bookTitle } from '#domain/disclosure/book-title.ts';
import { foldRound } from '#domain/disclosure/review/review-round.ts';
import { isWorkingDay, statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { Clock } from '#platform/clock.ts';
import { listEditions } from '#store/calendar.ts';
import type { Db } from '#store/database.ts';
import { listReleasedPolicies } from '#store/interpretation-list.ts';
import { notifyUser } from '#store/notification.ts';
import { agencyLines, listRoundsInHand } from '#store/review-queue.ts';
import { listRecords, type StoredRound } from '#store/review-round.ts';
import { listReviewers, type NamedReviewer } from '#store/reviewer.ts';
import { listTenants, type Tenant } from '#store/tenant.ts';
import { thoseWhoMayTake } from './tell-reviewers.ts';

/** More policies than this without interpretation are one message, not many. */
const MOST_NAMED = 20;

/**
 * On the morning of a working day reminds of what is late: steps past their term, proofreading still to be made up
 * after an emergency, interpretations past theirs.
 */
export async function remindReviewers(db: Db, clock: Clock): Promise<void> {
  for (const tenant of await listTenants(db, null)) {
    const calendar = statutoryCalendar(tenant.region, await listEditions(db, tenant.id));
    if (!isWorkingDay(calendar, clock.today())) continue;
    const reviewers = await listReviewers(db, tenant.id);
    await remindOfRounds(db, clock, tenant, reviewers);
    await remindOfInterpretations(db, clock, tenant, reviewers);
  }
}

async function remindOfRounds(
  db: Db,
  clock: Clock,
  { id: tenantId }: Tenant,
  reviewers: readonly NamedReviewer[],
): Promise<void> {
  const today = clock.today();
  const isLate = (round: StoredRound): boolean =>
    round.status === 'open' ? round.dueOn !== null && round.dueOn < today : round.owedSteps.length > 0;
  const late = (await listRoundsInHand(db, tenantId)).filter(({ round }) => isLate(round));
  if (late.length === 0) return;
  const lineOf = await agencyLines(db, tenantId);
  const records = await listRecords(
    db,
    tenantId,
    late.map(({ round }) => round.id),
  );
  await db.transaction().execute(async (tx) => {
    for (const { round, title } of late) {
      const state = foldRound(round, records.get(round.id) ?? []);
      const steps = state.waiting === null ? state.owed : [state.waiting];
      const names = steps.map((step) => step.name).join('、');
      const isOwed = state.waiting === null;
      for (const { id: userId } of thoseWhoMayTake({ round, state, line: lineOf(round.agencyId) }, reviewers))
        await notifyUser(tx, {
          tenantId,
          userId,
          kind: isOwed ? 'review.owed' : 'review.late',
          title: isOwed ? '应急发布的校对还没有补办' : '有稿件超过审核时限',
          body: `${bookTitle(title)}的“${names}”${isOwed ? '还没有补办' : `应在 ${round.dueOn ?? ''} 前办完`}，请尽快办理。`,
          link: `/review/${round.documentId}`,
        });
    }
  });
}

/** The clerks of the agency write the interpretation; the disclosure office is told by the list of its own page. */
async function remindOfInterpretations(
  db: Db,
  clock: Clock,
  { id: tenantId }: Tenant,
  reviewers: readonly NamedReviewer[],
): Promise<void> {
  const { items } = await listReleasedPolicies(
    db,
    { tenantIds: [tenantId], only: 'overdue', today: clock.today() },
    { limit: MOST_NAMED, offset: 0 },
  );
  await db.transaction().execute(async (tx) => {
    for (const policy of items) {
      const clerks = reviewers.filter(({ held }) =>
        held.some(({ role, agencyId }) => role === 'clerk' && agencyId === policy.agencyId),
      );
      for (const { id: userId } of clerks)
        await notifyUser(tx, {
          tenantId,
          userId,
          kind: 'interpretation.late',
          title: '政策解读已逾期',
          body: `${bookTitle(policy.title)}已发布，解读应在 ${policy.dueOn ?? ''} 前发布。`,
          link: `/documents/${policy.id}`,
        });
    }
  });
}
