import { newId } from '#platform/id.ts';
import { platformTenant } from './audit.ts';
import type { Db, Tx } from './database.ts';

export interface NewNotification {
  tenantId: string | null;
  userId: string;
  /** What it is about: report.published, user.password_reset. */
  kind: string;
  title: string;
  body: string;
  /** Path inside the console. */
  link: string | null;
}

export interface Notification {
  id: string;
  at: Date;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  readAt: Date | null;
}

/** Puts a message into the inbox of a user, in the transaction of the act it tells of. @returns its id */
export async function notifyUser(tx: Tx, notification: NewNotification): Promise<string> {
  const id = newId();
  const { tenantId, userId, ...rest } = notification;
  await tx
    .insertInto('notification')
    .values({ tenant_id: tenantId ?? platformTenant, id, user_id: userId, ...rest })
    .execute();
  return id;
}

/** One page of a user's inbox, newest first. */
export async function listNotifications(
  db: Db,
  userId: string,
  { unreadOnly = false, limit, offset }: { unreadOnly?: boolean; limit: number; offset: number },
): Promise<{ items: Notification[]; total: number; unread: number }> {
  const mine = db.selectFrom('notification').where('user_id', '=', userId);
  const wanted = unreadOnly ? mine.where('read_at', 'is', null) : mine;
  const items = await wanted
    .select(['id', 'created_at as at', 'kind', 'title', 'body', 'link', 'read_at as readAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const counts = await mine
    .select(({ fn }) => [
      fn.countAll<string>().as('all'),
      fn.countAll<string>().filterWhere('read_at', 'is', null).as('unread'),
    ])
    .executeTakeFirstOrThrow();
  const unread = Number(counts.unread);
  return { items, total: unreadOnly ? unread : Number(counts.all), unread };
}

/** One message of the user's inbox. */
export async function findNotification(db: Db, userId: string, id: string): Promise<Notification | null> {
  const row = await db
    .selectFrom('notification')
    .select(['id', 'created_at as at', 'kind', 'title', 'body', 'link', 'read_at as readAt'])
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Marks messages of the user as read: one, or all when `id` is null. @returns how many became read */
export async function markNotificationsRead(
  db: Db | Tx,
  userId: string,
  id: string | null,
  now: Date,
): Promise<number> {
  const mine = db
    .updateTable('notification')
    .set({ read_at: now })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null);
  const result = await (id === null ? mine : mine.where('id', '=', id)).executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export interface Delivery {
  tenantId: string;
  id: string;
  email: string | null;
  phone: string | null;
  title: string;
  body: string;
}

/** Messages not yet sent out, of active users who have not read them, oldest first. */
export async function listUndelivered(db: Db, since: Date, limit: number): Promise<Delivery[]> {
  return db
    .selectFrom('notification')
    .innerJoin('app_user', 'app_user.id', 'notification.user_id')
    .select(['notification.tenant_id as tenantId', 'notification.id', 'email', 'phone', 'title', 'body'])
    .where('delivered_at', 'is', null)
    .where('read_at', 'is', null)
    .where('notification.created_at', '>=', since)
    .where('app_user.status', '=', 'active')
    .where((or) => or.or([or('email', 'is not', null), or('phone', 'is not', null)]))
    .orderBy('notification.created_at')
    .limit(limit)
    .execute();
}

/** Notes that a message went out. */
export async function markDelivered(
  db: Db,
  { tenantId, id }: Pick<Delivery, 'tenantId' | 'id'>,
  at: Date,
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ delivered_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
