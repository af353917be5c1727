import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { insertPublication } from '#store/case-publication.ts';
import { hideFromPublic } from '#store/public-document.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { releasedDocument } from '../../../test/document.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { receivedCase } from '../../../test/request.ts';
import { portalMouth } from '../portal-mouth.ts';

const REQUESTS = '/620521/requests';

let database: TestDatabase;
let office: Office;
let app: FastifyInstance;
let folder: string;
let secrets: Secrets;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-apply-'));
  secrets = await openSecrets(folder);
  const config = { basePath: '', publicUrl: 'https://www.qingshui.gov.cn' };
  app = await buildHttp({ config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} }, [
    portalMouth({
      db: database.db,
      config,
      secrets,
      files: openFileStore(folder),
      clock: openClock(() => now),
    }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const FILLED = {
  agency: '101',
  kind: 'natural_person',
  name: '李样例',
  proof: 'resident_identity_card',
  proofNumber: '62052119700101003X',
  phone: '13900000000',
  content: '2023年农村饮水安全工程的验收报告\n<b>第二行</b>',
  wantedForm: 'electronic',
  wantedDelivery: 'web',
};

let visitors = 0;

/** Each step from another address: how many come from one is tested by itself. */
function post(fields: Record<string, string>, remoteAddress = `10.0.0.${(visitors += 1)}`) {
  return app.inject({
    method: 'POST',
    url: `${REQUESTS}/new`,
    remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
}

async function begin(): Promise<string> {
  const page = await app.inject(`${REQUESTS}/new?agency=101`);
  const formKey = /name="formKey" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  now = new Date(now.getTime() + 60_000);
  return formKey;
}

function slipOf(body: string): string[] {
  return [...body.matchAll(/<dt>查询(?:码|密码)<\/dt>\s*<dd>([^<]+)</g)].map(([, value = '']) => value);
}

const rows = () => database.db.selectFrom('disclosure_request').selectAll().execute();

describe('依申请公开', () => {
  it('says how to apply, in the county and at each agency that takes requests', async () => {
    const page = await app.inject(`${REQUESTS}/`);
    for (const words of ['20个工作日', '清水县农业农村局', `${REQUESTS}/new`, `${REQUESTS}/progress`])
      expect(page.body).toContain(words);
    expect(page.body).not.toContain('农业技术推广站');
    expect((await app.inject('/620521/agencies/101/requests')).body).toContain(`${REQUESTS}/new?agency=101`);
    expect((await app.inject('/620521/agencies/10101/requests')).statusCode).toBe(404);
  });

  it('lists what became public because somebody asked, as long as it is', async () => {
    const { db } = database;
    const { tenantId } = office;
    const { id } = await releasedDocument(db, office, { title: '应申请公开的验收报告' });
    const { caseId } = await receivedCase(db, secrets, office, '2026-02-02');
    const publication = { tenantId, caseId, documentId: id, publishedBy: null, at: now };
    await db.transaction().execute((tx) => insertPublication(tx, publication));
    const link = `/620521/documents/${id}">应申请公开的验收报告`;
    await releasedDocument(db, office);
    expect((await app.inject(`${REQUESTS}/`)).body).toContain(link);
    expect((await app.inject('/620521/agencies/101/requests')).body).not.toContain(link);
    const withdrawal = { tenantId, documentId: id, reason: '有误', at: now };
    await db.transaction().execute((tx) => hideFromPublic(tx, withdrawal));
    expect((await app.inject(`${REQUESTS}/`)).body).not.toContain(link);
  });

  it('shows what is public already before anybody applies for it', async () => {
    const { id } = await releasedDocument(database.db, office, { title: '村级光伏电站收益分配公示' });
    const page = await app.inject(`${REQUESTS}/new?sought=${encodeURIComponent('光伏')}`);
    expect(page.body).toContain('这些已经公开');
    expect(page.body).toContain(`/620521/documents/${id}`);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  });
});

describe('网上申请', () => {
  it('goes by three steps to a receipt, and sent twice it is one application', async () => {
    const formKey = await begin();
    const checked = await post({ ...FILLED, formKey, step: 'check' });
    expect(checked.body).toContain('核对并提交');
    expect(checked.body).toContain('&lt;b&gt;第二行&lt;/b&gt;');
    const before = (await rows()).length;
    const first = await post({ ...FILLED, formKey, step: 'send' });
    expect(first.statusCode).toBe(200);
    expect(first.body).toContain('第三十一条');
    expect(first.headers['cache-control']).toBe('no-store');
    const [code, pin] = slipOf(first.body);
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(pin).toMatch(/^\d{6}$/);
    expect(first.body).not.toContain('先前已经提交过');
    const again = await post({ ...FILLED, content: '改过的内容', formKey, step: 'send' });
    expect(slipOf(again.body)).toEqual([code, pin]);
    expect(again.body).toContain('之后改动的内容没有收下');
    const kept = await rows();
    expect(kept).toHaveLength(before + 1);
    expect(JSON.stringify(kept)).not.toMatch(/李样例|62052119700101003X|13900000000/);
  });

  it('names every fault above and beside its field, and keeps what was typed', async () => {
    const formKey = await begin();
    const wrong = { ...FILLED, kind: '', phone: '12', proofNumber: '', formKey, step: 'check' };
    const page = await post(wrong);
    expect(page.statusCode).toBe(422);
    for (const field of ['kind', 'phone', 'proofNumber']) {
      expect(page.body).toContain(`href="#field-${field}"`);
      expect(page.body).toContain(`id="field-${field}-fault"`);
    }
    expect(page.body).toContain('value="李样例"');
    expect(page.body).toContain('2023年农村饮水安全工程的验收报告\n&lt;b&gt;');
  });

  it('cannot be sent past the checks, by a program, or with a key of another’s making', async () => {
    const before = (await rows()).length;
    const formKey = await begin();
    const [id = '', begun = ''] = formKey.split('.');
    for (const change of [
      { content: ' ' },
      { website: 'http://x' },
      { agency: '10101' },
      { formKey: id },
      { formKey: `${id}.${begun}.x` },
      { content: 'x'.repeat(4001) },
    ])
      expect((await post({ ...FILLED, formKey, step: 'send', ...change })).body).not.toContain(
        '查询密码</dt>',
      );
    const quick = /value="([^"]+)"/.exec(
      /name="formKey"[^>]+/.exec((await app.inject(`${REQUESTS}/new?agency=101`)).body)?.[0] ?? '',
    )?.[1];
    const refused = await post({ ...FILLED, formKey: quick ?? '', step: 'send' });
    expect(refused.body).toContain('提交得太快');
    expect(await rows()).toHaveLength(before);
  });

  it('takes so many steps a minute from one address and no more', async () => {
    const answers = [];
    for (let step = 0; step < 22; step += 1) answers.push(await post({ step: 'check' }, '10.1.1.1'));
    expect(answers.map(({ statusCode }) => statusCode)).toContain(429);
  });

  it('is valid HTML at every step', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        'void-style': 'off',
        'long-title': 'off',
        'tel-non-breaking': 'off',
        'no-trailing-whitespace': 'off',
        'no-raw-characters': 'off',
      },
    });
    const formKey = await begin();
    const pages = [
      await app.inject(`${REQUESTS}/`),
      await app.inject('/620521/agencies/101/requests'),
      await app.inject(`${REQUESTS}/new?sought=${encodeURIComponent('饮水')}`),
      await app.inject(`${REQUESTS}/new?agency=101`),
      await post({ ...FILLED, name: '', kind: '', formKey, step: 'check' }),
      await post({ ...FILLED, formKey, step: 'check' }),
      await post({ ...FILLED, formKey, step: 'send' }),
    ];
    for (const { body } of pages) {
      const { results } = await validate.validateString(body);
      expect(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
      ).toEqual([]);
    }
  });
});
