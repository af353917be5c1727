import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AgencyCatalog,
  CatalogDifference,
  CatalogPreview,
  CatalogRow,
  CatalogRowPage,
  CatalogVersionDetail,
  StandardCatalog,
} from '#contract/catalog.ts';
import type { AgencyCoverage, CoverageOverview } from '#contract/coverage.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { readIsolated } from '#paper/read/read-paper-isolated.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { aidWorkbook, CATALOG_HEAD, catalogItem, writtenWorkbook } from '../../../test/catalog.ts';
import { releasedDocument } from '../../../test/document.ts';
import { ensureRegion } from '#store/region.ts';
import { makeOffice, makeUser, type Office } from '../../../test/office.ts';

let api: TestApi;
let office: Office;
let clerk: TestClient;
let disclosure: TestClient;
let reviewer: TestClient;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const user = async (role: 'clerk' | 'reviewer' | 'disclosure_office') =>
    api.client(await makeUser(api.db, api.secrets, office, role, { role }));
  [clerk, disclosure, reviewer] = [
    await user('clerk'),
    await user('disclosure_office'),
    await user('reviewer'),
  ];
});
afterAll(() => api.close());

const bureau = () => `/catalogs/${office.agencies.bureau}`;
const catalog = async (agencyId = office.agencies.bureau) =>
  (await clerk.call('GET', `/catalogs/${agencyId}`)).json<AgencyCatalog>();
const versionId = async (state: string) =>
  (await catalog()).versions.find((version) => version.state === state)?.id ?? '';
const itemsOf = async (id: string, query = '') =>
  (await clerk.call('GET', `/catalog-versions/${id}/items?pageSize=200${query}`)).json<CatalogRowPage>()
    .items;

function upload(client: TestClient, url: string, bytes: Uint8Array, name = '目录.xlsx') {
  const boundary = 'gongkai-test';
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = {
    cookie: client.cookie,
    'x-csrf-token': client.csrfToken,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  return api.app.inject({ method: 'POST', url: `/api${url}`, headers, payload });
}

const kept = async () => ({
  versions: (await api.db.selectFrom('catalog_version').select('id').execute()).length,
  entries: (await api.db.selectFrom('catalog_entry').select('item_id').execute()).length,
  identities: (await api.db.selectFrom('catalog_item').select('id').execute()).length,
});

describe('importing a county’s workbook', () => {
  it('shows what it says and names the rows that can’t be read, and keeps nothing', async () => {
    const preview = (
      await upload(clerk, `${bureau()}/import/preview`, await aidWorkbook())
    ).json<CatalogPreview>();
    expect(preview.fields).toEqual([
      { name: '社会救助', title: '（五）社会救助领域基层政务公开标准目录', notes: 1, items: 3 },
    ]);
    expect(preview.faults.map(({ sheet, row, cell }) => [sheet, row, cell])).toEqual([
      ['社会救助', 6, 'I6'],
      ['社会救助', 7, 'B7'],
    ]);
    expect(preview.changes).toEqual({ added: 3, removed: 0, changed: 0 });
    expect(await kept()).toEqual({ versions: 0, entries: 0, identities: 0 });
  });

  it('is all or nothing: refused by name, or without the rows when that is asked for', async () => {
    const refused = await upload(clerk, `${bureau()}/import`, await aidWorkbook());
    expect(refused.json()).toMatchObject({ code: 'catalog.faulty_rows', status: 422 });
    expect(refused.body).toContain('社会救助 第6行 I6：');
    expect(refused.body).toContain('社会救助 第7行 B7：');
    expect(await kept()).toEqual({ versions: 0, entries: 0, identities: 0 });
    const taken = await upload(clerk, `${bureau()}/import?withoutFaultyRows=true`, await aidWorkbook());
    expect(taken.json<AgencyCatalog>().versions).toMatchObject([
      { number: 1, state: 'draft', items: 3, fields: 1, source: '文件“目录.xlsx”' },
    ]);
    expect(await kept()).toEqual({ versions: 1, entries: 3, identities: 3 });
  });

  it('happens once where two import at the same moment', async () => {
    const both = await Promise.all(
      [1, 2].map(async () =>
        upload(
          disclosure,
          `/catalogs/${office.agencies.office}/import?withoutFaultyRows=true`,
          await aidWorkbook(),
        ),
      ),
    );
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await catalog(office.agencies.office)).versions).toMatchObject([{ number: 1, items: 3 }]);
    await disclosure.call('DELETE', `/catalogs/${office.agencies.office}/draft`);
    expect((await catalog(office.agencies.office)).versions).toEqual([]);
  });

  it('leaves nothing of a file that is none, nor of one of another agency', async () => {
    const before = await kept();
    for (const bytes of [Buffer.from('序号,公开事项'), Buffer.from('')])
      expect((await upload(clerk, `${bureau()}/import`, bytes)).json()).toMatchObject({
        code: 'catalog.unreadable',
      });
    const wide = await writtenWorkbook({ 宽表: [Array.from({ length: 10_000 }, () => '甲')] });
    expect((await upload(clerk, `${bureau()}/import`, wide)).json()).toMatchObject({
      code: 'catalog.unreadable',
      detail:
        '工作表“宽表”的内容到了第101列，超过100列，没有读入。请确认选对了文件，只保留需要的表格后再上传。',
    });
    const empty = await writtenWorkbook({ 空表: [...CATALOG_HEAD] });
    expect((await upload(clerk, `${bureau()}/import`, empty)).json()).toMatchObject({
      code: 'catalog.unreadable',
    });
    const other = await upload(clerk, `/catalogs/${office.agencies.other}/import`, await aidWorkbook());
    expect(other.json()).toMatchObject({ code: 'permission.denied' });
    expect((await upload(reviewer, `${bureau()}/import`, await aidWorkbook())).statusCode).toBe(403);
    expect(await kept()).toEqual(before);
  });
});

