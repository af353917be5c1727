import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '#actions/load-demo.ts';
import { withdrawReport } from '#actions/withdraw-report.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { findPublishedReport } from '#store/report.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { portalMouth } from './portal-mouth.ts';

const BASE = '/zwgk';
const YIYANG = `${BASE}/410327/reports/100/2020`;
let database: TestDatabase;
let folder: string;
let app: FastifyInstance;

async function serve(db: TestDatabase['db']): Promise<FastifyInstance> {
  const config = { basePath: BASE, publicUrl: null, trustedProxies: [] };
  return buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
}

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-portal-'));
  const secrets = await openSecrets(folder);
  await loadDemo({ db: database.db, files: openFileStore(folder), clock: openClock(), secrets });
  app = await serve(database.db);
});

afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('portal', () => {
  it('has no dead link, under any base path', async () => {
    const seen = new Set([`${BASE}/`]);
    for (const address of seen) {
      const answer = await app.inject(address);
      expect([200, 302], address).toContain(answer.statusCode);
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
      for (const [, link = ''] of answer.body.matchAll(/(?:href|src)="([^"#]+)/g)) {
        if (/^(?:data|tel|mailto):/.test(link)) continue;
        expect(link.startsWith(`${BASE}/`), `${link} on ${address}`).toBe(true);
        if (seen.size < 250) seen.add(link.replaceAll('&amp;', '&'));
      }
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  it('shows a report as the official form has it, with all that the page tags ask for', async () => {
    const page = await app.inject(YIYANG);
    expect(page.body).toContain('收到和处理政府信息公开申请情况');
    expect(page.body).toContain('125,196');
    expect(page.body).toContain(
      '<meta name="ArticleTitle" content="宜阳县人民政府2020年政府信息公开工作年度报告" />',
    );
    expect(page.body).toMatch(/name="PubDate" content="\d{4}-\d\d-\d\d \d\d:\d\d"/);
  });

  it('shows no findings in public', async () => {
    const page = await app.inject(YIYANG);
    expect(page.body).not.toMatch(/class="[^"]*\bfinding|怎么改|疑点/);
  });

  it.each(['docx', 'pdf', 'xlsx', 'json'])('gives the report as %s', async (extension) => {
    const file = await app.inject(`${YIYANG}.${extension}`);
    expect(file.statusCode).toBe(200);
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain(
      `宜阳县人民政府2020年政府信息公开工作年度报告.${extension}`,
    );
  });

  it('marks every page of a demonstration county', async () => {
    for (const address of [
      '',
      '/reports/',
      '/reports/100/2020',
      '/agencies/',
      '/agencies/100',
      '/reports/compare',
      '/nothing',
    ])
      expect((await app.inject(`${BASE}/410327${address}`)).body, address).toContain('<strong>演示</strong>');
  });

  it('narrows the list by year and by the name of the agency', async () => {
    expect((await app.inject(`${BASE}/410327/reports/?year=2020&q=宜阳`)).body).toContain('找到1份');
    expect((await app.inject(`${BASE}/410327/reports/?year=2019`)).body).toContain('没有找到');
  });

  it('sets reports of several agencies side by side', async () => {
    const page = await app.inject(`${BASE}/410327/reports/compare?r=410327-100-2020&r=621026-100-2020`);
    expect(page.body).toMatch(
      /新收申请（件）<\/th>\s*<td class="figure">4<\/td>\s*<td class="figure">124<\/td>/,
    );
  });

  it('remembers the large text and goes back', async () => {
    const asked = await app.inject(`${YIYANG}?large=1`);
    expect(asked.body).toContain('class="large"');
    const [cookie = ''] = String(asked.headers['set-cookie']).split(';');
    expect((await app.inject({ url: YIYANG, headers: { cookie } })).body).toContain('class="large"');
    expect((await app.inject({ url: `${YIYANG}?large=0`, headers: { cookie } })).body).toContain(
      'class="normal"',
    );
  });

  it('answers 304 to a browser that has the page already', async () => {
    const { headers } = await app.inject(YIYANG);
    const again = await app.inject({ url: YIYANG, headers: { 'if-none-match': String(headers['etag']) } });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('keeps the style sheet for ever under a name made of its content', async () => {
    const [, style = ''] = /href="([^"]+\.css)"/.exec((await app.inject(`${BASE}/checkup`)).body) ?? [];
    const answer = await app.inject(style);
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it('says in plain Chinese that a page is not there', async () => {
    for (const address of [
      '/410327/reports/100/1999',
      '/410327/reports/100/2020.exe',
      '/999999/',
      '/x/y/z',
    ]) {
      const page = await app.inject(`${BASE}${address}`);
      expect(page.statusCode, address).toBe(404);
      expect(page.body).toContain('没有这个页面');
    }
  });

  it("shows the county's own header and footer", async () => {
    await database.db
      .insertInto('portal_fragment')
      .values({
        tenant_id: 'jingyuan',
        slot: 'header',
        html: '<p id="own">泾源县人民政府网</p>',
        changed_by: null,
        changed_at: new Date(),
      })
      .execute();
    expect((await app.inject(`${BASE}/640424/`)).body).toContain('<p id="own">泾源县人民政府网</p>');
  });

  it('takes a withdrawn report away at once and says that it is gone', async () => {
    const report = await findPublishedReport(database.db, 'ningxian', '100', 2020);
    const request = {
      tenantId: 'ningxian',
      reportId: report?.id ?? '',
      reason: '数字有误',
      actor: { id: null, name: '系统' },
    };
    await withdrawReport({ db: database.db, clock: openClock() }, request);
    for (const address of ['', '.docx', '.json']) {
      const page = await app.inject(`${BASE}/621026/reports/100/2020${address}`);
      expect(page.statusCode).toBe(410);
      expect(page.body).toContain('已经撤回');
    }
    for (const address of [
      '/621026/',
      '/621026/reports/',
      '/621026/agencies/100',
      '/410327/reports/compare?r=621026-100-2020',
    ])
      expect((await app.inject(`${BASE}${address}`)).body, address).not.toContain('宁县人民政府2020年');
  });

  it('says what to do when the database does not answer, and gives the number to look for', async () => {
    const broken = await openTestDatabase();
    const other = await serve(broken.db);
    await broken.drop();
    const page = await other.inject(`${BASE}/410327/`);
    expect(page.statusCode).toBe(500);
    expect(page.body).toContain('编号：');
    await other.close();
  });
});
