import Type, { type Static } from 'typebox';

/** A moment, ISO 8601 with offset. */
export const Instant = Type.String({
  description: '时刻，ISO 8601，含时区',
  examples: ['2026-11-20T09:30:00+08:00'],
});
export type Instant = Static<typeof Instant>;

/** A day of the calendar, YYYY-MM-DD. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '日期，YYYY-MM-DD' });
export type Day = Static<typeof Day>;

/** The id of a row, a UUID; opaque to the reader. */
export const Id = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: '编号 (UUID)',
});
export type Id = Static<typeof Id>;
