import type { Config } from '#platform/config.ts';
import type { Log } from '#platform/log.ts';
import { openMailer } from '#platform/mail.ts';
import { queueTable } from '#platform/queue-table.ts';
import { type JobData, openQueue } from '#platform/queue.ts';
import type { Db } from '#store/database.ts';
import { handlers } from './handlers.ts';
import { startSealer } from './seal-audit.ts';

export interface Jobs {
  /** Gives work to a queue. */
  send(name: keyof typeof queueTable, data: JobData): Promise<void>;
  /** Ends when the work in hand is done and everything is sealed. */
  stop(): Promise<void>;
}

/** Starts what runs beside the requests: the sealer of the audit log and the queues. */
export async function startJobs(services: {
  config: Config;
  db: Db;
  log: Log;
  serverUrl: string;
}): Promise<Jobs> {
  const { config, db, log, serverUrl } = services;
  const mailer = openMailer(config.smtpUrl, config.mailFrom);
  const queue = await openQueue(serverUrl, queueTable, handlers({ db, mailer }), log);
  const sealer = startSealer(db, config.dataDirectory, log);
  return {
    send: (name, data) => queue.send(name, data),
    stop: async () => {
      await queue.stop();
      await sealer.stop();
      mailer?.close();
    },
  };
}
