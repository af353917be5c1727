import { releaseDueDocuments } from '#actions/review/release-due-documents.ts';
import { openClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { FileStore } from '#platform/files.ts';
import type { Log } from '#platform/log.ts';
import { openMailer } from '#platform/mail.ts';
import type { Secrets } from '#platform/secrets.ts';
import { queueTable } from '#platform/queue-table.ts';
import { openQueue } from '#platform/queue.ts';
import type { Db } from '#store/database.ts';
import { handlers } from './handlers.ts';
import { startSealer } from './seal-audit.ts';
import { startImporter } from './run-imports.ts';

export interface Jobs {
  /** Ends when the work in hand is done and everything is sealed. */
  stop(): Promise<void>;
}

/** Starts what runs beside the requests: the sealer of the audit log and the queues. */
export async function startJobs(services: {
  config: Config;
  db: Db;
  files: FileStore;
  log: Log;
  secrets: Secrets;
  serverUrl: string;
}): Promise<Jobs> {
  const { config, db, files, log, secrets, serverUrl } = services;
  const mailer = openMailer(config.smtpUrl, config.mailFrom);
  // A county's own gateway for short messages is wired here.
  const channels = { mailer, messenger: null };
  // What came due while the server was away does not wait for the next minute.
  await releaseDueDocuments(db, openClock(), log);
  const queue = await openQueue(serverUrl, queueTable, handlers(db, channels, log, { secrets, files }), log);
  const sealer = startSealer(db, config.dataDirectory, log);
  const importer = startImporter({ db, files, clock: openClock() }, log);
  return {
    stop: async () => {
      await queue.stop();
      await importer.stop();
      await sealer.stop();
      mailer?.close();
    },
  };
}
