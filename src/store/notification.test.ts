import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { newId } from '#platform/id.ts';
import {
  listNotifications,
  listUndelivered,
  markDelivered,
  markNotificationsRead,
  notifyUser,
} from './notification.ts';

describe('the inbox', () => {
  let database: TestDatabase;
  const userId = newId();
  const otherId = newId();

  beforeAll(async () => {
    database = await openTestDatabase();
    for (const id of [userId, otherId]) {
      await database.db.insertInto('app_user').values({ id, username: id, display_name: '测试' }).execute();
    }
    await database.db.transaction().execute(async (tx) => {
      for (const title of ['甲', '乙', '丙']) {
        await notifyUser(tx, { tenantId: null, userId, kind: 'test', title, body: '', link: null });
      }
      await notifyUser(tx, {
        tenantId: null,
        userId: otherId,
        kind: 'test',
        title: '丁',
        body: '',
        link: null,
      });
    });
  });
  afterAll(() => database.drop());

  it('shows a user only his own, newest first', async () => {
    const inbox = await listNotifications(database.db, userId, { limit: 2, offset: 0 });
    expect(inbox).toMatchObject({ total: 3, unread: 3 });
    expect(inbox.items).toHaveLength(2);
  });

  it('marks one, then the rest, and nobody else’s', async () => {
    const { items } = await listNotifications(database.db, userId, { limit: 1, offset: 0 });
    const now = new Date();
    expect(await markNotificationsRead(database.db, userId, items[0]?.id ?? '', now)).toBe(1);
    expect(await markNotificationsRead(database.db, otherId, items[0]?.id ?? '', now)).toBe(0);
    expect(await markNotificationsRead(database.db, userId, null, now)).toBe(2);
    expect(
      await listNotifications(database.db, otherId, { unreadOnly: true, limit: 9, offset: 0 }),
    ).toMatchObject({ total: 1, unread: 1 });
  });

  it('lists for delivery what is unread and of a user who can be reached', async () => {
    const since = new Date(0);
    expect(await listUndelivered(database.db, since, 9)).toEqual([]);
    await database.db
      .updateTable('app_user')
      .set({ email: 'a@example.gov.cn' })
      .where('id', 'in', [userId, otherId])
      .execute();
    const [waiting, ...none] = await listUndelivered(database.db, since, 9);
    expect(none).toEqual([]);
    expect(waiting).toMatchObject({ title: '丁', email: 'a@example.gov.cn' });
    await markDelivered(
      database.db,
      { tenantId: waiting?.tenantId ?? '', id: waiting?.id ?? '' },
      new Date(),
    );
    expect(await listUndelivered(database.db, since, 9)).toEqual([]);
  });
});
