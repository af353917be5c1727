import { type Channels, deliverNotifications } from '#actions/deliver-notifications.ts';
import { releaseDueDocuments } from '#actions/review/release-due-documents.ts';
import { remindReviewers } from '#actions/review/remind-reviewers.ts';
import { openClock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { queueTable } from '#platform/queue-table.ts';
import type { Handler } from '#platform/queue.ts';
import type { Db } from '#store/database.ts';
import { sweepSessions } from '#store/session.ts';

/** Who works on which queue. */
export function handlers(
  db: Db,
  channels: Channels,
  log: Log,
): Readonly<Record<keyof typeof queueTable, Handler>> {
  return {
    'deliver-notifications': async () => {
      await deliverNotifications(db, channels, log, new Date());
    },
    'release-due': async () => {
      await releaseDueDocuments(db, openClock(), log);
    },
    'remind-reviewers': async () => {
      await remindReviewers(db, openClock());
    },
    'sweep-sign-in': async () => {
      await sweepSessions(db, new Date());
    },
  };
}