describe('a draft', () => {
  it('is changed item by item, in the order of the list', async () => {
    const draft = await versionId('draft');
    const [first] = await itemsOf(draft);
    const body = {
      field: '社会救助',
      afterId: first?.id ?? null,
      item: catalogItem({ level1: ' 综合业务 ', level2: '办事指南', timeLimit: '及时公开' }),
    };
    const added = (await clerk.call('POST', `${bureau()}/draft/items`, body)).json<CatalogRow>();
    expect(added).toMatchObject({
      item: { level1: '综合业务' },
      computable: false,
      limit: '只写“及时”，没有天数，不能计算',
    });
    expect((await itemsOf(draft)).map(({ item }) => item.level2)).toEqual([
      '政策法规文件',
      '办事指南',
      '监督检查',
      '',
    ]);
    const one = `${bureau()}/draft/items/${added.id}`;
    const changed = { ...added.item, timeLimit: '信息形成之日起7个工作日内' };
    expect((await clerk.call('PUT', one, changed)).json()).toMatchObject({ computable: true });
    const wrong = await clerk.call('PUT', one, { ...changed, content: '', timeLimit: '同上' });
    expect(wrong.json()).toMatchObject({ code: 'catalog.item', status: 422 });
    expect((await itemsOf(draft, '&search=办事')).map(({ id }) => id)).toEqual([added.id]);
    expect((await clerk.call('DELETE', one)).statusCode).toBe(204);
    expect((await clerk.call('DELETE', one)).json()).toMatchObject({ code: 'catalog.no_item' });
  });

  it('has fields of its own names', async () => {
    const field = { present: null, name: '就业', title: '就业领域目录', notes: ['注：一\n二'] };
    expect((await clerk.call('PUT', `${bureau()}/draft/fields`, field)).statusCode).toBe(204);
    expect((await clerk.call('PUT', `${bureau()}/draft/fields`, field)).json()).toMatchObject({
      code: 'catalog.field',
    });
    const renamed = { ...field, present: '就业', name: '就业创业' };
    expect((await clerk.call('PUT', `${bureau()}/draft/fields`, renamed)).statusCode).toBe(204);
    const detail = (
      await clerk.call('GET', `/catalog-versions/${await versionId('draft')}`)
    ).json<CatalogVersionDetail>();
    expect(detail.fields.map(({ name, notes }) => [name, notes])).toEqual([
      ['社会救助', ['注：■为必选，□为可选。']],
      ['就业创业', ['注：一', '二']],
    ]);
    const slash = { ...field, name: '就业/创业' };
    expect((await clerk.call('PUT', `${bureau()}/draft/fields`, slash)).json()).toMatchObject({
      code: 'catalog.field',
    });
    const removal = { name: '就业创业' };
    expect((await clerk.call('POST', `${bureau()}/draft/field-removal`, removal)).statusCode).toBe(204);
  });

  it('is put in force by those who may, once; the version before is kept', async () => {
    const draft = await versionId('draft');
    const body = { versionId: draft };
    expect((await clerk.call('POST', `${bureau()}/enforcement`, body)).json()).toMatchObject({
      code: 'permission.denied',
    });
    for (const _ of [1, 2])
      expect(
        (await disclosure.call('POST', `${bureau()}/enforcement`, body)).json<AgencyCatalog>().versions,
      ).toMatchObject([{ number: 1, state: 'in_force', inForceOn: '2026-11-20' }]);
    expect((await clerk.call('DELETE', `${bureau()}/draft`)).json()).toMatchObject({
      code: 'catalog.no_draft',
    });
    const acts = await api.db
      .selectFrom('audit_event')
      .select('act')
      .where('act', 'like', 'catalog.%')
      .execute();
    expect(acts.filter(({ act }) => act === 'catalog.enforce')).toHaveLength(1);
  });
});

