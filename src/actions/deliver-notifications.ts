import type { Log } from '#platform/log.ts';
import type { Mailer, ShortMessenger } from '#platform/mail.ts';
import type { Db } from '#store/database.ts';
import { type Delivery, listUndelivered, markDelivered } from '#store/notification.ts';

export interface Channels {
  mailer: Mailer | null;
  messenger: ShortMessenger | null;
}

const batch = 50;
/** Older messages have been seen in the inbox, or nobody waits for them. */
const oneDay = 86_400_000;

/**
 * Sends out what lies unread in the inboxes: by mail, else by short message. A message the server refuses is tried again
 * in the next round, for a day. @returns how many went out
 */
export async function deliverNotifications(db: Db, channels: Channels, log: Log, now: Date): Promise<number> {
  if (!channels.mailer && !channels.messenger) return 0;
  let sent = 0;
  for (const delivery of await listUndelivered(db, new Date(now.getTime() - oneDay), batch)) {
    try {
      if (!(await send(delivery, channels))) continue;
      await markDelivered(db, delivery, now);
      sent += 1;
    } catch (error) {
      log.warn({ err: error, notification: delivery.id }, '通知没有发出，稍后再试。');
    }
  }
  return sent;
}

async function send(
  { email, phone, title, body }: Delivery,
  { mailer, messenger }: Channels,
): Promise<boolean> {
  if (mailer && email) await mailer.send({ to: email, subject: title, text: body });
  else if (messenger && phone) await messenger.send(phone, title);
  else return false;
  return true;
}
