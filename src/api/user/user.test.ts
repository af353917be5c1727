import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OneTimePassword, User, UserPage } from '#contract/user.ts';
import { ADMINISTRATOR_ROLES, type Role } from '#domain/identity/role.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import {
  makeOffice,
  makeUser,
  makeUserOfEachRole,
  type Office,
  type TestUser,
} from '../../../test/office.ts';

let api: TestApi;
let here: Office;
let elsewhere: TestUser;
let users: Record<Role, TestUser>;
let system: TestClient;
let security: TestClient;
let made = 0;

beforeAll(async () => {
  api = await openTestApi();
  here = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  users = await makeUserOfEachRole(api.db, api.secrets, here);
  const farAway = await makeOffice(api.db, 'yiyang', '410327', '宜阳县');
  elsewhere = await makeUser(api.db, api.secrets, farAway, 'elsewhere', { role: 'clerk' });
  system = await api.client(users.system_admin);
  security = await api.client(users.security_admin);
});
afterAll(() => api.close());

async function create(): Promise<{ user: User; password: string }> {
  made += 1;
  const body = { username: `new.user${made}`, name: '李明', agencyId: here.agencies.bureau };
  return (await system.call('POST', '/users', body)).json<OneTimePassword>();
}
const grant = (userId: string, role: Role, agencyId?: string) =>
  security.call('POST', `/users/${userId}/roles`, { role, ...(agencyId ? { agencyId } : {}) });
const signIn = (username: string, password: string) =>
  api.app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });

describe('an account', () => {
  it('is made by one administrator, gets its role from another, and a password of its own at the first sign-in', async () => {
    const { user, password } = await create();
    expect(user).toMatchObject({
      roles: [],
      active: true,
      mustChangePassword: true,
      agencyName: '泾源县农业农村局',
    });
    expect((await signIn(user.username, password)).json()).toMatchObject({ step: 'change_password' });
    const granted = (await grant(user.id, 'clerk')).json<User>();
    expect(granted.roles).toMatchObject([
      { role: 'clerk', roleName: '信息员', agencyId: here.agencies.bureau },
    ]);
    const [role] = granted.roles;
    const revoked = await security.call('DELETE', `/users/${user.id}/roles/${role!.id}`);
    expect(revoked.json()).toMatchObject({ roles: [] });
    expect((await security.call('DELETE', `/users/${user.id}/roles/${role!.id}`)).json()).toMatchObject({
      code: 'role.not_found',
    });
  });

  it('has a name that nobody else has, also when two ask at once, and of allowed letters', async () => {
    const body = { username: 'twice', name: '李明', agencyId: null };
    const answers = await Promise.all([
      system.call('POST', '/users', body),
      system.call('POST', '/users', body),
    ]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const odd = await system.call('POST', '/users', { ...body, username: 'Has Space' });
    expect(odd.json()).toMatchObject({
      code: 'request.invalid',
      fields: [{ field: 'username', message: '格式不对。' }],
    });
  });

  it('ends with its sessions when deactivated, and gets no role or password any more', async () => {
    const { user, password } = await create();
    const session = await signIn(user.username, password);
    expect((await security.call('GET', `/users/${user.id}`)).json()).toMatchObject({ openSessions: 1 });
    const gone = await system.call('POST', `/users/${user.id}/deactivation`);
    expect(gone.json()).toMatchObject({ active: false, openSessions: 0 });
    expect(session.statusCode).toBe(200);
    expect((await signIn(user.username, password)).statusCode).toBe(401);
    expect((await grant(user.id, 'clerk')).json()).toMatchObject({ code: 'user.inactive' });
    expect((await security.call('POST', `/users/${user.id}/password`)).json()).toMatchObject({
      code: 'user.inactive',
    });
  });

  it('is unlocked, its sessions revoked, its password reset by the security administrator', async () => {
    const { user, password } = await create();
    for (let i = 0; i < 5; i += 1) await signIn(user.username, `Wrong-guess-${i}`);
    expect((await security.call('GET', `/users/${user.id}`)).json<User>().lockedUntil).not.toBeNull();
    expect((await security.call('POST', `/users/${user.id}/unlock`)).json()).toMatchObject({
      lockedUntil: null,
    });
    expect((await signIn(user.username, password)).statusCode).toBe(200);
    expect((await security.call('DELETE', `/users/${user.id}/sessions`)).json()).toMatchObject({
      openSessions: 0,
    });
    const reset = (await security.call('POST', `/users/${user.id}/password`)).json<OneTimePassword>();
    expect((await signIn(user.username, password)).statusCode).toBe(401);
    expect((await signIn(user.username, reset.password)).json()).toMatchObject({
      step: 'change_password',
      unreadNotifications: 1,
    });
  });

  it('can’t be changed by its owner, nor from another county', async () => {
    const self = await security.call('POST', `/users/${users.security_admin.id}/password`);
    expect(self.json()).toMatchObject({ code: 'user.self' });
    expect((await grant(elsewhere.id, 'clerk')).json()).toMatchObject({ code: 'user.not_found' });
    expect((await system.call('GET', `/users/${elsewhere.id}`)).json()).toMatchObject({
      code: 'user.not_found',
    });
  });
});

describe('granting', () => {
  it.each(ADMINISTRATOR_ROLES)('never joins %s with another role', async (administrator) => {
    const { user } = await create();
    expect((await grant(user.id, administrator)).statusCode).toBe(200);
    for (const other of [
      'clerk',
      'system_admin',
      'security_admin',
      'audit_admin',
      'disclosure_office',
    ] as const)
      expect((await grant(user.id, other)).json()).toMatchObject({ code: 'role.not_grantable' });
    const { user: clerk } = await create();
    await grant(clerk.id, 'clerk');
    expect((await grant(clerk.id, administrator)).json()).toMatchObject({ code: 'role.not_grantable' });
  });

  it('is for an agency of one’s own county, once, and not for staff of the province', async () => {
    const { user } = await create();
    expect((await grant(user.id, 'clerk', here.agencies.other)).statusCode).toBe(200);
    expect((await grant(user.id, 'clerk', here.agencies.other)).json()).toMatchObject({
      code: 'role.not_grantable',
    });
    expect((await grant(user.id, 'reviewer', '00000000-0000-7000-8000-000000000000')).json()).toMatchObject({
      code: 'agency.not_found',
    });
    expect((await grant(user.id, 'supervisor')).json()).toMatchObject({ code: 'role.not_grantable' });
  });

  it('holds from the next request on', async () => {
    const { user } = await create();
    await api.db
      .updateTable('app_user')
      .set({ must_change_password: false })
      .where('id', '=', user.id)
      .execute();
    const { password } = (await security.call('POST', `/users/${user.id}/password`)).json<OneTimePassword>();
    await api.db
      .updateTable('app_user')
      .set({ must_change_password: false })
      .where('id', '=', user.id)
      .execute();
    const session = await signIn(user.username, password);
    const cookie = `gongkai_session=${session.cookies[0]!.value}`;
    const list = () => api.app.inject({ url: '/api/reports', headers: { cookie } });
    expect((await list()).statusCode).toBe(403);
    await grant(user.id, 'clerk');
    expect((await list()).statusCode).toBe(200);
  });
});

describe('the list of users', () => {
  const list = async (query: string) => (await system.call('GET', `/users?${query}`)).json<UserPage>();

  it('shows the county’s alone, with counts and pages in a stable order', async () => {
    const all = await list('pageSize=200');
    expect(all.total).toBe(all.items.length);
    expect(all.items.map((user) => user.username)).not.toContain('elsewhere');
    const [first, second] = [await list('pageSize=3&page=1'), await list('pageSize=3&page=2')];
    expect([...first.items, ...second.items].map((user) => user.username)).toEqual(
      all.items.slice(0, 6).map((user) => user.username),
    );
  });

  it('finds by name, agency, role and state', async () => {
    expect((await list('search=CLERK')).items.map((user) => user.username)).toEqual(['clerk']);
    expect((await list('role=approver')).total).toBe(1);
    expect((await list(`agencyId=${here.agencies.government}`)).total).toBe(0);
    expect((await list('state=inactive')).items.every((user) => !user.active)).toBe(true);
    expect((await list('search=%25')).total).toBe(0);
  });

  it('refuses a page that is none', async () => {
    expect((await system.call('GET', '/users?page=0')).json()).toMatchObject({
      code: 'request.invalid',
      fields: [{ field: 'page', message: '不得小于 1。' }],
    });
  });
});
