import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '#contract/session.ts';
import { LOCK_OUT } from '#domain/identity/lock-out.ts';
import { cookieOf, openTestApi, type TestApi } from '../../../test/api.ts';
import { makeOffice, makeUser, PASSWORD, type Office, type TestUser } from '../../../test/office.ts';

let api: TestApi;
let office: Office;
let user: TestUser;
let made = 0;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
});
afterAll(() => api.close());

beforeEach(async () => {
  made += 1;
  user = await makeUser(api.db, api.secrets, office, `user${made}`, { role: 'clerk' });
  await api.db.deleteFrom('auth_failure').execute();
});

const signIn = (username: string, password: string) =>
  api.app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });

const auditOf = async (userId: string): Promise<string[]> => {
  const rows = await api.db
    .selectFrom('audit_event')
    .select('act')
    .where((or) => or.or([or('actor_id', '=', userId), or('object_id', '=', userId)]))
    .orderBy('id')
    .execute();
  return rows.map((row) => row.act);
};

describe('signing in', () => {
  it('opens a session and says who, which roles and what may be done', async () => {
    const response = await signIn(user.username.toUpperCase(), PASSWORD);
    expect(response.statusCode).toBe(200);
    const session = response.json<Session>();
    expect(session).toMatchObject({
      step: 'ready',
      user: { username: user.username, agencyName: '泾源县农业农村局' },
      tenant: { region: '640424', name: '泾源县' },
      secondFactor: { required: false, enrolled: false },
    });
    expect(session.roles.map((grant) => grant.roleName)).toEqual(['信息员']);
    expect(session.may).toContain('report.import');
    expect(session.may).not.toContain('user.create');
    expect(await auditOf(user.id)).toEqual(['session.sign_in']);
  });

  it('gives a cookie that scripts and other sites can’t reach', async () => {
    const [cookie] = (await signIn(user.username, PASSWORD)).cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  });

  it('keeps only a digest of the token', async () => {
    const token = cookieOf(await signIn(user.username, PASSWORD)).split('=')[1] ?? '';
    const rows = await api.db.selectFrom('auth_session').selectAll().where('user_id', '=', user.id).execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('does not tell whether the user exists', async () => {
    const [wrong, unknown] = [
      await signIn(user.username, 'Wrong-guess-99'),
      await signIn('nobody', 'Wrong-guess-99'),
    ];
    const body = (response: typeof wrong) => ({ ...response.json<object>(), requestId: '' });
    expect(wrong.statusCode).toBe(401);
    expect(body(wrong)).toEqual(body(unknown));
    expect(wrong.cookies).toEqual([]);
  });

  it('refuses a deactivated user, a void one-time password, and a user without a password alike', async () => {
    await api.db.updateTable('app_user').set({ status: 'disabled' }).where('id', '=', user.id).execute();
    expect((await signIn(user.username, PASSWORD)).json()).toMatchObject({ code: 'session.refused' });
    await api.db.updateTable('app_user').set({ status: 'active' }).where('id', '=', user.id).execute();
    await api.db
      .updateTable('auth_credential')
      .set({ expires_at: new Date(0) })
      .where('user_id', '=', user.id)
      .execute();
    expect((await signIn(user.username, PASSWORD)).json()).toMatchObject({ code: 'session.refused' });
    await api.db.deleteFrom('auth_credential').where('user_id', '=', user.id).execute();
    expect((await signIn(user.username, PASSWORD)).json()).toMatchObject({ code: 'session.refused' });
  });
});

describe('lock-out', () => {
  const fail = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) await signIn(user.username, `Wrong-guess-${i}`);
  };

  it('locks the account after failures in a row, opens it with time, and starts anew after a success', async () => {
    await fail(LOCK_OUT.accountFailures - 1);
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(200);
    await fail(LOCK_OUT.accountFailures);
    expect((await signIn(user.username, PASSWORD)).json()).toMatchObject({ code: 'session.refused' });
    api.pass(LOCK_OUT.accountMinutes + 1);
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(200);
    expect(await auditOf(user.id)).toContain('session.refuse');
  });

  it('counts guesses that come at once one after the other', async () => {
    const guesses = Array.from({ length: 12 }, (_, i) => signIn(user.username, `Wrong-guess-${i}`));
    await Promise.all(guesses);
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(401);
  });

  it('makes an address wait that fails with many accounts, also for the right password', async () => {
    for (let i = 0; i < LOCK_OUT.addressFailures; i += 1) await signIn(`nobody${i}`, 'Wrong-guess-99');
    expect((await signIn(user.username, PASSWORD)).json()).toMatchObject({
      code: 'session.wait',
      status: 429,
    });
    api.pass(LOCK_OUT.addressWindowMinutes + 1);
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(200);
  });
});

describe('the life of a session', () => {
  it('ends when idle, and goes on while used', async () => {
    const client = await api.client(user);
    for (let i = 0; i < 3; i += 1) {
      api.pass(20);
      expect((await client.call('GET', '/session')).statusCode).toBe(200);
    }
    api.pass(30);
    expect((await client.call('GET', '/session')).json()).toMatchObject({ code: 'session.ended' });
  });

  it('ends after its hours, however busy', async () => {
    const client = await api.client(user);
    for (let i = 0; i < 36; i += 1) {
      api.pass(20);
      await client.call('GET', '/session');
    }
    expect((await client.call('GET', '/session')).json()).toMatchObject({ code: 'session.ended' });
  });

  it('ends with signing out, and with deactivation of the user', async () => {
    const client = await api.client(user);
    expect((await client.call('DELETE', '/session')).statusCode).toBe(204);
    expect((await client.call('GET', '/session')).statusCode).toBe(401);
    const again = await api.client(user);
    await api.db.updateTable('app_user').set({ status: 'disabled' }).where('id', '=', user.id).execute();
    expect((await again.call('GET', '/session')).statusCode).toBe(401);
  });

  it('needs a cookie, and a real one', async () => {
    expect((await api.app.inject('/api/session')).json()).toMatchObject({ code: 'session.none' });
    const forged = { cookie: 'gongkai_session=AAAA' };
    expect((await api.app.inject({ url: '/api/session', headers: forged })).json()).toMatchObject({
      code: 'session.ended',
    });
  });
});
