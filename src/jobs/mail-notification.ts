import type { Mailer } from '#platform/mail.ts';
import type { JobData } from '#platform/queue.ts';
import type { Db } from '#store/database.ts';
import { findMailOfNotification } from '#store/notification.ts';

/** Mails a message of the inbox to a user who has an address. Only the ids travel through the queue, no personal data. */
export async function mailNotification(db: Db, mailer: Mailer | null, data: JobData): Promise<void> {
  const { tenantId, notificationId } = data;
  if (!mailer || typeof tenantId !== 'string' || typeof notificationId !== 'string') return;
  const mail = await findMailOfNotification(db, tenantId, notificationId);
  if (mail) await mailer.send({ to: mail.to, subject: mail.title, text: mail.body });
}
