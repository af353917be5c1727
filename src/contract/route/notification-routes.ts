import Type from 'typebox';
import { Id } from '../instant.ts';
import { Notification, NotificationPage, NotificationQuery } from '../notification.ts';
import type { Route } from './route.ts';

export const notificationRoutes = {
  listNotifications: {
    method: 'GET',
    url: '/notifications',
    summary: '我的通知，新的在前',
    tag: 'notification',
    access: 'signed_in',
    query: NotificationQuery,
    answer: NotificationPage,
  },
  readNotification: {
    method: 'POST',
    url: '/notifications/:notificationId/reading',
    summary: '标为已读',
    tag: 'notification',
    access: 'signed_in',
    params: Type.Object({ notificationId: Id }),
    answer: Notification,
  },
  readAllNotifications: {
    method: 'POST',
    url: '/notifications/reading',
    summary: '全部标为已读',
    tag: 'notification',
    access: 'signed_in',
  },
} as const satisfies Record<string, Route>;
