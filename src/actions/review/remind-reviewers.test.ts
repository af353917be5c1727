import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReviewCast, type ReviewCast } from '../../../test/review.ts';
import { openClock } from '#platform/clock.ts';
import { remindReviewers } from './remind-reviewers.ts';

let cast: ReviewCast;
beforeAll(async () => {
  cast = await openReviewCast();
});
afterAll(() => cast.api.close());

const clockOn = (day: string) => openClock(() => new Date(`${day}T08:30:00+08:00`));

async function reminded(userId: string, kind: string): Promise<number> {
  const rows = await cast.api.db
    .selectFrom('notification')
    .select('id')
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .execute();
  return rows.length;
}

it('reminds of steps past their term on working days, and only those who may take them', async () => {
  // Handed in on Friday 20 November: two working days end on Tuesday 24.
  await cast.submit(await cast.draft());
  const remind = (day: string) => remindReviewers(cast.api.db, clockOn(day));
  await remind('2026-11-24');
  expect(await reminded(cast.ids.reviewer, 'review.late')).toBe(0);
  await remind('2026-11-25');
  expect(await reminded(cast.ids.reviewer, 'review.late')).toBe(1);
  expect(await reminded(cast.ids.approver, 'review.late')).toBe(0);
  expect(await reminded(cast.ids.clerk, 'review.late')).toBe(0);
  await remind('2026-11-28');
  expect(await reminded(cast.ids.reviewer, 'review.late')).toBe(1);
});
