import { afterEach, describe, expect, it } from 'vitest';
import { STANDARD_RATE_LIMITS } from '#platform/http/rate-limits.ts';
import { openLog } from '#platform/log.ts';
import { openTestApi, type TestApi } from '../../test/api.ts';
import { makeOffice, makeUser, PASSWORD, type TestUser } from '../../test/office.ts';

let api: TestApi;
afterEach(() => api.close());

async function open(options: Parameters<typeof openTestApi>[0]): Promise<TestUser> {
  api = await openTestApi(options);
  const office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  return makeUser(api.db, api.secrets, office, 'wang.li', { role: 'disclosure_office' });
}

describe('behind the county’s web server', () => {
  it('works under a base path, with a cookie for that path and https alone', async () => {
    const user = await open({ basePath: '/gongkai', publicUrl: 'https://www.example.gov.cn/gongkai' });
    const payload = { username: user.username, password: PASSWORD };
    const headers = { origin: 'https://www.example.gov.cn', host: '127.0.0.1:8080' };
    const signedIn = await api.app.inject({ method: 'POST', url: '/gongkai/api/session', payload, headers });
    expect(signedIn.cookies).toMatchObject([
      { path: '/gongkai/', secure: true, httpOnly: true, sameSite: 'Strict' },
    ]);
    const client = await api.client(user);
    expect((await client.call('GET', '/agencies')).statusCode).toBe(200);
    expect((await client.call('GET', '/none')).json()).toMatchObject({
      type: '/gongkai/api/docs#page.not_found',
    });
  });
});

describe('guessing', () => {
  it('is slowed down by address, whatever the account', async () => {
    await open({ limits: STANDARD_RATE_LIMITS });
    const codes: string[] = [];
    for (let i = 0; i <= STANDARD_RATE_LIMITS.signIn; i += 1) {
      const payload = { username: `nobody${i}`, password: 'Wrong-guess-99' };
      codes.push(
        (await api.app.inject({ method: 'POST', url: '/api/session', payload })).json<{ code: string }>()
          .code,
      );
    }
    expect(codes.at(-2)).toBe('session.refused');
    expect(codes.at(-1)).toBe('request.too_many');
  });
});

describe('the log', () => {
  it('holds no name, no password, no token of those who use the API', async () => {
    const lines: string[] = [];
    const user = await open({ log: openLog('trace', { write: (line) => lines.push(line) }) });
    const client = await api.client(user);
    await api.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'zhang.san', password: 'Planted-Password-1' },
    });
    await client.call('GET', `/agencies?search=${encodeURIComponent('李四')}`);
    await client.call('GET', `/users?search=${encodeURIComponent('李四')}`);
    const contact = {
      office: null,
      address: null,
      postcode: null,
      phone: '0954-5010000',
      fax: null,
      email: 'li.si@example.gov.cn',
      hours: null,
    };
    const { items } = (await client.call('GET', '/agencies')).json<{ items: { id: string }[] }>();
    await client.call('PUT', `/agencies/${items[0]?.id}/contact`, contact);
    const text = lines.join('');
    expect(lines.length).toBeGreaterThanOrEqual(6);
    const personal = [
      user.username,
      'zhang.san',
      'Planted-Password-1',
      PASSWORD,
      '李四',
      encodeURIComponent('李四'),
      '0954-5010000',
      'li.si',
    ];
    for (const planted of [...personal, client.cookie, client.csrfToken]) expect(text).not.toContain(planted);
  });
});
