import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyDetail, AgencyTree } from '#contract/agency.ts';
import type { Role } from '#domain/identity/role.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';

let api: TestApi;
let here: Office;
let nearby: Office;
let clients: Record<Role, TestClient>;
let made = 0;

beforeAll(async () => {
  api = await openTestApi();
  here = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  nearby = await makeOffice(api.db, 'zhongning', '640521', '中宁县');
  const users = await makeUserOfEachRole(api.db, api.secrets, here);
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
});
afterAll(() => api.close());

const create = (parentId: string, extra: object = {}) => {
  made += 1;
  const body = {
    parentId,
    code: `90${made}`,
    name: `泾源县新设单位${made}`,
    kind: 'department',
    leadership: 'local',
    from: '2024-03-01',
  };
  return clients.disclosure_office.call('POST', '/agencies', { ...body, ...extra });
};
const contact = {
  office: '办公室',
  address: '泾源县香水镇',
  postcode: '756400',
  phone: '0954-5010000',
  fax: null,
  email: 'xxgk@example.gov.cn',
  hours: '工作日 8:30-12:00',
};

describe('the tree', () => {
  it('comes parents first, with depth and counts', async () => {
    const { items, total } = (await clients.clerk.call('GET', '/agencies')).json<AgencyTree>();
    expect(total).toBe(4);
    expect(items.map(({ name, depth }) => [name.replace('泾源县', ''), depth])).toEqual([
      ['人民政府', 0],
      ['农业农村局', 1],
      ['农业技术推广站', 2],
      ['教育局', 1],
    ]);
    expect(items[1]?.users).toBe(9);
  });

  it('is the county’s alone; a supervisor sees those of the region', async () => {
    const total = async (role: Role) =>
      (await clients[role].call('GET', '/agencies')).json<AgencyTree>().total;
    expect(await total('disclosure_office')).toBe(4);
    expect(await total('supervisor')).toBe(8);
    expect((await clients.clerk.call('GET', `/agencies/${nearby.agencies.bureau}`)).statusCode).toBe(404);
    expect((await clients.supervisor.call('GET', `/agencies/${nearby.agencies.bureau}`)).statusCode).toBe(
      200,
    );
  });

  it('is searched by name and code', async () => {
    const names = async (search: string) =>
      (await clients.clerk.call('GET', `/agencies?search=${encodeURIComponent(search)}`))
        .json<AgencyTree>()
        .items.map(({ code }) => code);
    expect(await names('教育')).toEqual(['102']);
    expect(await names('101')).toEqual(['101', '10101']);
  });
});

describe('an agency', () => {
  it('is entered under another one, with its first name and who reviews its decisions', async () => {
    const detail = (await create(here.agencies.government)).json<AgencyDetail>();
    expect(detail).toMatchObject({
      agency: { depth: 1, active: true, users: 0 },
      parentName: '泾源县人民政府',
      reconsiderationBody: '泾源县人民政府',
      names: [{ from: '2024-03-01', until: null }],
    });
  });

  it('comes last among its neighbours', async () => {
    const { agency } = (await create(here.agencies.government, { code: '000' })).json<AgencyDetail>();
    const { items } = (await clients.clerk.call('GET', '/agencies')).json<AgencyTree>();
    expect(items.filter(({ depth }) => depth === 1).at(-1)?.id).toBe(agency.id);
  });

  it('that is the justice bureau may be reviewed by two', async () => {
    const bureau = { name: '泾源县司法局' };
    const detail = (await create(here.agencies.government, bureau)).json<AgencyDetail>();
    // The bureau above has no name in the register, so nothing is said rather than half of it.
    expect(detail.reconsiderationBody).toBeNull();
  });

  it('needs a code of its own, a real day, and a parent in the same county', async () => {
    const code = async (parentId: string, extra: object) =>
      (await create(parentId, extra)).json<{ code: string }>().code;
    expect(await code(here.agencies.government, { code: '101' })).toBe('agency.code_taken');
    expect(await code(here.agencies.government, { from: '2024-02-30' })).toBe('request.invalid');
    expect(await code(nearby.agencies.government, {})).toBe('agency.not_found');
  });

  it('keeps its names over time', async () => {
    const { agency } = (await create(here.agencies.government)).json<AgencyDetail>();
    const rename = (from: string) =>
      clients.system_admin.call('POST', `/agencies/${agency.id}/names`, {
        name: '泾源县更名局',
        from,
        basis: '机构改革方案',
      });
    expect((await rename('2024-03-01')).json()).toMatchObject({ code: 'agency.name_order' });
    expect((await rename('2999-01-01')).json()).toMatchObject({ code: 'agency.name_order' });
    const { names } = (await rename('2025-01-01')).json<AgencyDetail>();
    expect(names).toMatchObject([
      { name: '泾源县更名局', from: '2025-01-01', until: null, basis: '机构改革方案' },
      { name: agency.name, from: '2024-03-01', until: '2024-12-31' },
    ]);
  });

  it('has its contact set by its own people and the disclosure office', async () => {
    const put = async (role: Role, id: string) =>
      (await clients[role].call('PUT', `/agencies/${id}/contact`, contact)).statusCode;
    expect(await put('clerk', here.agencies.bureau)).toBe(200);
    expect(await put('ogi_head', here.agencies.bureau)).toBe(200);
    expect(await put('clerk', here.agencies.office)).toBe(403);
    expect(await put('disclosure_office', here.agencies.other)).toBe(200);
    expect(await put('disclosure_office', nearby.agencies.bureau)).toBe(404);
    const detail = (
      await clients.clerk.call('GET', `/agencies/${here.agencies.bureau}`)
    ).json<AgencyDetail>();
    expect(detail.contact).toEqual(contact);
  });

  it('is closed when nobody works in it and nothing stands under it; then it only rests', async () => {
    const close = (id: string) =>
      clients.disclosure_office.call('POST', `/agencies/${id}/deactivation`, { reason: '撤并' });
    expect((await close(here.agencies.government)).json()).toMatchObject({ code: 'agency.has_children' });
    const { agency } = (await create(here.agencies.government)).json<AgencyDetail>();
    expect((await close(agency.id)).json()).toMatchObject({ agency: { active: false } });
    expect((await close(agency.id)).json()).toMatchObject({ code: 'agency.closed' });
    expect((await create(agency.id)).json()).toMatchObject({ code: 'agency.closed' });
    await close(here.agencies.office);
    expect((await close(here.agencies.bureau)).json()).toMatchObject({ code: 'agency.has_users' });
  });

  it('leaves a record of every act, with before and after', async () => {
    const events = await api.db
      .selectFrom('audit_event')
      .select(['act', 'before_state', 'after_state'])
      .where('object_kind', '=', 'agency')
      .execute();
    expect(new Set(events.map(({ act }) => act))).toEqual(
      new Set(['agency.create', 'agency.rename', 'agency.contact', 'agency.deactivate']),
    );
    const renamed = events.find(({ act }) => act === 'agency.rename');
    expect(renamed?.after_state).toMatchObject({ name: '泾源县更名局', basis: '机构改革方案' });
  });
});
