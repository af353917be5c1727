import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Look, PortalColumn, PortalColumnTree } from '#contract/column.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { samplePng } from '../../../test/attachment/sample-files.ts';
import { releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUser, type Office } from '../../../test/office.ts';
import { uploadTo } from '../../../test/upload.ts';

let api: TestApi;
let office: Office;
let chief: TestClient;
let head: TestClient;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'qingshui', '620521', '清水县');
  chief = await api.client(
    await makeUser(api.db, api.secrets, office, 'chief', { role: 'disclosure_office' }),
  );
  head = await api.client(await makeUser(api.db, api.secrets, office, 'head', { role: 'ogi_head' }));
});
afterAll(() => api.close());

async function tree(agencyId: string): Promise<PortalColumn[]> {
  const answer = await chief.call('GET', `/agencies/${agencyId}/columns`);
  return answer.json<PortalColumnTree>().items;
}

function fieldsOf(column: PortalColumn, change: Partial<PortalColumn> = {}) {
  const {
    slug,
    name,
    kind,
    description,
    keywords,
    ownerAgencyId,
    cadenceDays,
    linkUrl,
    isHidden,
    catalogItemIds,
  } = {
    ...column,
    ...change,
  };
  return {
    slug,
    name,
    kind,
    description,
    keywords,
    ownerAgencyId,
    cadenceDays,
    linkUrl,
    isHidden,
    catalogItemIds,
  };
}

describe('columns', () => {
  it('are planted from a ready-made tree, once', async () => {
    const { government } = office.agencies;
    const plant = () => chief.call('POST', `/agencies/${government}/columns/ready-made`, { tree: 'county' });
    expect((await plant()).json<{ entered: number }>().entered).toBeGreaterThan(40);
    expect((await plant()).json()).toEqual({ entered: 0 });
    const columns = await tree(government);
    expect(columns.find(({ slug }) => slug === 'gfxwj')).toMatchObject({
      level: 3,
      path: '/620521/columns/gfxwj',
    });
    expect(columns.find(({ kind }) => kind === 'news' || kind === 'statistics')?.cadence.level).toBe('fresh');
  });

  it('are moved, renamed and hidden', async () => {
    const columns = await tree(office.agencies.government);
    const [guide, rules] = columns.filter(({ level }) => level === 1);
    const moved = await chief.call('POST', `/columns/${rules?.id ?? ''}/place`, {
      parentId: null,
      position: 0,
    });
    const tops = moved.json<PortalColumnTree>().items.filter(({ level }) => level === 1);
    expect(tops.slice(0, 2).map(({ id }) => id)).toEqual([rules?.id, guide?.id]);
    if (!rules) throw new Error('no column');
    const renamed = await chief.call(
      'PUT',
      `/columns/${rules.id}`,
      fieldsOf(rules, { name: '公开制度', isHidden: true }),
    );
    expect(renamed.json<PortalColumnTree>().items.find(({ id }) => id === rules.id)).toMatchObject({
      name: '公开制度',
      isHidden: true,
    });
  });

  it('refuse a circle, a taken slug and bad words, by field', async () => {
    const columns = await tree(office.agencies.government);
    const content = columns.find(({ slug }) => slug === 'fdzdgknr');
    const policy = columns.find(({ slug }) => slug === 'zcwj');
    if (!content || !policy) throw new Error('no column');
    const circle = await chief.call('POST', `/columns/${content.id}/place`, {
      parentId: policy.id,
      position: 0,
    });
    expect(circle.json()).toMatchObject({ code: 'column.place', status: 422 });
    const taken = await chief.call('PUT', `/columns/${policy.id}`, fieldsOf(policy, { slug: 'jgzn' }));
    expect(taken.json()).toMatchObject({ code: 'column.slug_taken' });
    const bad = await chief.call(
      'PUT',
      `/columns/${policy.id}`,
      fieldsOf(policy, { slug: '政策', name: '' }),
    );
    expect(bad.json<{ fields: { field: string }[] }>().fields.map(({ field }) => field)).toEqual([
      'name',
      'slug',
    ]);
  });

  it('are deleted when nothing stands in them, and only then', async () => {
    const columns = await tree(office.agencies.government);
    const idOf = (slug: string): string => columns.find((column) => column.slug === slug)?.id ?? '';
    await releasedDocument(api.db, office, { columnIds: [idOf('tjxx')] });
    expect(
      (await chief.call('DELETE', `/columns/${idOf('tjxx')}`)).json<{ detail: string }>().detail,
    ).toMatch(/1条信息/);
    expect((await chief.call('DELETE', `/columns/${idOf('czxx')}`)).json()).toMatchObject({
      code: 'column.in_use',
    });
    expect((await chief.call('DELETE', `/columns/${idOf('zdxm')}`)).statusCode).toBe(200);
    expect((await tree(office.agencies.government)).some(({ slug }) => slug === 'zdxm')).toBe(false);
    const counted = (await tree(office.agencies.government)).find(({ slug }) => slug === 'tjxx');
    const tasks = (await chief.call('GET', '/tasks')).json<{ items: { kind: string; count: number }[] }>();
    expect(tasks.items.find(({ kind }) => kind === 'column_late')).toMatchObject({ count: 1 });
    expect(counted).toMatchObject({ documents: 1, updatedOn: '2024-03-08', cadence: { level: 'late' } });
  });

  it('of another agency are not for the head of a bureau', async () => {
    const refused = await head.call('POST', `/agencies/${office.agencies.government}/columns/ready-made`, {
      tree: 'county',
    });
    expect(refused.json()).toMatchObject({ code: 'permission.denied' });
    const own = await head.call('POST', `/agencies/${office.agencies.bureau}/columns/ready-made`, {
      tree: 'department',
    });
    expect(own.statusCode).toBe(200);
  });
});

