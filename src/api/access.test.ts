import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '#contract/route/route.ts';
import { type RouteName, routes } from '#contract/route/routes.ts';
import { scopeOf } from '#domain/identity/permission.ts';
import { ROLES, type Role } from '#domain/identity/role.ts';
import { openTestApi, type TestApi, type TestClient } from '../../test/api.ts';
import { makeOffice, makeUserOfEachRole, PASSWORD } from '../../test/office.ts';

let api: TestApi;
let clients: Record<Role, TestClient>;

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const names = Object.keys(routes) as RouteName[];

beforeAll(async () => {
  api = await openTestApi();
  const office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const users = await makeUserOfEachRole(api.db, api.secrets, office);
  const signedIn = await Promise.all(
    ROLES.map(async (role) => [role, await api.client(users[role])] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
});
afterAll(() => api.close());

/** An address of the route at which nothing is, so that trying it changes nothing. */
function addressOf(route: Route): string {
  return route.url
    .replace(':year', '2031')
    .replace(':key', 'none')
    .replace(':format', 'docx')
    .replaceAll(/:\w+/g, NOWHERE);
}

/** What is asked before the thing itself is looked at: refused by role, or let on to be refused for another reason. */
async function isLetIn(client: TestClient, route: Route): Promise<boolean> {
  const response = await client.call(route.method, addressOf(route), route.body ? {} : undefined);
  const { code } = response.body.startsWith('{') ? response.json<{ code?: string }>() : {};
  expect(code).not.toBe('session.unfinished');
  expect(response.statusCode).toBeLessThan(500);
  return response.statusCode !== 401 && code !== 'permission.denied';
}

/** Routes that end or change the session that tries them; what they allow is in session/. */
const OWN_SESSION: readonly RouteName[] = [
  'signIn',
  'confirmSecondFactor',
  'signOut',
  'changePassword',
  'startSecondFactor',
  'finishSecondFactor',
];
const closed = names.filter((name) => routes[name].access !== 'public');
const acts = closed.filter((name) => routes[name].method !== 'GET');

describe.each(names.filter((name) => !OWN_SESSION.includes(name)))('%s', (name) => {
  it.each(ROLES)('lets %s in as the permission table says', async (role) => {
    const { access }: Route = routes[name];
    const isForAll = access === 'signed_in' || access === 'signing_in' || access === 'public';
    expect(await isLetIn(clients[role], routes[name])).toBe(isForAll || scopeOf(access, role) !== undefined);
  });
});

describe.each(closed)('%s', (name) => {
  const route: Route = routes[name];
  it('lets nobody in without a session', async () => {
    const response = await api.app.inject({ method: route.method, url: `/api${addressOf(route)}` });
    expect(response.json()).toMatchObject({ code: 'session.none', status: 401 });
  });
});

describe.each(acts)('%s', (name) => {
  const { method, url }: { method: Route['method']; url: string } = {
    ...routes[name],
    url: `/api${addressOf(routes[name])}`,
  };

  it('is refused without the token of the session', async () => {
    const { cookie } = clients.disclosure_office;
    for (const token of [{}, { 'x-csrf-token': clients.clerk.csrfToken }, { 'x-csrf-token': '' }]) {
      const response = await api.app.inject({ method, url, headers: { cookie, ...token } });
      expect(response.json()).toMatchObject({ code: 'request.token', status: 403 });
    }
  });

  it('is refused when it comes from another site, even with the token', async () => {
    const { cookie, csrfToken } = clients.disclosure_office;
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      const response = await api.app.inject({
        method,
        url,
        headers: { cookie, 'x-csrf-token': csrfToken, ...from },
      });
      expect(response.json()).toMatchObject({ code: 'request.cross_site', status: 403 });
    }
  });
});

describe('the contract', () => {
  it.each(names)('%s is served', (name) => {
    const { method, url }: Route = routes[name];
    expect(api.app.hasRoute({ method, url: `/api${url}` })).toBe(true);
  });

  it('lets a browser sign in from our own page only', async () => {
    const signIn = {
      method: 'POST',
      url: '/api/session',
      payload: { username: 'clerk', password: PASSWORD },
    } as const;
    const from = async (headers: Record<string, string>) =>
      (await api.app.inject({ ...signIn, headers })).statusCode;
    expect(
      await from({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80', host: 'localhost:80' }),
    ).toBe(200);
    expect(await from({ origin: 'https://evil.example' })).toBe(403);
  });
});