describe('versions', () => {
  it('begin from the version in force with ready-made fields, and items keep their identity', async () => {
    const before = await itemsOf(await versionId('in_force'));
    const standard = (await clerk.call('GET', '/standard-catalog')).json<StandardCatalog>();
    expect(standard.sections.map(({ fields }) => fields.length)).toEqual([2, 26]);
    const body = { from: 'standard', fields: ['法定主动公开内容', '社会救助'] };
    expect(
      (await clerk.call('POST', `${bureau()}/draft`, body)).json<AgencyCatalog>().versions,
    ).toMatchObject([
      { number: 2, state: 'draft', fields: 2 },
      { number: 1, state: 'in_force' },
    ]);
    expect((await clerk.call('POST', `${bureau()}/draft`, body)).json()).toMatchObject({
      code: 'catalog.draft_exists',
    });
    const draft = await versionId('draft');
    const now = await itemsOf(draft);
    // The county's own 社会救助 is not overwritten by the ready-made one.
    expect(now.filter(({ field }) => field === '社会救助')).toEqual(before);
    expect(now.length).toBeGreaterThan(before.length + 20);
  });

  it('are compared with one another, and with a workbook that changes some of them', async () => {
    const draft = await versionId('draft');
    const [first] = await itemsOf(draft);
    const url = `${bureau()}/draft/items/${first?.id ?? ''}`;
    await clerk.call('PUT', url, { ...first?.item, timeLimit: '每季度' });
    const read = async () =>
      (await clerk.call('GET', `/catalog-versions/${draft}/difference`)).json<CatalogDifference>();
    const { before, items } = await read();
    expect(before?.number).toBe(1);
    expect(items.find(({ kind }) => kind === 'changed')).toMatchObject({
      id: first?.id,
      changes: [{ element: '公开时限', before: '信息形成或者变更之日起20个工作日内', after: '每季度' }],
    });
    expect(items.filter(({ kind }) => kind === 'added')).toHaveLength(25);
    const again = await upload(clerk, `${bureau()}/import?withoutFaultyRows=true`, await aidWorkbook());
    expect(again.statusCode).toBe(200);
    expect((await read()).items.filter(({ kind }) => kind !== 'added')).toEqual([]);
    const whole = `${bureau()}/import/preview?mode=whole&withoutFaultyRows=true`;
    const preview = (await upload(clerk, whole, await aidWorkbook())).json<CatalogPreview>();
    expect(preview.changes).toEqual({ added: 0, removed: 25, changed: 0 });
  });

  it('are exported as a workbook that reads back as the same catalog', async () => {
    const draft = await versionId('draft');
    const response = await api.app.inject({
      url: `/api/catalog-versions/${draft}/workbook`,
      headers: { cookie: clerk.cookie },
    });
    expect(decodeURIComponent(String(response.headers['content-disposition']))).toContain('第2版');
    const { fields, faults } = await readIsolated('catalog', response.rawPayload, '目录.xlsx');
    expect(faults).toEqual([]);
    const shown = (await itemsOf(draft)).map(({ item }) => item);
    expect(fields.flatMap(({ items }) => items)).toEqual(shown);
  });

  it('are discarded without a trace in what is in force', async () => {
    expect((await clerk.call('DELETE', `${bureau()}/draft`)).statusCode).toBe(200);
    expect((await catalog()).versions.map(({ state }) => state)).toEqual(['in_force']);
    expect(await itemsOf(await versionId('in_force'))).toHaveLength(3);
  });
});

