-- Mail is sent from the inbox itself: a message that was written in a transaction is never lost on its way to the mail server.

alter table notification add column delivered_at timestamptz(3);
comment on column notification.delivered_at is 'when the message also went out by mail or short message; null: not yet, or only in the inbox';
create index notification_undelivered_index on notification (created_at) where delivered_at is null;
