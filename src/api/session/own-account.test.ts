import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_OUT } from '#domain/identity/lock-out.ts';
import { totpAt, totpCounter } from '#platform/totp.ts';
import { openTestApi, type TestApi } from '../../../test/api.ts';
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

describe('changing the password', () => {
  it('must happen before anything else with a one-time password', async () => {
    const fresh = await makeUser(api.db, api.secrets, office, `fresh${made}`, {
      role: 'clerk',
      mustChangePassword: true,
    });
    const client = await api.client(fresh);
    expect((await client.call('GET', '/session')).json()).toMatchObject({ step: 'change_password', may: [] });
    expect((await client.call('GET', '/reports')).json()).toMatchObject({ code: 'session.unfinished' });
    const next = { current: PASSWORD, next: 'Liupan-Mountain-88' };
    expect((await client.call('POST', '/session/password', next)).json()).toMatchObject({ step: 'ready' });
    expect((await client.call('GET', '/reports')).statusCode).toBe(200);
    expect((await signIn(fresh.username, PASSWORD)).statusCode).toBe(401);
    expect((await signIn(fresh.username, 'Liupan-Mountain-88')).statusCode).toBe(200);
  });

  it('asks for the present one, says what is wrong with the new one, and ends other sessions', async () => {
    const [client, elsewhere] = [await api.client(user), await api.client(user)];
    const change = (current: string, next: string) =>
      client.call('POST', '/session/password', { current, next });
    expect((await change('Wrong-guess-99', 'Liupan-Mountain-88')).json()).toMatchObject({
      code: 'password.wrong',
    });
    expect((await change(PASSWORD, 'short')).json()).toMatchObject({
      code: 'password.weak',
      fields: [{ field: 'next' }, {}],
    });
    expect((await change(PASSWORD, PASSWORD)).json()).toMatchObject({ code: 'password.weak' });
    expect((await change(PASSWORD, 'Liupan-Mountain-88')).statusCode).toBe(200);
    expect((await client.call('GET', '/session')).statusCode).toBe(200);
    expect((await elsewhere.call('GET', '/session')).statusCode).toBe(401);
  });

  it('ends the session of someone who guesses the present one', async () => {
    const client = await api.client(user);
    for (let i = 0; i < LOCK_OUT.accountFailures; i += 1)
      await client.call('POST', '/session/password', {
        current: `Wrong-guess-${i}`,
        next: 'Liupan-Mountain-88',
      });
    expect((await client.call('GET', '/session')).statusCode).toBe(401);
  });

  it('takes no guess in another open session while the account is locked, not even the right one', async () => {
    const client = await api.client(user);
    for (let i = 0; i < LOCK_OUT.accountFailures; i += 1) await signIn(user.username, `Wrong-guess-${i}`);
    const change = { current: PASSWORD, next: 'Liupan-Mountain-88' };
    expect((await client.call('POST', '/session/password', change)).json()).toMatchObject({
      code: 'password.wrong',
    });
    expect((await client.call('GET', '/session')).statusCode).toBe(401);
  });
});

describe('the second factor', () => {
  const code = (secret: string) => totpAt(secret, totpCounter(api.now().getTime()));
  const enrol = async (who: TestUser) => {
    const client = await api.client(who);
    const { secret } = (await client.call('POST', '/session/enrolment')).json<{ secret: string }>();
    const answer = await client.call('POST', '/session/enrolment/confirmation', { code: code(secret) });
    return { client, secret, codes: answer.json<{ codes: string[] }>().codes };
  };

  it('must be enrolled by administrators and approvers before anything else', async () => {
    const admin = await makeUser(api.db, api.secrets, office, `admin${made}`, { role: 'system_admin' });
    const client = await api.client(admin);
    expect((await client.call('GET', '/session')).json()).toMatchObject({ step: 'enrol_second_factor' });
    expect((await client.call('GET', '/users')).json()).toMatchObject({ code: 'session.unfinished' });
    const { client: enrolled, codes } = await enrol(admin);
    expect(codes).toHaveLength(10);
    expect((await enrolled.call('GET', '/session')).json()).toMatchObject({ step: 'ready' });
    expect((await enrolled.call('GET', '/users')).statusCode).toBe(200);
  });

  it('is not asked in a demonstration', async () => {
    const demo = await makeUser(api.db, api.secrets, office, `demo${made}`, {
      role: 'approver',
      isDemo: true,
    });
    expect((await (await api.client(demo)).call('GET', '/session')).json()).toMatchObject({ step: 'ready' });
  });

  it('is asked at every sign-in, each code once, until then nothing may be done', async () => {
    const { secret } = await enrol(user);
    api.pass(1);
    const client = await api.client(user);
    expect((await client.call('GET', '/session')).json()).toMatchObject({ step: 'second_factor', may: [] });
    for (const [method, url] of [
      ['GET', '/reports'],
      ['POST', '/session/enrolment'],
    ] as const)
      expect((await client.call(method, url)).json()).toMatchObject({ code: 'session.unfinished' });
    const change = { current: PASSWORD, next: 'Liupan-Mountain-88' };
    expect((await client.call('POST', '/session/password', change)).json()).toMatchObject({
      code: 'session.unfinished',
    });
    expect((await client.call('POST', '/session/second-factor', { code: '000000' })).json()).toMatchObject({
      code: 'session.code',
    });
    const right = { code: code(secret) };
    expect((await client.call('POST', '/session/second-factor', right)).json()).toMatchObject({
      step: 'ready',
    });
    const again = await api.client(user);
    expect((await again.call('POST', '/session/second-factor', right)).json()).toMatchObject({
      code: 'session.code',
    });
  });

  it('takes each recovery code once', async () => {
    const { codes } = await enrol(user);
    const answers = [];
    for (const recovery of [codes[0], codes[0], codes[1]])
      answers.push(
        (await (await api.client(user)).call('POST', '/session/second-factor', { code: recovery }))
          .statusCode,
      );
    expect(answers).toEqual([200, 401, 200]);
  });

  it('can’t be guessed: wrong codes lock the account, and the password alone does not reset the count', async () => {
    const { secret } = await enrol(user);
    for (let i = 0; i < LOCK_OUT.accountFailures; i += 1)
      await (await api.client(user)).call('POST', '/session/second-factor', { code: '000000' });
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(401);
    api.pass(LOCK_OUT.accountMinutes + 1);
    const client = await api.client(user);
    expect((await client.call('POST', '/session/second-factor', { code: code(secret) })).statusCode).toBe(
      200,
    );
  });

  it('can’t be guessed on in sessions that were opened before the lock', async () => {
    const { secret } = await enrol(user);
    const [first, second] = [await api.client(user), await api.client(user)];
    for (let i = 0; i < LOCK_OUT.accountFailures; i += 1)
      await first.call('POST', '/session/second-factor', { code: '000000' });
    // A step later, since the code of this one was used up at enrolment.
    api.pass(1);
    const answer = await second.call('POST', '/session/second-factor', { code: code(secret) });
    expect(answer.json()).toMatchObject({ code: 'session.code' });
    expect((await second.call('GET', '/session')).statusCode).toBe(401);
  });

  it('is stored sealed', async () => {
    const { secret, codes } = await enrol(user);
    const rows = await api.db.selectFrom('auth_second_factor').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(codes[0]);
  });
});
