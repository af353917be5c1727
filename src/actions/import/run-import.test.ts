import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ImportMode } from '#domain/disclosure/import/import-batch.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import type { ImportBatch } from '#store/import-batch.ts';
import { listImportItems, type ImportItem } from '#store/import-item.ts';
import { lastOfIndexSerials, publicDocuments } from '#store/public-document.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { listXlsx } from '../../../test/import/list-xlsx.ts';
import { oldPage, paragraph, writeFiles } from '../../../test/import/old-site.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { beginImport } from './begin-import.ts';
import { findList } from './find-list.ts';
import { openImportSource } from './open-source.ts';
import { planImport } from './plan-import.ts';
import { runImport, type ImportServices } from './run-import.ts';

const clock = openClock(() => new Date('2026-11-20T02:00:00Z'));
const actor = { id: null, name: '系统' };
let database: TestDatabase;
let home: string;
let services: ImportServices;
let county = 0;
let office: Office;

beforeAll(async () => {
  database = await openTestDatabase();
  home = await mkdtemp(path.join(tmpdir(), 'gongkai-import-'));
  services = { db: database.db, files: openFileStore(path.join(home, 'store')), clock };
});
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true });
});
beforeEach(async () => {
  county += 1;
  office = await makeOffice(database.db, `county${county}`, `6402${county + 20}`, '清水县');
});

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(home, 'source-'));
  await writeFiles(folder, files);
  return folder;
}

async function run(folder: string, mode: ImportMode = 'certain'): Promise<ImportBatch> {
  const source = await openImportSource(folder);
  const { tenantId, agencies } = office;
  const at = clock.now();
  const batchId = await beginImport(services.db, {
    tenantId,
    agencyId: agencies.government,
    sourceName: source.name,
    mode,
    state: 'running',
    fileId: null,
    actor,
    at,
  });
  const opened = { source, list: await findList(source), selectors: {} };
  return runImport(services, opened, { tenantId, batchId, actor });
}

async function itemsOf(batch: ImportBatch): Promise<Record<string, ImportItem>> {
  const { items } = await listImportItems(
    services.db,
    { tenantId: batch.tenantId, batchId: batch.id, all: true },
    { limit: 1000, offset: 0 },
  );
  return Object.fromEntries(items.map((item) => [item.key, item]));
}

function shown() {
  return publicDocuments(services.db, office.tenantId).selectAll().orderBy('published_at').execute();
}

