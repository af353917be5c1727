import { type Channels, deliverNotifications } from '#actions/deliver-notifications.ts';
import { releaseDueDocuments } from '#actions/review/release-due-documents.ts';
import { remindReviewers } from '#actions/review/remind-reviewers.ts';
import { digestCases } from '#actions/request/digest-cases.ts';
import { recomputeCases } from '#actions/request/recompute-cases.ts';
import { rebuildForAWhile } from '#actions/search/rebuild-search.ts';
import { eraseApplicants } from '#actions/request/erase-applicants.ts';
import { openClock } from '#platform/clock.ts';
import type { FileStore } from '#platform/files.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Log } from '#platform/log.ts';
import type { queueTable } from '#platform/queue-table.ts';
import type { Handler } from '#platform/queue.ts';
import type { Db } from '#store/database.ts';
import { sweepSessions } from '#store/session.ts';

/** The next minute goes on from there; a stop of the server does not wait long for it. */
const REBUILD_MILLISECONDS = 50_000;

/** Who works on which queue. */
export function handlers(
  db: Db,
  channels: Channels,
  log: Log,
  kept: { readonly secrets: Secrets; readonly files: FileStore },
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
    'recompute-cases': async () => {
      await recomputeCases(db, openClock());
    },
    'digest-cases': async () => {
      await digestCases(db, openClock());
    },
    'rebuild-search': async () => {
      await rebuildForAWhile(db, openClock(), REBUILD_MILLISECONDS);
    },
    'erase-applicants': async () => {
      await eraseApplicants({ db, clock: openClock(), ...kept });
    },
    'sweep-sign-in': async () => {
      await sweepSessions(db, new Date());
    },
  };
}
