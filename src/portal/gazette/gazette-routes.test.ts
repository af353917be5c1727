import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { By } from '#actions/act.ts';
import { createIssue } from '#actions/gazette/create-issue.ts';
import { publishIssue } from '#actions/gazette/publish-issue.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import { openClock } from '#platform/clock.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { updateDocument } from '#store/document.ts';
import { hideFromPublic, showToPublic } from '#store/public-document.ts';
import { findStaff } from '#store/staff.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUser, type Office } from '../../../test/office.ts';
import { portalMouth } from '../portal-mouth.ts';

let database: TestDatabase;
let folder: string;
let office: Office;
let app: FastifyInstance;
let by: By;
let issueId: string;
const ids: string[] = [];
const services = (): { db: TestDatabase['db']; clock: ReturnType<typeof openClock> } => ({
  db: database.db,
  clock: openClock(() => new Date('2026-11-20T02:00:00Z')),
});

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-gazette-'));
  const { db } = database;
  office = await makeOffice(db, 'qingshui', '620521', '清水县');
  const user = await makeUser(db, await openSecrets(folder), office, 'office', { role: 'disclosure_office' });
  const staff = await findStaff(db, { id: user.id });
  if (staff === null) throw new Error('The staff member is there');
  by = { staff, requestId: null };
  for (const title of ['农村饮水安全工程管护办法', '关于做好防汛工作的通知']) {
    const kind = title.includes('办法') ? 'normative' : 'policy';
    ids.push((await releasedDocument(db, office, { title, kind, bodyHtml: `<p>${title}的正文。</p>` })).id);
  }
  issueId = await createIssue(services(), by, { year: 2026, number: 1, totalNumber: 7 });
  const config = { basePath: '', publicUrl: 'https://www.qingshui.gov.cn' };
  app = await buildHttp({ config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} }, [
    portalMouth({ db, config }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function get(address: string): Promise<{ status: number; body: string; bytes: Uint8Array }> {
  const { statusCode, body, rawPayload } = await app.inject(`/620521${address}`);
  return { status: statusCode, body, bytes: new Uint8Array(rawPayload) };
}

it('shows nothing of a draft', async () => {
  expect((await get('/gazette')).body).toContain('还没有出版公报');
  expect((await get('/gazette/2026-1')).status).toBe(404);
  expect((await get('/gazette/2026-1.pdf')).status).toBe(404);
});

it('shows a published issue with its contents, the text of each document, and the whole as a PDF', async () => {
  await publishIssue(services(), by, issueId);
  expect((await get('/gazette')).body).toContain('2026年第1号（总第7号）');
  const issue = await get('/gazette/2026-1');
  expect(issue.body).toContain('规范性文件');
  expect(issue.body).toContain('href="/620521/gazette/2026-1/2"');
  expect((await get('/gazette/2026-1/1')).body).toContain('农村饮水安全工程管护办法的正文');
  const { lines } = await readPaper((await get('/gazette/2026-1.pdf')).bytes, 'a.pdf');
  expect(lines.join('').replaceAll(' ', '')).toContain('关于做好防汛工作的通知的正文');
  expect((await get('/gazette/2026-1/3')).status).toBe(404);
  expect((await get('/gazette/2026-01')).status).toBe(404);
});

it('writes pages that are valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'off' },
  });
  for (const address of ['/gazette', '/gazette/2026-1', '/gazette/2026-1/1']) {
    const report = await validator.validateString((await get(address)).body);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([]);
  }
});

it('keeps the words of its day when a document is corrected, and says where the new ones are', async () => {
  const { db } = database;
  const [documentId = ''] = ids;
  const { tenantId } = office;
  await db.transaction().execute(async (tx) => {
    const first = await tx
      .selectFrom('document_edition')
      .selectAll()
      .where('document_id', '=', documentId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('document_edition')
      .values({ ...first, number: 2, body_html: '<p>更正后的正文。</p>' })
      .execute();
    await updateDocument(tx, { tenantId, id: documentId, at: new Date() }, { released_edition: 2 });
    await showToPublic(tx, tenantId, documentId);
  });
  const page = (await get('/gazette/2026-1/1')).body;
  expect(page).toContain('农村饮水安全工程管护办法的正文');
  expect(page).toContain('刊登后有更正');
});

it('loses a document that is withdrawn and says so', async () => {
  const [, documentId = ''] = ids;
  const { tenantId } = office;
  const at = new Date();
  await database.db.transaction().execute(async (tx) => {
    const change = { standing: 'withdrawn', withdrawn_at: at, withdrawal_reason: '内容有误' } as const;
    await updateDocument(tx, { tenantId, id: documentId, at }, change);
    await hideFromPublic(tx, { tenantId, documentId, reason: '内容有误', at });
  });
  const issue = (await get('/gazette/2026-1')).body;
  expect(issue).toContain('已撤回：内容有误');
  expect(issue).not.toContain('href="/620521/gazette/2026-1/2"');
  const gone = await get('/gazette/2026-1/2');
  expect(gone.status).toBe(410);
  expect(gone.body).not.toContain('关于做好防汛工作的通知的正文');
  const { lines } = await readPaper((await get('/gazette/2026-1.pdf')).bytes, 'a.pdf');
  expect(lines.join('').replaceAll(' ', '')).not.toContain('关于做好防汛工作的通知的正文');
});
