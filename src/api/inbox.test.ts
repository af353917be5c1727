import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NotificationPage } from '#contract/notification.ts';
import type { SettingList } from '#contract/setting.ts';
import type { TaskList } from '#contract/task.ts';
import type { Role } from '#domain/identity/role.ts';
import { notifyUser } from '#store/notification.ts';
import { openTestApi, type TestApi, type TestClient } from '../../test/api.ts';
import { makeOffice, makeUser, makeUserOfEachRole, type TestUser } from '../../test/office.ts';

let api: TestApi;
let users: Record<Role, TestUser>;
let clients: Record<Role, TestClient>;

beforeAll(async () => {
  api = await openTestApi();
  const here = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  users = await makeUserOfEachRole(api.db, api.secrets, here);
  await makeUser(api.db, api.secrets, here, 'without.role');
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
  for (const number of [1, 2, 3])
    await api.db.transaction().execute((tx) =>
      notifyUser(tx, {
        tenantId: 'jingyuan',
        userId: users.clerk.id,
        kind: 'test',
        title: `消息${number}`,
        body: '',
        link: null,
      }),
    );
});
afterAll(() => api.close());

const inbox = async (role: Role, query = '') =>
  (await clients[role].call('GET', `/notifications?${query}`)).json<NotificationPage>();
const tasks = async (role: Role) => (await clients[role].call('GET', '/tasks')).json<TaskList>().items;

describe('the inbox', () => {
  it('is one’s own, newest first, with what is unread', async () => {
    const page = await inbox('clerk');
    expect(page).toMatchObject({ total: 3, unread: 3 });
    expect(page.items.map(({ title }) => title)).toEqual(['消息3', '消息2', '消息1']);
    expect((await inbox('reviewer')).total).toBe(0);
  });

  it('is read one by one, by its owner only, or all at once', async () => {
    const [first] = (await inbox('clerk')).items;
    expect((await clients.reviewer.call('POST', `/notifications/${first!.id}/reading`)).statusCode).toBe(404);
    const read = await clients.clerk.call('POST', `/notifications/${first!.id}/reading`);
    expect(read.json<{ readAt: string }>().readAt).not.toBeNull();
    expect((await inbox('clerk', 'unread=true')).total).toBe(2);
    await clients.clerk.call('POST', '/notifications/reading');
    expect((await inbox('clerk')).unread).toBe(0);
  });
});

describe('my tasks', () => {
  it('are those of one’s role, by urgency, each with reason and button', async () => {
    const kinds = async (role: Role) => (await tasks(role)).map(({ kind }) => kind);
    expect(await kinds('disclosure_office')).toEqual(['calendar_provisional', 'enrol_second_factor']);
    expect(await kinds('security_admin')).toContain('users_without_role');
    expect(await kinds('system_admin')).not.toContain('users_without_role');
    for (const task of await tasks('disclosure_office'))
      expect([task.reason, task.button, task.title].every((text) => text !== '')).toBe(true);
  });
});

describe('settings', () => {
  it('hold the county’s own header and footer, and keep out what does not belong there', async () => {
    const put = (value: string) => clients.system_admin.call('PUT', '/settings/portal.header', { value });
    const header = '<header><a href="/">泾源县人民政府</a></header>';
    expect((await put(header)).json()).toMatchObject({ value: header, kind: 'html' });
    const stored = () => api.db.selectFrom('portal_fragment').select(['slot', 'html']).execute();
    expect(await stored()).toEqual([{ slot: 'header', html: header }]);
    expect((await put('<script src="/a.js"></script>')).json()).toMatchObject({ code: 'setting.invalid' });
    expect((await put('')).json()).toMatchObject({ value: '' });
    expect(await stored()).toEqual([]);
  });

  it('are read with their defaults, changed by the system administrator, and checked', async () => {
    const put = (role: Role, key: string, value: string) =>
      clients[role].call('PUT', `/settings/${key}`, { value });
    expect((await put('system_admin', 'site.domain', 'www.example.gov.cn')).json()).toMatchObject({
      value: 'www.example.gov.cn',
    });
    expect((await put('system_admin', 'site.domain', 'not a domain')).json()).toMatchObject({
      code: 'setting.invalid',
    });
    expect((await put('system_admin', 'site.none', '')).json()).toMatchObject({ code: 'setting.not_found' });
    expect((await put('disclosure_office', 'site.name', '县政府')).statusCode).toBe(403);
    const { items } = (await clients.disclosure_office.call('GET', '/settings')).json<SettingList>();
    expect(items.find(({ key }) => key === 'site.domain')).toMatchObject({
      value: 'www.example.gov.cn',
      standard: '',
    });
  });
});
