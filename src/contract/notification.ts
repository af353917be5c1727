import Type, { type Static } from 'typebox';
import { Id, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';
import { PageQuery } from './page.ts';

export const Notification = Type.Object(
  {
    id: Id,
    at: Instant,
    title: Type.String(),
    body: Type.String(),
    link: Nullable(Type.String()),
    readAt: Nullable(Instant),
  },
  { title: 'Notification' },
);
export type Notification = Static<typeof Notification>;

export const NotificationPage = Type.Object(
  {
    items: Type.Array(Notification),
    total: Type.Integer({ minimum: 0 }),
    unread: Type.Integer({ minimum: 0 }),
    page: Type.Integer({ minimum: 1 }),
    pageSize: Type.Integer({ minimum: 1 }),
  },
  { title: 'NotificationPage' },
);
export type NotificationPage = Static<typeof NotificationPage>;

export const NotificationQuery = Type.Interface([PageQuery], { unread: Type.Optional(Type.Boolean()) });
export type NotificationQuery = Static<typeof NotificationQuery>;
