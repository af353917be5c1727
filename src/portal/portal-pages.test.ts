import type { FastifyInstance } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantColumns } from '#actions/column/plant-columns.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { openClock } from '#platform/clock.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { listColumns } from '#store/portal-column.ts';
import { hideFromPublic, showToPublic } from '#store/public-document.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { draftDocument, releasedDocument } from '../../test/document.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { portalMouth } from './portal-mouth.ts';

let database: TestDatabase;
let office: Office;
let app: FastifyInstance;
let columns: ReadonlyMap<string, string>;
const R = '/620521';

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  office = await makeOffice(db, 'qingshui', '620521', '清水县');
  const { tenantId, agencies } = office;
  const actor = { id: null, name: '系统' };
  await db.transaction().execute(async (tx) => {
    await plantColumns(tx, { tenantId, agencyId: agencies.government, tree: 'county', isDemo: false, actor });
    await plantColumns(tx, { tenantId, agencyId: agencies.bureau, tree: 'department', isDemo: false, actor });
  });
  const all = await listColumns(db, tenantId, agencies.government);
  columns = new Map(all.map(({ slug, id }) => [slug, id]));
  const config = { basePath: '', publicUrl: 'https://www.qingshui.gov.cn' };
  app = await buildHttp({ config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} }, [
    portalMouth({ db, config }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

function column(slug: string): string {
  return columns.get(slug) ?? '';
}

async function body(path: string): Promise<string> {
  return (await app.inject(`${R}${path}`)).body;
}

describe('the page of a document', () => {
  it('begins with its title and its metadata, and leads back to its column', async () => {
    const { id, indexNumber } = await releasedDocument(database.db, office, { columnIds: [column('zcwj')] });
    const page = await body(`/documents/${id}`);
    for (const words of [
      indexNumber,
      '清政办发〔2024〕7号',
      '农业、林业、水利',
      '2024-03-08',
      '现行有效',
      '县农业农村局',
    ])
      expect(page).toContain(words);
    expect(page).toContain('<meta name="ColumnName" content="政策文件" />');
    expect(page).toContain('<meta name="PubDate" content="2024-03-08 10:00" />');
    expect(page).toContain('aria-current="page"');
    expect(page).toContain('aria-label="本页二维码"');
  });

  it('cannot be missed to be out of force, with the way to its successor', async () => {
    const successor = await releasedDocument(database.db, office, { title: '新的管护办法' });
    const old = await releasedDocument(database.db, office, { expiresOn: parsePlainDate('2024-12-31') });
    await database.db
      .updateTable('public_document')
      .set({ successor_id: successor.id })
      .where('document_id', '=', old.id)
      .execute();
    const page = await body(`/documents/${old.id}`);
    expect(page).toContain('本文件已经失效');
    expect(page).toContain(`/documents/${successor.id}">新的管护办法`);
    expect(await body(`/documents/${successor.id}`)).toContain('它替代的文件');
  });

  it('says at its old address what was corrected, and has a code to take it along', async () => {
    const { id } = await releasedDocument(database.db, office, { title: '更正过的通知' });
    const code = /<svg\s+class="share-code"[\s\S]*?<\/svg>/;
    const before = await body(`/documents/${id}`);
    expect(before).not.toContain('更正说明');
    await database.db
      .updateTable('document_edition')
      .set({ released_at: new Date('2024-04-01T02:00:00Z'), change_note: '更正第三条中的联系电话。' })
      .where('document_id', '=', id)
      .execute();
    await database.db.transaction().execute((tx) => showToPublic(tx, office.tenantId, id));
    const after = await body(`/documents/${id}`);
    expect(after).toMatch(/更正说明[\s\S]*2024-04-01更正：更正第三条中的联系电话。/);
    expect(after).toContain('2024-03-08');
    expect(code.exec(after)?.[0]).toBe(code.exec(before)?.[0]);
    const other = await releasedDocument(database.db, office);
    expect(code.exec(await body(`/documents/${other.id}`))?.[0]).not.toBe(code.exec(before)?.[0]);
  });

  it('answers 410 with the reason once it is withdrawn', async () => {
    const { id } = await releasedDocument(database.db, office, { title: '撤回的通知' });
    await database.db
      .transaction()
      .execute((tx) =>
        hideFromPublic(tx, { tenantId: office.tenantId, documentId: id, reason: '附件有误', at: new Date() }),
      );
    const page = await app.inject(`${R}/documents/${id}`);
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain('附件有误');
    // For search engines, an address a line.
    const gone = await app.inject(`${R}/withdrawn.txt`);
    expect(gone.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(gone.body.split('\n')).toContain(`https://www.qingshui.gov.cn${R}/documents/${id}`);
    expect(await body('/robots.txt')).toContain(`https://www.qingshui.gov.cn${R}/withdrawn.txt`);
  });
});

describe('lists', () => {
  it('are paged by path, each page under one address', async () => {
    const ids = [column('jyxx')];
    for (let number = 1; number <= 21; number += 1)
      await releasedDocument(database.db, office, { title: `第${number}件`, columnIds: ids });
    expect(await body('/columns/jyxx')).toContain('/620521/columns/jyxx/2');
    expect((await app.inject(`${R}/columns/jyxx/2`)).statusCode).toBe(200);
    for (const wrong of ['0', '1', '3', '02', 'x'])
      expect((await app.inject(`${R}/columns/jyxx/${wrong}`)).statusCode).toBe(404);
  });

  it('are open data without formulas, and feeds', async () => {
    await releasedDocument(database.db, office, {
      title: '=1+1',
      summary: '含"引号",逗号',
      columnIds: [column('zagl')],
    });
    const csv = await app.inject(`${R}/columns/zagl/list.csv`);
    expect(csv.body).toMatch(/^\u{FEFF}索引号,标题/u);
    expect(csv.body).toContain(`'=1+1`);
    expect(csv.body).toContain('"含""引号"",逗号"');
    const rows = (await app.inject(`${R}/columns/zagl/list.json`)).json<{ url: string }[]>();
    expect(rows[0]?.url).toMatch(/^https:\/\/www\.qingshui\.gov\.cn\/620521\/documents\//);
    expect(await body('/columns/zagl/feed.xml')).toContain('<title>=1+1</title>');
  });
});

describe('the lists by subject, genre and year', () => {
  it('are there where something stands in them, and nowhere else', async () => {
    await releasedDocument(database.db, office, {});
    expect((await app.inject(`${R}/years/2024`)).statusCode).toBe(200);
    for (const way of [
      '/years/1999',
      '/years/0',
      '/years/2024.5',
      '/years/99999',
      '/subjects/没有',
      '/genres/没有',
    ])
      for (const form of ['', '/feed.xml', '/list.csv'])
        expect((await app.inject(`${R}${encodeURI(way)}${form}`)).statusCode, way + form).toBe(404);
  });
});

describe('visibility', () => {
  it('is one for every way out: what is not released is nowhere, what is withdrawn is gone', async () => {
    const { db } = database;
    const columnIds = [column('szjs')];
    const draft = await draftDocument(db, office, { title: '草稿勿传', columnIds, kind: 'normative' });
    const scheduled = await draftDocument(db, office, { title: '定时勿传', columnIds, kind: 'normative' });
    await db.updateTable('document').set({ work: 'approved' }).where('id', '=', scheduled).execute();
    const shown = await releasedDocument(db, office, { title: '公开可见', columnIds, kind: 'normative' });
    const gone = await releasedDocument(db, office, { title: '撤回勿传', columnIds, kind: 'normative' });
    await db
      .transaction()
      .execute((tx) =>
        hideFromPublic(tx, { tenantId: office.tenantId, documentId: gone.id, reason: '撤', at: new Date() }),
      );
    const ways = [
      '/',
      '/columns/szjs',
      '/columns/szjs/feed.xml',
      '/columns/szjs/list.csv',
      '/columns/szjs/list.json',
      '/newest',
      '/newest/feed.xml',
      '/newest/list.csv',
      '/normative',
      '/normative/list.json',
      '/subjects/农业、林业、水利',
      '/genres/通知',
      '/years/2024',
      '/agencies/101',
      '/agencies/101/documents',
      '/agencies/101/documents/feed.xml',
    ];
    for (const way of ways) {
      const answer = await app.inject(`${R}${encodeURI(way)}`);
      expect(answer.statusCode, way).toBe(200);
      expect(answer.body, way).not.toMatch(/勿传/);
      expect(answer.body, way).toContain('公开可见');
    }
    const map = await body('/sitemap/1.xml');
    expect(map).toContain(shown.id);
    for (const id of [draft, scheduled, gone.id]) expect(map).not.toContain(id);
    for (const number of ['99999', '99999999999999999999'])
      expect((await app.inject(`${R}/sitemap/${number}.xml`)).statusCode).toBe(404);
    expect((await app.inject(`${R}/documents/${draft}`)).statusCode).toBe(404);
    expect((await app.inject(`${R}/documents/${scheduled}`)).statusCode).toBe(404);
    expect((await app.inject(`${R}/documents/${gone.id}`)).statusCode).toBe(410);
  });
});

describe('我为政府网站找错', () => {
  const form = (fields: Record<string, string>) => ({
    method: 'POST' as const,
    url: `${R}/report-error`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ begun: '0', kind: 'wrong_words', page: '/620521/', ...fields }).toString(),
  });
  const tasks = () => database.db.selectFrom('correction_task').selectAll().execute();

  it('opens one task for the agency of the document, due in three working days', async () => {
    const { id } = await releasedDocument(database.db, office);
    const fields = {
      page: `/620521/documents/${id}`,
      words: '第二段的“帐户”应为“账户”',
      contact: '13800000000',
    };
    for (let twice = 0; twice < 2; twice += 1) {
      const answer = await app.inject(form(fields));
      expect(answer.statusCode).toBe(303);
      expect(answer.headers['location']).toBe(`${R}/report-error/thanks`);
    }
    const found = (await tasks()).filter((task) => task.document_id === id);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ agency_id: office.agencies.bureau, kind: 'wrong_words' });
    const audit = await database.db
      .selectFrom('audit_event')
      .selectAll()
      .where('act', '=', 'correction.report')
      .execute();
    expect(JSON.stringify(audit)).not.toContain('13800000000');
  });

  it('keeps what was typed and names what is missing beside the field and above', async () => {
    const answer = await app.inject(form({ words: '错', kind: '', contact: '我的电话' }));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('还有2处要改');
    expect(answer.body).toContain('id="words-fault"');
    expect(answer.body).toContain('value="我的电话"');
  });

  it('does not hear a program: the hidden field, and haste', async () => {
    const before = (await tasks()).length;
    expect(
      (await app.inject(form({ words: '买药请到这里来', website: 'http://spam.example' }))).statusCode,
    ).toBe(303);
    expect((await app.inject(form({ words: '买药请到这里来', begun: String(Date.now()) }))).statusCode).toBe(
      422,
    );
    expect(await tasks()).toHaveLength(before);
  });
});