describe('coverage', () => {
  it('says what has nothing published and what is late, by field and agency', async () => {
    const items = await itemsOf(await versionId('in_force'));
    const [law, , aid] = items;
    await releasedDocument(
      api.db,
      office,
      { catalogItemIds: [law?.id ?? ''], madeOn: parsePlainDate('2026-09-18') },
      { at: new Date('2026-10-23T02:00:00Z') },
    );
    await releasedDocument(
      api.db,
      office,
      { catalogItemIds: [aid?.id ?? ''], madeOn: parsePlainDate('2026-03-01') },
      { at: new Date('2026-03-08T02:00:00Z') },
    );
    const coverage = (await clerk.call('GET', `${bureau()}/coverage`)).json<AgencyCoverage>();
    expect(
      coverage.items.map(({ state, documents, lateReleases }) => [state, documents, lateReleases]),
    ).toEqual([
      ['current', 1, 1],
      ['empty', 0, 0],
      ['late', 1, 0],
    ]);
    expect(coverage.items[2]?.why).toContain('应在2026-06-30前再发布');
    expect(coverage.counts).toMatchObject({ items: 3, documents: 2, lateReleases: 1 });
    expect(coverage.fields.map(({ field, counts }) => [field, counts.states.late])).toEqual([
      ['社会救助', 1],
    ]);
    const late = (await clerk.call('GET', `${bureau()}/coverage?state=late`)).json<AgencyCoverage>();
    expect(late.items.map(({ name }) => name)).toEqual(['临时救助']);
    const all = (await disclosure.call('GET', '/catalog-coverage')).json<CoverageOverview>();
    expect(all.items).toMatchObject([{ agencyId: office.agencies.bureau, counts: { items: 3 } }]);
    // Supervision above the county reads the same lists.
    const province = {
      code: parseRegionCode('640000'),
      name: '宁夏回族自治区',
      level: 'province',
      parent: null,
    } as const;
    await api.db.transaction().execute((tx) => ensureRegion(tx, province));
    const supervisor = await api.client(
      await makeUser(api.db, api.secrets, office, 'supervisor', { role: 'supervisor' }),
    );
    expect((await supervisor.call('GET', '/catalog-coverage')).json()).toEqual(all);
    expect((await supervisor.call('GET', `${bureau()}/coverage`)).json()).toEqual(coverage);
    const none = await clerk.call('GET', `/catalogs/${office.agencies.other}/coverage`);
    expect(none.json()).toMatchObject({ code: 'catalog.not_found' });
  });

  it('takes the cadence of the column where the limit can’t be counted', async () => {
    const [, check] = await itemsOf(await versionId('in_force'));
    const column = '00000000-0000-7000-8000-000000000001';
    const { tenantId, agencies } = office;
    await api.db
      .insertInto('portal_column')
      .values({
        tenant_id: tenantId,
        id: column,
        agency_id: agencies.bureau,
        parent_id: null,
        slug: 'jiandu',
        name: '监督检查',
        kind: 'list',
        owner_agency_id: agencies.bureau,
        cadence_days: 30,
        link_url: null,
      })
      .execute();
    await api.db
      .insertInto('column_catalog_item')
      .values({ tenant_id: tenantId, column_id: column, catalog_item_id: check?.id ?? '' })
      .execute();
    await releasedDocument(
      api.db,
      office,
      { catalogItemIds: [check?.id ?? ''], madeOn: null },
      { at: new Date('2026-10-01T02:00:00Z') },
    );
    const coverage = (await clerk.call('GET', `${bureau()}/coverage`)).json<AgencyCoverage>();
    expect(coverage.items[1]).toMatchObject({ state: 'late', dueOn: '2026-10-31' });
  });
});
