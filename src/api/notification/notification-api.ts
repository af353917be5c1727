import type { Notification as NotificationShape } from '#contract/notification.ts';
import { notificationRoutes } from '#contract/route/notification-routes.ts';
import { Problem } from '#platform/problem.ts';
import { findNotification, listNotifications, markNotificationsRead } from '#store/notification.ts';
import type { Notification } from '#store/notification.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { serveRoute } from '../serve-route.ts';

/** One's own inbox. Reading is no act of the office and leaves no audit record. */
export function notificationApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;

  serveRoute(app, services, notificationRoutes.listNotifications, async ({ by, query }) => {
    const { page, pageSize, unread: unreadOnly = false } = query;
    const found = await listNotifications(db, by.staff.id, { unreadOnly, ...cutOf(query) });
    return { items: found.items.map(present), total: found.total, unread: found.unread, page, pageSize };
  });

  serveRoute(app, services, notificationRoutes.readNotification, async ({ by, params }) => {
    await markNotificationsRead(db, by.staff.id, params.notificationId, clock.now());
    const notification = await findNotification(db, by.staff.id, params.notificationId);
    if (notification === null) throw new Problem('notification.not_found');
    return present(notification);
  });

  serveRoute(app, services, notificationRoutes.readAllNotifications, async ({ by }) => {
    await markNotificationsRead(db, by.staff.id, null, clock.now());
    return undefined;
  });
}

function present({ id, at, title, body, link, readAt }: Notification): NotificationShape {
  return { id, at: at.toISOString(), title, body, link, readAt: readAt?.toISOString() ?? null };
}
