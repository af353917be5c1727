import type { FastifyInstance } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogField } from '#domain/disclosure/catalog/catalog.ts';
import { carryIdentity } from '#domain/disclosure/catalog/compare-catalogs.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { readIsolated } from '#paper/read/read-paper-isolated.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { newId } from '#platform/id.ts';
import { openLog } from '#platform/log.ts';
import { insertIdentities, replaceContent } from '#store/catalog-entry.ts';
import { enforceVersion, findVersion, insertVersion } from '#store/catalog-version.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { catalogItem } from '../../../test/catalog.ts';
import { releasedDocument } from '../../../test/document.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { portalMouth } from '../portal-mouth.ts';

let database: TestDatabase;
let office: Office;
let app: FastifyInstance;
const C = '/620521/catalog';

const FIELDS: readonly CatalogField[] = [
  {
    name: '社会救助',
    title: '社会救助领域目录',
    notes: ['注：■为必选。'],
    items: [
      catalogItem(),
      catalogItem({
        level2: '办事指南',
        serial: '2',
        content: '<b>条件</b>',
        timeLimit: '及时公开',
        column: '民政',
      }),
      catalogItem({ level1: '临时救助', level2: '', ticks: ['groups', 'on_request'], groupWords: '申请人' }),
    ],
  },
  { name: '就业', title: '', notes: [], items: [catalogItem({ level1: '招聘', content: '=1+1' })] },
];

/** Keeps a version of the bureau's catalog, as a draft or in force. */
async function keepVersion(fields: readonly CatalogField[], isInForce: boolean): Promise<void> {
  const { tenantId, agencies } = office;
  const at = new Date('2026-10-01T02:00:00Z');
  await database.db.transaction().execute(async (tx) => {
    const about = { tenantId, agencyId: agencies.bureau, at };
    const id = await insertVersion(tx, { ...about, source: '测试', createdBy: null, isDemo: false });
    const items = carryIdentity([], fields, newId);
    await insertIdentities(
      tx,
      about,
      items.map((item) => item.id),
    );
    await replaceContent(tx, { tenantId, id }, fields, items);
    const draft = await findVersion(tx, [tenantId], id);
    if (isInForce && draft !== null) await enforceVersion(tx, draft, parsePlainDate('2026-10-01'), at);
  });
}

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  const config = { basePath: '', publicUrl: 'https://www.qingshui.gov.cn' };
  app = await buildHttp({ config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} }, [
    portalMouth({ db: database.db, config }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'void-style': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
  },
});

const body = async (path: string): Promise<string> => (await app.inject(`${C}${path}`)).body;

describe('the public catalog of an agency', () => {
  it('shows nothing of a draft, and the version in force as soon as it is', async () => {
    await keepVersion([{ ...FIELDS[1]!, name: '草稿领域' }], false);
    expect(await body('')).toContain('还没有单位启用公开目录');
    expect(await body('/101')).toContain('还没有启用公开事项目录');
    expect((await app.inject(`${C}/101/fields/1`)).statusCode).toBe(404);
    await database.db.deleteFrom('catalog_version').execute();
    await keepVersion(FIELDS, true);
    expect(await body('')).toContain('清水县农业农村局');
    const page = await body('/101');
    expect(page).toContain('2个领域、4个事项');
    expect(page).toContain('最近更新：<time datetime="2026-10-01">');
  });

  it('is shown in ten columns and in eight elements', async () => {
    const ten = await body('/101/fields/1');
    for (const words of [
      '一级事项',
      '全社会',
      '依申请公开',
      '申请人',
      '注：■为必选。',
      'rowspan="2">政策文件',
    ])
      expect(ten).toContain(words);
    expect(ten).toContain('&lt;b&gt;条件&lt;/b&gt;');
    const eight = await body('/101/fields/1/eight');
    for (const words of ['责任主体', '规定时限', '公开栏目', '政策文件：办事指南', '政府网站、两微一端'])
      expect(eight).toContain(words);
    expect((await app.inject(`${C}/101/fields/3`)).statusCode).toBe(404);
    expect((await app.inject(`${C}/999`)).statusCode).toBe(404);
  });

  it('is the index of what was published: 索引、名称、内容概述、生成日期', async () => {
    const { indexNumber } = await releasedDocument(database.db, office, { title: '低保名单公示' });
    const page = await body('/101');
    for (const words of [indexNumber, '低保名单公示', '明确农村饮水安全工程', '2024-03-01', '内容概述'])
      expect(page).toContain(words);
    expect(await body('/101/index')).toContain('共1条');
    expect((await app.inject(`${C}/101/index/2`)).statusCode).toBe(404);
  });

  it('is open data: CSV, JSON, and the workbook of the county', async () => {
    const csv = await app.inject(`${C}/101/catalog.csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toContain("'=1+1");
    expect(csv.body.split('\r\n')[0]).toContain('公开时限');
    const json = (await app.inject(`${C}/101/catalog.json`)).json<{ items: { limit: { kind: string } }[] }>();
    expect(json.items.map(({ limit }) => limit.kind)).toEqual(['after', 'promptly', 'after', 'after']);
    const { rawPayload } = await app.inject(`${C}/101/catalog.xlsx`);
    expect((await readIsolated('catalog', rawPayload, '目录.xlsx')).fields).toEqual(FIELDS);
    expect((await app.inject(`${C}/102/catalog.csv`)).statusCode).toBe(404);
  });

  it.each(['', '/101', '/101/fields/1', '/101/fields/1/eight', '/101/index'])(
    'is valid HTML at catalog%s',
    async (path) => {
      const report = await validator.validateString(await body(path));
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        ),
      ).toEqual([]);
    },
  );
});