describe('runImport on the saved copy of an old site', () => {
  const site = {
    'www.qs.gov.cn/index.html':
      '<html><head><title>清水县</title></head><body><ul><li><a href="a.html">通知</a></li></ul></body></html>',
    'www.qs.gov.cn/zwgk/1.html': oldPage({
      title: '关于印发农村饮水安全工程管护办法的通知',
      text: paragraph('农村饮水安全工程管护办法'),
      box: {
        索引号: '640121-101/2019-00007',
        文号: '清政办发〔2019〕7号',
        发布机构: '清水县农业农村局',
        成文日期: '2019年5月15日',
      },
      links: [['../files/P1.txt', '附件：工程名录']],
    }),
    'www.qs.gov.cn/files/P1.txt': '工程名录',
    'www.qs.gov.cn/zwgk/2.html': oldPage({
      title: '没有日期的通知',
      published: null,
      text: paragraph('没有日期'),
    }),
    'www.qs.gov.cn/zwgk/3.html': oldPage({
      title: '救助名单公示',
      text: `${paragraph('救助名单')}\n张三，身份证号码11010519491231002X，联系电话13800138000。`,
    }),
    'www.qs.gov.cn/zwgk/4.html': oldPage({
      title: '另一个标题',
      text: `${paragraph('农村饮水安全工程管护办法')}\n附件：工程名录`,
    }),
    'www.qs.gov.cn/zwgk/5.html': oldPage({
      title: '外单位的通知',
      text: paragraph('外单位'),
      box: { 发布机构: '银川市某局' },
    }),
  };

  it('releases what is certain with its date, number and source, and keeps the doubtful as drafts', async () => {
    const batch = await run(await folderOf(site));
    expect(batch).toMatchObject({ state: 'done', released: 1, drafted: 4, refused: 0, known: 0 });
    const [document, ...others] = await shown();
    expect(others).toEqual([]);
    expect(document).toMatchObject({
      title: '关于印发农村饮水安全工程管护办法的通知',
      index_number: '640121-101/2019-00007',
      document_number: '清政办发〔2019〕7号',
      agency_id: office.agencies.bureau,
      published_on: '2019-05-20',
      made_on: '2019-05-15',
      corrected_at: null,
    });
    expect(document?.published_at.toISOString()).toBe('2019-05-20T01:30:00.000Z');
    expect(document?.body_text).toContain('结合实际');
    expect(document?.body_text).not.toContain('主办单位');
    const attachments = await services.db
      .selectFrom('public_attachment')
      .select('name')
      .where('tenant_id', '=', office.tenantId)
      .execute();
    expect(attachments).toEqual([{ name: '附件：工程名录.txt' }]);
    const items = await itemsOf(batch);
    const codes = (key: string) => items[`www.qs.gov.cn/zwgk/${key}.html`]?.doubts.map(({ code }) => code);
    expect(codes('2')).toContain('no_date');
    expect(codes('3')).toContain('personal_data');
    expect(codes('4')).toContain('same_text');
    expect(codes('5')).toContain('agency_unknown');
    const acts = await services.db
      .selectFrom('audit_event')
      .select('act')
      .where('tenant_id', '=', office.tenantId)
      .execute();
    expect(acts.map(({ act }) => act)).toEqual(['import.begin', 'import.finish']);
  });

  it('brings nothing in twice, and says what has changed', async () => {
    const folder = await folderOf(site);
    await run(folder);
    expect(await run(folder)).toMatchObject({ released: 0, drafted: 0, refused: 0, known: 5 });
    await writeFiles(folder, {
      'www.qs.gov.cn/zwgk/1.html': oldPage({ title: '改过的通知', text: paragraph('改过') }),
    });
    const third = await run(folder);
    expect(third).toMatchObject({ released: 0, known: 4, refused: 1 });
    expect((await itemsOf(third))['www.qs.gov.cn/zwgk/1.html']?.doubts).toEqual([
      { code: 'changed', detail: '' },
    ]);
  });

  it('releases the doubtful too when told so, but never personal data', async () => {
    const batch = await run(await folderOf(site), 'all');
    expect(batch).toMatchObject({ released: 4, drafted: 1 });
    expect((await shown()).map(({ title }) => title)).not.toContain('救助名单公示');
  });

  it('never gives an index number that came along', async () => {
    office = await makeOffice(services.db, 'serial', '640121', '清水县');
    await run(await folderOf(site));
    const next = await services.db.transaction().execute((tx) =>
      lastOfIndexSerials(tx, {
        tenantId: 'serial',
        agencyId: office.agencies.bureau,
        year: 2019,
        count: 1,
      }),
    );
    expect(next).toBe(8);
  });

  it('brings no script of an old page in', async () => {
    const hostile = `<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">看</a><svg onload=alert(4)></svg>`;
    const page = oldPage({ title: '关于冬季供暖的通知', text: `${paragraph('冬季供暖')}${hostile}` });
    await run(await folderOf({ 'www.qs.gov.cn/zwgk/9.html': page }));
    const { rows } = await sql<{ body: string }>`
      select body_html as body from document_edition where tenant_id = ${office.tenantId}`.execute(
      services.db,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).toContain('《冬季供暖》');
    expect(rows[0]?.body).not.toMatch(/script|alert|onerror|onload|svg/i);
  });

  it('plans without writing anything', async () => {
    const source = await openImportSource(await folderOf(site));
    const doubts: string[] = [];
    const counts = await planImport(
      services,
      { source, list: null, selectors: {} },
      {
        tenantId: office.tenantId,
        agencyId: office.agencies.government,
        mode: 'certain',
        onChunk: (assessed) => {
          doubts.push(...assessed.flatMap((one) => one.doubts.map(({ code }) => code)));
        },
      },
    );
    expect(counts).toMatchObject({ total: 5, released: 1, drafted: 4 });
    expect(doubts).toContain('no_date');
    expect(await shown()).toEqual([]);
    const { count } = await services.db
      .selectFrom('import_item')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('tenant_id', '=', office.tenantId)
      .executeTakeFirstOrThrow();
    expect(count).toBe('0');
  });
});

describe('runImport on files with a list', () => {
  it('takes what the list says, finds attachments beside, and names what is missing', async () => {
    const folder = await folderOf({
      '清单.xlsx': await listXlsx([
        ['清水县历年文件清单', '', '', '', ''],
        ['序号', '文件名', '信息标题', '文 号', '发布机构', '发布日期', '有效性', '备注'],
        [
          '1',
          '通知一.html',
          '关于秋冬造林的通知',
          '清林发〔2018〕3号',
          '农业农村局',
          new Date('2018-10-09'),
          '废止',
          '',
        ],
        ['2', '没有这份.docx', '丢失的文件', '', '', '2018-01-01', '', ''],
        ['3', '通知一.html', '关于秋冬造林的通知', '', '', '2018-10-09', '', ''],
      ]),
      '通知一.html': `<html><body><div>${paragraph('秋冬造林')}</div></body></html>`,
      '通知一-附件1.txt': '名录',
      '没列出.html': oldPage({ title: '没有列出的通知', text: paragraph('没有列出') }),
    });
    const batch = await run(folder);
    expect(batch).toMatchObject({ released: 1, drafted: 0, refused: 3 });
    const [document] = await shown();
    expect(document).toMatchObject({
      title: '关于秋冬造林的通知',
      document_number: '清林发〔2018〕3号',
      published_on: '2018-10-09',
      validity_mark: 'repealed',
      agency_id: office.agencies.bureau,
    });
    const items = await itemsOf(batch);
    expect(items['没有这份.docx']?.doubts[0]?.code).toBe('file_missing');
    expect(items['没列出.html']?.doubts[0]?.code).toBe('unlisted');
    expect(Object.values(items).filter(({ doubts }) => doubts[0]?.code === 'listed_twice')).toHaveLength(1);
  });
});
