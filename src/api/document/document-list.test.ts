import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentChoices, DocumentDetail, DocumentRow } from '#contract/document.ts';
import type { Task } from '#contract/task.ts';
import type { Role } from '#domain/identity/role.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { draftDocument, releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';

let api: TestApi;
let here: Office;
let nearby: Office;
let clients: Record<Role, TestClient>;
let staffId: string;

beforeAll(async () => {
  api = await openTestApi();
  here = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  nearby = await makeOffice(api.db, 'zhongning', '640521', '中宁县');
  const users = await makeUserOfEachRole(api.db, api.secrets, here);
  staffId = users.reviewer.id;
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
});
afterAll(() => api.close());

async function detailOf(id: string): Promise<DocumentDetail> {
  return (await clients.disclosure_office.call('GET', `/documents/${id}`)).json<DocumentDetail>();
}

async function titles(role: Role, query: string): Promise<string[]> {
  const response = await clients[role].call('GET', `/documents?pageSize=200&${query}`);
  return response.json<{ items: DocumentRow[] }>().items.map(({ title }) => title);
}

describe('the list', () => {
  it('shows each role its agencies, and nobody another county', async () => {
    const office = await draftDocument(api.db, here, { title: '推广站的稿子' }, here.agencies.office);
    await draftDocument(api.db, here, { title: '教育局的稿子' }, here.agencies.other);
    await draftDocument(api.db, nearby, { title: '邻县的稿子' }, nearby.agencies.bureau);
    const seen = async (role: Role) =>
      (await titles(role, 'text=稿子')).toSorted((a, b) => a.localeCompare(b, 'zh'));
    expect(await seen('clerk')).not.toContain('推广站的稿子');
    expect(await seen('reviewer')).toContain('推广站的稿子');
    expect(await seen('reviewer')).not.toContain('教育局的稿子');
    expect(await seen('disclosure_office')).toEqual(expect.arrayContaining(['推广站的稿子', '教育局的稿子']));
    expect(await seen('disclosure_office')).not.toContain('邻县的稿子');
    expect((await clients.supervisor.call('GET', '/documents')).statusCode).toBe(403);
    expect((await clients.clerk.call('GET', `/documents/${office}`)).json()).toMatchObject({
      code: 'document.not_found',
    });
  });

  it('finds by title, number however typed, kind and state', async () => {
    await releasedDocument(api.db, here, {
      title: '找得到的',
      documentNumber: '清农发〔2025〕31号',
      kind: 'normative',
    });
    expect(await titles('clerk', 'text=找得到')).toEqual(['找得到的']);
    expect(await titles('clerk', `text=${encodeURIComponent('清农发[2025]31')}`)).toEqual(['找得到的']);
    expect(await titles('clerk', `text=${encodeURIComponent('（2025）31号')}`)).toEqual(['找得到的']);
    expect(await titles('clerk', 'kind=normative')).toEqual(['找得到的']);
    expect(await titles('clerk', 'state=released&text=找得到')).toEqual(['找得到的']);
    expect(await titles('clerk', 'state=withdrawn&text=找得到')).toEqual([]);
    expect(await titles('clerk', `text=${encodeURIComponent('%')}`)).toEqual([]);
  });
});

describe('a draft that the reviewers gave back', () => {
  it('stands in the list as returned, and among the tasks', async () => {
    const id = await draftDocument(api.db, here, { title: '退回的稿子' });
    const values = {
      tenant_id: here.tenantId,
      id,
      document_id: id,
      edition: 1,
      agency_id: here.agencies.bureau,
      chain_version: 1,
      chain: '{}',
      findings: '[]',
      drafters: [],
      submitted_by: staffId,
      submitted_at: api.now(),
      status: 'returned' as const,
    };
    await api.db.insertInto('review_round').values(values).execute();
    expect(await titles('clerk', 'state=returned')).toEqual(['退回的稿子']);
    const { items } = (await clients.clerk.call('GET', '/tasks')).json<{ items: Task[] }>();
    expect(items.find(({ kind }) => kind === 'document_returned')).toMatchObject({
      urgency: 'today',
      link: `/documents/${id}`,
    });
  });
});