describe('every kind of page', () => {
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

  it('is valid HTML and has the national page tags', async () => {
    const { db } = database;
    const { id } = await releasedDocument(db, office, {
      columnIds: [column('zcwj')],
      kind: 'normative',
      bodyHtml: '<p>正文</p><table><tbody><tr><td>甲</td></tr></tbody></table>',
    });
    const gone = await releasedDocument(db, office);
    await db
      .transaction()
      .execute((tx) =>
        hideFromPublic(tx, { tenantId: office.tenantId, documentId: gone.id, reason: '撤', at: new Date() }),
      );
    await db
      .insertInto('setting')
      .values({ tenant_id: office.tenantId, key: 'site.name', value: '"清水县人民政府网"', changed_by: null })
      .execute();
    const kinds = [...columns.keys()].map((slug) => `/columns/${slug}`);
    const addresses = [
      '/',
      `/documents/${id}`,
      `/documents/${gone.id}`,
      '/newest',
      '/most-read',
      '/normative',
      '/subjects',
      '/genres',
      '/years',
      '/years/2024',
      '/agencies',
      '/agencies/101',
      '/agencies/101/columns/zhinan',
      '/agencies/101/documents',
      '/reports',
      '/report-error?page=/620521/',
      '/report-error/thanks',
      '/nowhere',
      ...kinds,
    ];
    for (const address of addresses) {
      const answer = await app.inject(`${R}${address}`);
      expect(answer.statusCode, address).toBeLessThan(500);
      const report = await validator.validateString(answer.body);
      const faults = report.results.flatMap(({ messages }) =>
        messages.map((one) => `${one.line}: ${one.ruleId} ${one.message}`),
      );
      expect(faults, address).toEqual([]);
      expect(answer.body, address).toContain('<meta name="SiteName" content="清水县人民政府网" />');
    }
  });

  it('says what is wrong with HTML that is not valid', async () => {
    const report = await validator.validateString(
      '<!doctype html><html lang="zh"><head><title>x</title></head><body><p><div></div></p></body></html>',
    );
    expect(report.valid).toBe(false);
  });
});

