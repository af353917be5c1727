import type { Mailer } from '#platform/mail.ts';
import type { queueTable } from '#platform/queue-table.ts';
import type { Handler } from '#platform/queue.ts';
import type { Db } from '#store/database.ts';
import { mailNotification } from './mail-notification.ts';
import { sweepSignIn } from './sweep-sign-in.ts';

/** Who works on which queue. */
export function handlers({
  db,
  mailer,
}: {
  db: Db;
  mailer: Mailer | null;
}): Readonly<Record<keyof typeof queueTable, Handler>> {
  return {
    'send-mail': (data) => mailNotification(db, mailer, data),
    'sweep-sign-in': () => sweepSignIn(db, new Date()),
  };
}
