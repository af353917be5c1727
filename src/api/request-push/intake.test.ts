import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#domain/identity/role.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { application } from '../../../test/request.ts';

let api: TestApi;
let office: Office;
let clients: Record<Role, TestClient>;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const users = await makeUserOfEachRole(api.db, api.secrets, office);
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
});
afterAll(() => api.close());

const { channel: _, ...asked } = application();
const pushed = { externalId: 'GS-2026-0001', agencyCode: '101', ...asked };

async function newKey(): Promise<{ id: string; key: string }> {
  const answer = await clients.system_admin.call('POST', '/intake-keys', { name: '省平台' });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

function push(key: string, body: object = pushed) {
  const headers = { authorization: `Bearer ${key}` };
  return api.app.inject({ method: 'POST', url: '/api/request-intake', payload: body, headers });
}

function status(key: string, externalId = pushed.externalId) {
  const headers = { authorization: `Bearer ${key}` };
  return api.app.inject({ method: 'GET', url: `/api/request-intake/${externalId}`, headers });
}

describe('a provincial platform', () => {
  it('pushes a request in once and reads where it stands', async () => {
    const { key } = await newKey();
    const [first, second] = await Promise.all([push(key), push(key)]);
    expect(first.statusCode, first.body).toBe(200);
    expect(second.json()).toEqual(first.json());
    expect(first.json()).toMatchObject({ cases: [{ state: 'arrived', number: null, due: null }] });
    const { items } = (await clients.clerk.call('GET', '/cases?open=true')).json<{
      items: { id: string }[];
    }>();
    expect(items).toHaveLength(1);
    const step = { act: 'confirmed', on: '2026-11-20', how: '电话' };
    const actKey = '019a0000-0000-7000-8000-000000000001';
    await clients.clerk.call('POST', `/cases/${items[0]?.id ?? ''}/acts`, { actKey, step });
    expect((await status(key)).json()).toMatchObject({ cases: [{ state: 'received', due: '2026-12-18' }] });
  });

  it('is refused without a key, with one that has ended, and where something is missing', async () => {
    const { id, key } = await newKey();
    expect((await push('x'.repeat(40))).statusCode).toBe(403);
    expect((await push(key, { ...pushed, externalId: 'B-1', agencyCode: 'none' })).statusCode).toBe(404);
    const nameless = { ...pushed, externalId: 'B-2', applicant: { ...pushed.applicant, name: '' } };
    expect((await push(key, nameless)).body).toContain('请填写姓名');
    expect((await status(key, 'nowhere')).statusCode).toBe(404);
    expect((await clients.clerk.call('POST', '/intake-keys', { name: '省平台' })).statusCode).toBe(403);
    await clients.system_admin.call('DELETE', `/intake-keys/${id}`);
    expect((await push(key)).statusCode).toBe(403);
    const rows = await api.db.selectFrom('intake_key').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
  });
});