describe('two servers on one database', () => {
  it('show a release and a withdrawal at the next request, and keep the pages of other documents', async () => {
    const { db } = database;
    const config = { basePath: '', publicUrl: 'https://www.qingshui.gov.cn' };
    const other = await buildHttp(
      { config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} },
      [portalMouth({ db, config })],
    );
    const one = await releasedDocument(db, office, { title: '两台服务器', columnIds: [column('gysy')] });
    const address = `${R}/documents/${one.id}`;
    for (const server of [app, other]) {
      expect((await server.inject(address)).statusCode).toBe(200);
      expect((await server.inject(`${R}/columns/gysy`)).body).toContain('两台服务器');
    }
    await releasedDocument(db, office, { title: '后来的一件', columnIds: [column('gysy')] });
    for (const server of [app, other])
      expect((await server.inject(`${R}/columns/gysy`)).body).toContain('后来的一件');
    await db
      .transaction()
      .execute((tx) =>
        hideFromPublic(tx, { tenantId: office.tenantId, documentId: one.id, reason: '撤', at: new Date() }),
      );
    for (const server of [other, app]) {
      expect((await server.inject(address)).statusCode).toBe(410);
      expect((await server.inject(`${R}/columns/gysy`)).body).not.toContain('两台服务器');
    }
    await other.close();
  });
});

describe('validity', () => {
  it('changes on a kept page at midnight in Beijing', async () => {
    let now = new Date('2025-06-30T15:00:00Z');
    const config = { basePath: '', publicUrl: 'https://www.qingshui.gov.cn' };
    const { db } = database;
    const late = await buildHttp(
      { config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} },
      [portalMouth({ db, config, clock: openClock(() => now) })],
    );
    const { id } = await releasedDocument(db, office, { expiresOn: parsePlainDate('2025-06-30') });
    expect((await late.inject(`${R}/documents/${id}`)).body).not.toContain('本文件已经失效');
    now = new Date('2025-06-30T16:00:01Z');
    expect((await late.inject(`${R}/documents/${id}`)).body).toContain('本文件已经失效');
    await late.close();
  });
});
