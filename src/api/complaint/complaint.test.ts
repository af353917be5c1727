import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComplaintDetail, ComplaintRow } from '#contract/complaint.ts';
import type { Role } from '#domain/identity/role.ts';
import { newId } from '#platform/id.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { receivedCase } from '../../../test/request.ts';

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

function body(change: object = {}): object {
  return {
    actKey: newId(),
    agencyId: office.agencies.bureau,
    kind: 'record_correction',
    aboutAgencyId: null,
    caseId: null,
    matter: '低保档案中本人的住址有误',
    person: { name: '李样例', phone: '13900000000', address: '新宁镇样例街1号' },
    receivedOn: '2026-11-16',
    ...change,
  };
}

async function register(change: object = {}): Promise<string> {
  const answer = await clients.clerk.call('POST', '/complaints', body(change));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ complaintId: string }>().complaintId;
}

function record(id: string, step: object, actKey = newId()) {
  return clients.clerk.call('POST', `/complaints/${id}/acts`, { actKey, step });
}

const handled = { act: 'handled', on: '2026-11-17', handler: '王样例' };
const answered = { act: 'answered', on: '2026-11-20', outcome: 'corrected', answer: '已更正并电话告知。' };

describe('a correction of a record from its receipt to its answer', () => {
  it('has fifteen working days unless the office says otherwise, and ends once', async () => {
    const id = await register();
    const opened = (await clients.ogi_head.call('GET', `/complaints/${id}`)).json<ComplaintDetail>();
    expect(opened.row).toMatchObject({ state: 'received', due: '2026-12-07', personName: '李**' });
    expect((await record(id, answered)).statusCode).toBe(422);
    const key = newId();
    await record(id, handled, key);
    expect((await record(id, handled, key)).json<ComplaintDetail>().steps).toHaveLength(2);
    expect((await record(id, { ...answered, outcome: 'published' })).body).toContain('没有“已主动公开”');
    const ended = (await record(id, answered)).json<ComplaintDetail>();
    expect(ended).toMatchObject({ acts: [], row: { state: 'answered', outcome: 'corrected', due: null } });

    const setting = { value: '7' };
    const change = await clients.system_admin.call('PUT', '/settings/complaint.days', setting);
    expect(change.statusCode, change.body).toBe(200);
    const next = (await clients.clerk.call('GET', `/complaints/${await register()}`)).json<ComplaintDetail>();
    expect(next.row.due).toBe('2026-11-25');
  });

  it('is about an agency of the county, and about a case that its reader may read', async () => {
    const elsewhere = await makeOffice(api.db, 'qingshui', '620521', '清水县');
    const foreign = { aboutAgencyId: elsewhere.agencies.bureau };
    const refused = await clients.clerk.call('POST', '/complaints', body(foreign));
    expect(refused.json()).toMatchObject({ status: 404, code: 'agency.not_found' });
    const { other, bureau } = office.agencies;
    const at = { ...office, agencies: { ...office.agencies, bureau: other } };
    const { caseId: hidden } = await receivedCase(api.db, api.secrets, at, '2026-11-16');
    const { caseId: own } = await receivedCase(api.db, api.secrets, office, '2026-11-16');
    const hiding = await clients.clerk.call('POST', '/complaints', body({ caseId: hidden }));
    expect(hiding.json()).toMatchObject({ status: 404, code: 'case.not_found' });
    await register({ caseId: own, aboutAgencyId: bureau });
  });

  it('is registered once however often it is sent', async () => {
    const actKey = newId();
    const [first, second] = await Promise.all([register({ actKey }), register({ actKey })]);
    expect(second).toBe(first);
    const { steps } = (await clients.clerk.call('GET', `/complaints/${first}`)).json<ComplaintDetail>();
    expect(steps).toHaveLength(1);
  });

  it('stands in the list by kind, the open ones first', async () => {
    await register({ kind: 'publish_suggestion', matter: '建议公开农田水利项目清单' });
    const list = (await clients.disclosure_office.call('GET', '/complaints?kind=publish_suggestion')).json<{
      items: ComplaintRow[];
    }>();
    expect(list.items.map(({ matter }) => matter)).toEqual(['建议公开农田水利项目清单']);
    const all = (await clients.clerk.call('GET', '/complaints')).json<{ items: ComplaintRow[] }>();
    expect(all.items.at(-1)?.state).toBe('answered');
    const open = (await clients.clerk.call('GET', '/complaints?open=true')).json<{ items: ComplaintRow[] }>();
    expect(open.items.every(({ state }) => state !== 'answered')).toBe(true);
  });
});

describe('who brought it', () => {
  it('is sealed, shown to who handles it, and each look is kept', async () => {
    const id = await register();
    const rows = await api.db.selectFrom('complaint').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/李样例|13900000000/);
    const url = `/complaints/${id}/person-view`;
    expect((await clients.reviewer.call('POST', url)).statusCode).toBe(403);
    expect((await clients.clerk.call('POST', url)).json()).toMatchObject({ name: '李样例' });
    const views = await api.db
      .selectFrom('audit_event')
      .selectAll()
      .where('act', '=', 'complaint.view_person')
      .execute();
    expect(views).toHaveLength(1);
    expect(JSON.stringify(views)).not.toContain('李样例');
  });

  it.each([
    ['a day to come', { receivedOn: '2026-12-01' }, 400],
    ['a case nobody knows', { caseId: newId() }, 404],
  ])('refuses %s', async (_name, change, status) => {
    const answer = await clients.clerk.call('POST', '/complaints', body(change));
    expect(answer.statusCode, answer.body).toBe(status);
  });

  it('is registered for one’s own agency alone', async () => {
    const answer = await clients.clerk.call('POST', '/complaints', body({ agencyId: office.agencies.other }));
    expect(answer.statusCode).toBe(403);
    expect((await clients.clerk.call('GET', `/complaints/${newId()}`)).statusCode).toBe(404);
  });
});