describe('the choices of a draft', () => {
  it('are the columns the agency keeps and the items of the catalog in force', async () => {
    const id = await draftDocument(api.db, here);
    const parent = newId();
    const column = (change: object) =>
      api.db
        .insertInto('portal_column')
        .values({
          tenant_id: here.tenantId,
          id: newId(),
          agency_id: here.agencies.government,
          parent_id: null,
          slug: 'news',
          name: '政策',
          kind: 'documents',
          owner_agency_id: here.agencies.government,
          cadence_days: null,
          link_url: null,
          ...change,
        })
        .execute();
    await column({ id: parent });
    await column({ parent_id: parent, slug: 'farm', name: '农业', owner_agency_id: here.agencies.bureau });
    await column({ parent_id: parent, slug: 'school', name: '教育', owner_agency_id: here.agencies.other });
    const response = await clients.clerk.call('GET', `/documents/${id}/choices?text=饮水`);
    expect(response.json<DocumentChoices>()).toMatchObject({ columns: [{ name: '政策 › 农业' }], items: [] });
  });
});

describe('the clock', () => {
  it('is late after the law’s 20 working days, sooner where the agency promised so', async () => {
    const id = await draftDocument(api.db, here, { title: '期限', madeOn: parsePlainDate('2026-11-02') });
    const before = (await detailOf(id)).row.clock;
    expect(before).toMatchObject({ due: '2026-11-30', state: 'running' });
    const term = { workingDays: 7, basis: '本局公开承诺' };
    const url = `/publication-terms/${here.agencies.bureau}`;
    expect((await clients.clerk.call('PUT', url, { term })).json()).toMatchObject({
      code: 'permission.denied',
    });
    expect((await clients.ogi_head.call('PUT', url, { term })).json()).toMatchObject({ total: 1 });
    const after = (await detailOf(id)).row.clock;
    expect(after).toMatchObject({ due: '2026-11-11', state: 'overdue', daysLeft: -7 });
    expect(after?.explanation).toContain('本局公开承诺');
    expect(await titles('clerk', 'clock=overdue')).toContain('期限');
    expect(await titles('clerk', 'clock=soon')).not.toContain('期限');
    const { items } = (await clients.clerk.call('GET', '/tasks')).json<{ items: Task[] }>();
    expect(items.find(({ kind }) => kind === 'document_overdue')).toMatchObject({ urgency: 'today' });
    await clients.ogi_head.call('PUT', url, { term: null });
    expect(await titles('clerk', 'clock=overdue')).not.toContain('期限');
  });

  it('keeps the own limit of a catalog item before the agency’s and the law’s', async () => {
    const [versionId, itemId] = [newId(), newId()];
    const key = { tenant_id: here.tenantId };
    await api.db
      .insertInto('catalog_item')
      .values({ ...key, id: itemId, agency_id: here.agencies.government })
      .execute();
    await api.db
      .insertInto('catalog_version')
      .values({
        ...key,
        id: versionId,
        agency_id: here.agencies.government,
        number: 1,
        state: 'in_force',
        source: '测试',
        in_force_on: '2026-01-01',
        superseded_on: null,
        created_by: null,
      })
      .execute();
    await api.db
      .insertInto('catalog_field')
      .values({ ...key, version_id: versionId, position: 1, name: '农村饮水' })
      .execute();
    await sql`insert into catalog_entry (tenant_id, version_id, item_id, field_position, position, serial, level1, level2,
      process, content, basis, time_limit, agency, channels, ticks, group_words, column_words)
      values (${here.tenantId}, ${versionId}, ${itemId}, 1, 1, '1', '工程管护', '管护责任', '', '', '',
      '自信息形成或者变更之日起3个工作日内公开', '', '[]', '{}', '', '')`.execute(api.db);
    const id = await draftDocument(api.db, here, {
      madeOn: parsePlainDate('2026-11-16'),
      catalogItemIds: [itemId],
    });
    const detail = await detailOf(id);
    expect(detail.row.clock).toMatchObject({ due: '2026-11-19', state: 'overdue', daysLeft: -1 });
    expect(detail.row.clock?.explanation).toContain('公开事项“管护责任”');
    expect(detail.items).toEqual(['管护责任']);
    const response = await clients.clerk.call('GET', `/documents/${id}/choices?text=管护`);
    expect(response.json<DocumentChoices>().items).toEqual([
      { id: itemId, name: '农村饮水 › 工程管护 › 管护责任' },
    ]);
  });
});
