import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnCase } from '#actions/request/act-on-case.ts';
import { submitApplication } from '#actions/request/submit-application.ts';
import type { RequestCode } from '#actions/request/request-code.ts';
import type { LetterKind } from '#domain/letter/letter-kind.ts';
import type { CaseAct } from '#domain/request/case-act.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { openClock } from '#platform/clock.ts';
import { type FileStore, openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { newId } from '#platform/id.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { insertCaseFile, sealFile } from '#store/case-file.ts';
import { insertLetter, updateLetter } from '#store/case-letter.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { makeOffice, makeUser, type Office } from '../../../test/office.ts';
import { application, groundOf } from '../../../test/request.ts';
import { portalMouth } from '../portal-mouth.ts';

const PROGRESS = '/620521/requests/progress';

let database: TestDatabase;
let office: Office;
let secrets: Secrets;
let files: FileStore;
let app: FastifyInstance;
let folder: string;
let now = new Date('2026-03-02T02:00:00Z');
const clock = openClock(() => now);

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  await makeOffice(database.db, 'jingyuan', '640424', '泾源县');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-progress-'));
  secrets = await openSecrets(folder);
  files = openFileStore(folder);
  await makeUser(database.db, secrets, office, 'clerk', { role: 'clerk' });
  const config = { basePath: '', publicUrl: 'https://www.qingshui.gov.cn' };
  app = await buildHttp({ config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} }, [
    portalMouth({ db: database.db, config, secrets, files, clock }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Own {
  readonly given: RequestCode;
  readonly caseId: string;
  readonly cookie: string;
}

let visitors = 0;

function post(url: string, fields: Record<string, string>, cookie = '') {
  return app.inject({
    method: 'POST',
    url,
    remoteAddress: `10.0.${Math.floor((visitors += 1) / 250)}.${visitors % 250}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    payload: new URLSearchParams(fields).toString(),
  });
}

async function enter(given: RequestCode): Promise<string> {
  const answer = await post(PROGRESS, { ...given });
  expect(answer.statusCode, answer.body).toBe(303);
  expect(answer.headers['location']).toBe(PROGRESS);
  const cookie = String(answer.headers['set-cookie']);
  for (const part of ['Path=/620521/requests', 'HttpOnly', 'SameSite=Strict', 'Secure'])
    expect(cookie).toContain(part);
  return cookie.split(';')[0] ?? '';
}

async function apply(): Promise<Own> {
  const given = await submitApplication(
    { db: database.db, clock, secrets },
    {
      tenant: { id: office.tenantId, region: office.region, isDemo: false },
      agencyId: office.agencies.bureau,
      application: application(),
      formKey: newId(),
      requestId: null,
    },
  );
  const { id } = await database.db
    .selectFrom('request_case')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { given, caseId: id, cookie: await enter(given) };
}

/** An act of the office, dated today. */
async function act(caseId: string, what: CaseAct): Promise<void> {
  await database.db
    .transaction()
    .execute((tx) => actOnCase(tx, { ...groundOf(office, clock.today()), caseId }, () => what));
}

async function register({ caseId }: Own): Promise<void> {
  const on = clock.today();
  await act(caseId, { act: 'confirmed', on, how: '电话' });
  await act(caseId, { act: 'registered', on, number: `101-2026-${String(visitors).padStart(4, '0')}` });
}

const page = (cookie: string, url = PROGRESS) => app.inject({ url, headers: { cookie } });

/** The key of the form for a move, as the page carries it. */
async function keyOf(cookie: string, move: string): Promise<string> {
  const { body } = await page(cookie);
  return (
    new RegExp(`name="move" value="${move}" />\\s*<input type="hidden" name="formKey" value="([^"]+)"`).exec(
      body,
    )?.[1] ?? ''
  );
}

async function stampedLetter(caseId: string, kind: LetterKind): Promise<string> {
  const { tenantId } = office;
  const at = clock.now();
  const bytes = Buffer.from(`%PDF-1.7 ${kind}`);
  const sealed = await sealFile(
    { files, secrets },
    { name: `${kind}.pdf`, mediaType: 'application/pdf', bytes },
  );
  const dated_on = clock.today();
  return database.db.transaction().execute(async (tx) => {
    const letter = { kind, ...WORDS, date: dated_on };
    const id = await insertLetter(tx, secrets, { tenantId, caseId, letter, createdBy: null, at });
    const actor = { id: null, name: '系统' };
    const about = { tenantId, caseId, kind: 'sealed_letter', actor, isDemo: false, at } as const;
    const fileId = await insertCaseFile(tx, about, sealed);
    const written = { dated_on, docx_file_id: fileId, pdf_file_id: fileId, sealed_file_id: fileId };
    await updateLetter(tx, { tenantId, id, at }, { status: 'sealed', ...written });
    return id;
  });
}

const WORDS = { heading: '', number: null, title: '', addressee: '', paragraphs: [], signedBy: '' };

describe('查询进度', () => {
  it('opens by code and PIN for half an hour, nothing of it in an address or a cache', async () => {
    const own = await apply();
    const shown = await page(own.cookie);
    expect(shown.body).toContain('等受理单位与您确认');
    expect(shown.body).not.toContain('李样例');
    expect(shown.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    const begun = now;
    now = new Date(begun.getTime() + 31 * 60_000);
    expect((await page(own.cookie)).body).toContain('查询密码');
    now = begun;
    expect((await page('')).body).toContain('查询密码');
    expect((await page(`${own.cookie}x`)).body).toContain('查询密码');
    expect((await page(own.cookie, '/640424/requests/progress')).body).toContain('查询密码');
    const left = await post(`${PROGRESS}/leave`, {}, own.cookie);
    expect(String(left.headers['set-cookie'])).toContain('Max-Age=0');
  });

  it('says no to a wrong PIN without saying what was wrong, and closes after five', async () => {
    const { given } = await apply();
    const wrong = { code: given.code, pin: given.pin === '000000' ? '000001' : '000000' };
    const first = await post(PROGRESS, wrong);
    expect(first.statusCode).toBe(403);
    expect(first.body).toContain('查询码或查询密码不对');
    expect(first.headers['set-cookie']).toBeUndefined();
    for (let count = 2; count <= 5; count += 1) await post(PROGRESS, wrong);
    expect((await post(PROGRESS, { ...given })).statusCode).toBe(429);
  });

  it('shows dates and the way to the due date, and names no third party', async () => {
    const own = await apply();
    await register(own);
    const on = clock.today();
    for (const party of ['秘密有限公司', '另一秘密公司'])
      await act(own.caseId, { act: 'third_party_asked', on, party, receivedOn: null });
    await act(own.caseId, {
      act: 'third_party_answered',
      on,
      party: '另一秘密公司',
      opinion: 'objects',
      reason: '内情',
    });
    await act(own.caseId, { act: 'extension_proposed', on, days: 5, reason: '内部理由' });
    const { body } = await page(own.cookie);
    for (const words of ['登记编号', '答复期限至', '征求第三方意见', '征求第三方2意见', '自收到申请次日'])
      expect(body).toContain(words);
    expect(body).not.toMatch(/秘密|内情|内部理由/);
  });
});

describe('what the applicant may do', () => {
  it('corrects once however often it is sent; the term begins anew and the clerk is told', async () => {
    const own = await apply();
    await register(own);
    const on = clock.today();
    await act(own.caseId, {
      act: 'correction_requested',
      on,
      what: '请写明年份',
      answerBy: parsePlainDate('2026-03-12'),
    });
    expect((await page(own.cookie)).body).toContain('请写明年份');
    const formKey = await keyOf(own.cookie, 'correction_received');
    const fields = { caseId: own.caseId, move: 'correction_received', formKey };
    const empty = await post(`${PROGRESS}/acts`, { ...fields, 'words-correction_received': ' ' }, own.cookie);
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('field-words-correction_received-fault');
    for (let twice = 0; twice < 2; twice += 1) {
      const sent = { ...fields, 'words-correction_received': '2023年的' };
      const answer = await post(`${PROGRESS}/acts`, sent, own.cookie);
      expect(answer.headers['location']).toBe(`${PROGRESS}?done=correction_received`);
    }
    const acts = await database.db
      .selectFrom('case_act')
      .selectAll()
      .where('case_id', '=', own.caseId)
      .where('act', '=', 'correction_received')
      .execute();
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({
      recorded_by: null,
      recorded_by_name: '申请人',
      facts: { note: '2023年的' },
    });
    const told = await database.db
      .selectFrom('notification')
      .selectAll()
      .where('kind', '=', 'case.correction_received')
      .execute();
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('2023年的');
  });

  it('corrects no more after its day', async () => {
    const own = await apply();
    await register(own);
    const answerBy = parsePlainDate('2026-03-12');
    await act(own.caseId, { act: 'correction_requested', on: clock.today(), what: '年份', answerBy });
    const formKey = await keyOf(own.cookie, 'correction_received');
    const before = now;
    now = new Date('2026-03-13T02:00:00Z');
    const cookie = await enter(own.given);
    const sent = {
      caseId: own.caseId,
      move: 'correction_received',
      formKey,
      'words-correction_received': '迟了',
    };
    const late = await post(`${PROGRESS}/acts`, sent, cookie);
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('请联系受理单位');
    now = before;
  });

  it('withdraws after saying so twice, and only its own case', async () => {
    const own = await apply();
    const other = await apply();
    const formKey = await keyOf(own.cookie, 'withdrawn');
    const fields = { caseId: own.caseId, move: 'withdrawn', formKey, 'words-withdrawn': '已经查到' };
    expect((await post(`${PROGRESS}/acts`, fields, own.cookie)).body).toContain('请先勾选');
    const foreign = { ...fields, caseId: other.caseId, sure: 'yes' };
    expect((await post(`${PROGRESS}/acts`, foreign, own.cookie)).statusCode).toBe(404);
    expect((await post(`${PROGRESS}/acts`, { ...fields, sure: 'yes' })).headers['location']).toBe(PROGRESS);
    expect(
      (await post(`${PROGRESS}/acts`, { ...fields, sure: 'yes', formKey: newId() }, own.cookie)).statusCode,
    ).toBe(403);
    expect(
      (await post(`${PROGRESS}/acts`, { ...fields, move: 'signed', sure: 'yes' }, own.cookie)).statusCode,
    ).toBe(403);
    const done = await post(`${PROGRESS}/acts`, { ...fields, sure: 'yes' }, own.cookie);
    expect(done.statusCode).toBe(303);
    expect((await page(own.cookie, `${PROGRESS}?done=withdrawn`)).body).toContain('您已撤回');
    const states = await database.db.selectFrom('request_case').select(['id', 'state']).execute();
    expect(states.find(({ id }) => id === own.caseId)?.state).toBe('withdrawn');
    expect(states.find(({ id }) => id === other.caseId)?.state).toBe('arrived');
  });

  it('takes stamped letters that are his: notices at once, the reply after it was delivered by web', async () => {
    const own = await apply();
    const other = await apply();
    await register(own);
    const notice = await stampedLetter(own.caseId, 'extension_notice');
    const inner = await stampedLetter(own.caseId, 'third_party_letter');
    const reply = await stampedLetter(own.caseId, 'reply_granted');
    const take = (id: string, cookie = own.cookie) => page(cookie, `${PROGRESS}/letters/${id}`);
    const taken = await take(notice);
    expect(taken.body).toBe('%PDF-1.7 extension_notice');
    expect(taken.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(taken.headers['content-disposition']).toContain('attachment');
    for (const refused of [inner, reply, newId(), 'x']) expect((await take(refused)).statusCode).toBe(404);
    expect((await take(notice, other.cookie)).statusCode).toBe(404);
    expect((await take(notice, '')).headers['location']).toBe(PROGRESS);
    const on = clock.today();
    const decision = {
      grounds: ['granted'],
      articles: ['条例第三十六条第二项'],
      reason: '',
      way: '网上获取',
      responsibleAgency: '',
      channel: '',
    } as const;
    await act(own.caseId, { act: 'decided', on, decision });
    await act(own.caseId, { act: 'reviewed', on, opinion: '合法' });
    await act(own.caseId, { act: 'signed', on, letterId: reply });
    expect((await page(own.cookie)).body).not.toMatch(/待签发|待送达|政府信息公开告知书/);
    await act(own.caseId, { act: 'delivered', on, delivery: 'web', proof: '网上送达' });
    expect((await page(own.cookie)).body).toContain('下载政府信息公开告知书');
    expect((await take(reply)).body).toBe('%PDF-1.7 reply_granted');
    const audited = await database.db
      .selectFrom('audit_event')
      .select('object_id')
      .where('act', '=', 'letter.download')
      .execute();
    expect(audited.map(({ object_id }) => object_id)).toEqual([notice, reply]);
  });

  it('is valid HTML in every state', async () => {
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
    const own = await apply();
    const bodies = [(await page('')).body, (await page(own.cookie)).body];
    await register(own);
    const on = clock.today();
    await stampedLetter(own.caseId, 'receipt');
    await act(own.caseId, { act: 'reasons_asked', on, answerBy: parsePlainDate('2026-03-12') });
    bodies.push((await page(own.cookie)).body);
    await act(own.caseId, { act: 'reasons_given', on, reasons: '因为' });
    await act(own.caseId, { act: 'fee_noticed', on, tariff: 'per_page', yuan: 10, units: 31 });
    bodies.push((await page(own.cookie)).body, (await post(PROGRESS, { code: 'x', pin: 'y' })).body);
    for (const body of bodies) {
      const { results } = await validator.validateString(body);
      expect(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
      ).toEqual([]);
    }
  });
});