describe('the guide', () => {
  it('has standard words until it is saved, and then the day on which it was', async () => {
    const url = `/agencies/${office.agencies.bureau}/guide`;
    const before = (await head.call('GET', url)).json<{
      ways: string;
      categories: string;
      arrangement: string;
    }>();
    expect(before).toMatchObject({ reviewedOn: null });
    const { categories, arrangement } = before;
    const saved = await head.call('PUT', url, { categories, arrangement, ways: '到县农业农村局三楼查阅。' });
    expect(saved.json<{ reviewedOn: string }>().reviewedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await head.call('PUT', url, { categories, arrangement, ways: ' ' })).json()).toMatchObject({
      code: 'guide.invalid',
    });
  });
});

describe('the look', () => {
  it('takes a colour that can be read, and says why not of another', async () => {
    const light = await chief.call('PUT', '/portal-look/accent', { accent: '#d7000f' });
    expect(light.json<{ fields: { message: string }[] }>().fields[0]?.message).toMatch(/7比1/);
    expect((await chief.call('PUT', '/portal-look/accent', { accent: '#8A0F10' })).json()).toMatchObject({
      accent: '#8a0f10',
    });
  });

  it('is on every page at the next request', async () => {
    const site = await openTestApi({ mouths: [portalMouth({ db: api.db, config: { basePath: '' } })] });
    expect((await site.app.inject('/620521/')).body).toContain('/look/8a0f10.css');
    await chief.call('PUT', '/portal-look/accent', { accent: null });
    expect((await site.app.inject('/620521/')).body).not.toContain('/look/');
    await site.close();
  });

  it('has an emblem, by its content a picture, at an address of its own', async () => {
    const site = await openTestApi({ mouths: [portalMouth({ db: api.db, config: { basePath: '' } })] });
    const name = '县徽.png';
    const page = { name, bytes: new TextEncoder().encode('<svg onload="alert(1)"/>') };
    expect((await uploadTo(api.app, chief, '/portal-look/emblem', page)).statusCode).toBe(422);
    const picture = { name, bytes: samplePng() };
    const answer = await uploadTo(api.app, chief, '/portal-look/emblem', picture);
    const { emblem } = answer.json<Look>();
    expect((await site.app.inject('/620521/')).body).toContain(`src="${emblem}"`);
    const shown = await site.app.inject(emblem ?? '');
    expect([shown.headers['content-type'], shown.rawPayload.equals(picture.bytes)]).toEqual([
      'image/png',
      true,
    ]);
    await chief.call('DELETE', '/portal-look/emblem');
    expect((await site.app.inject('/620521/')).body).not.toContain('class="emblem"');
    expect((await site.app.inject(emblem ?? '')).statusCode).toBe(404);
    await site.close();
  });
});

describe('reports of errors', () => {
  it('are listed for the agency that answers and ended with what was done', async () => {
    const at = new Date();
    await api.db
      .insertInto('correction_task')
      .values(
        [office.agencies.bureau, office.agencies.other].map((agencyId, index) => ({
          tenant_id: office.tenantId,
          id: `00000000-0000-7000-8000-00000000000${index}`,
          agency_id: agencyId,
          document_id: null,
          address: '/620521/',
          page_title: '首页',
          kind: 'wrong_words' as const,
          words: '“帐户”应为“账户”',
          contact: null,
          due_on: '2026-01-05',
          created_at: at,
        })),
      )
      .execute();
    expect((await chief.call('GET', '/corrections?open=true')).json()).toMatchObject({ total: 2 });
    const own = (await head.call('GET', '/corrections')).json<{ items: { id: string }[] }>();
    expect(own.items).toHaveLength(1);
    const tasks = (await head.call('GET', '/tasks')).json<{ items: { kind: string; count: number }[] }>();
    expect(tasks.items.find(({ kind }) => kind === 'correction_open')).toMatchObject({ count: 1 });
    const url = `/corrections/${own.items[0]?.id ?? ''}/resolution`;
    const end = { outcome: 'corrected', resolution: '已改正。' };
    expect((await head.call('POST', url, end)).statusCode).toBe(204);
    expect((await head.call('POST', url, end)).json()).toMatchObject({ code: 'correction.ended' });
    expect((await chief.call('GET', '/corrections?open=true')).json()).toMatchObject({ total: 1 });
  });
});
