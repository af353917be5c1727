import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { newId } from '#platform/id.ts';
import { openLog } from '#platform/log.ts';
import { notifyUser } from '#store/notification.ts';
import { deliverNotifications } from './deliver-notifications.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const users = [
    { id: newId(), username: 'mail', display_name: '甲', email: 'mail@example.gov.cn' },
    { id: newId(), username: 'phone', display_name: '乙', phone: '13800000000' },
    { id: newId(), username: 'none', display_name: '丙' },
  ];
  await database.db.insertInto('app_user').values(users).execute();
  await database.db.transaction().execute(async (tx) => {
    for (const { id, username } of users) {
      await notifyUser(tx, {
        tenantId: null,
        userId: id,
        kind: 'test',
        title: username,
        body: '',
        link: null,
      });
    }
  });
});
afterAll(() => database.drop());

it('sends by the channel a user has, once, and again after a failure', async () => {
  const sent: string[] = [];
  let broken = true;
  const channels = {
    mailer: {
      send: async ({ to }: { to: string }) => {
        if (broken) throw new Error('mail server is down');
        sent.push(to);
      },
      close: () => undefined,
    },
    messenger: { send: async (phone: string) => void sent.push(phone) },
  };
  const deliver = (): Promise<number> =>
    deliverNotifications(database.db, channels, openLog('silent'), new Date());
  expect(await deliver()).toBe(1);
  broken = false;
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);
  expect(sent).toEqual(['13800000000', 'mail@example.gov.cn']);
});
