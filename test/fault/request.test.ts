import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewCaseAct } from '#contract/case-act.ts';
import type { LetterRow } from '#contract/letter.ts';
import type { RemedyDetail } from '#contract/remedy.ts';
import type { CaseDetail } from '#contract/request.ts';
import type { Role } from '#domain/identity/role.ts';
import { sealAudit } from '#actions/seal-audit.ts';
import { newId } from '#platform/id.ts';
import { openSecrets } from '#platform/secrets.ts';
import { totpAt, totpCounter } from '#platform/totp.ts';
import { verifyAudit } from '#store/audit-verify.ts';
import { multipartFile } from '../attachment/upload.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { makeOffice, makeUserOfEachRole, type Office, PASSWORD, type TestUser } from '../office.ts';
import { application } from '../request.ts';
import { DoomedServer, type Reply } from './doomed-server.ts';

/** The day on which the case is played; 2026-11-20 is a Friday. */
const TODAY = '2026-11-20';
const BEGINNING = Date.parse(`${TODAY}T09:00:00+08:00`);
/** The server lives so long after a request was sent: from “not even read” to “answered”. */
const LIVES = [0, 2, 4, 7, 11, 16, 25, 40];

const decision = {
  grounds: ['partial' as const],
  articles: ['条例第三十七条'],
  reason: '其中含有第三方的联系电话',
  way: '随函寄送纸质复印件',
  responsibleAgency: '',
  channel: '',
};

let folder: string;
let database: TestDatabase;
let office: Office;
let server: DoomedServer;
let users: Record<Role, TestUser>;
const sessions = new Map<Role, Record<string, string>>();
let step = 0;
/** Steps whose first sending was cut off before its answer. */
let unheard = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-request-fault-'));
  database = await openTestDatabase();
  const secrets = await openSecrets(folder);
  office = await makeOffice(database.db, 'jingyuan', '640424', '泾源县');
  users = await makeUserOfEachRole(database.db, secrets, office);
  server = new DoomedServer([folder, database.serverUrl, String(BEGINNING)]);
});

afterAll(async () => {
  await server.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  };
}

async function signIn(role: Role): Promise<Record<string, string>> {
  const known = sessions.get(role);
  if (known !== undefined) return known;
  const { username, totpSecret } = users[role];
  const opened = await server.send('/api/session', json({ username, password: PASSWORD }));
  expect(opened?.status, opened?.body).toBe(200);
  const cookie = (opened?.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { csrfToken } = JSON.parse(opened?.body ?? '{}') as { csrfToken: string };
  const headers = { cookie, 'x-csrf-token': csrfToken };
  if (totpSecret !== null) {
    const code = totpAt(totpSecret, totpCounter(BEGINNING));
    const confirmed = await server.send('/api/session/second-factor', json({ code }, headers));
    if (confirmed?.status !== 200) throw new Error(`Second factor of ${username}: ${confirmed?.body}`);
  }
  sessions.set(role, headers);
  return headers;
}

async function read<Answer>(address: string): Promise<Answer> {
  const headers = await signIn('clerk');
  const reply = await server.send(`/api${address}`, { headers });
  expect(reply?.status, reply?.body).toBe(200);
  return JSON.parse(reply?.body ?? 'null') as Answer;
}

/** What a reply says, without what is new each time. */
function gist(reply: Reply): unknown {
  return reply === null || reply.body === '' ? reply?.status : JSON.parse(reply.body);
}

/**
 * Sends one step three times: the server is killed while it works on the first, right after its answer to the second, and
 * answers the third. What was acknowledged is there, and the third says what the second said.
 */
async function throughKills(role: Role | null, address: string, init: RequestInit): Promise<Reply> {
  const headers = {
    ...(init.headers as Record<string, string>),
    ...(role === null ? {} : await signIn(role)),
  };
  const sent = { ...init, headers };
  const life = LIVES[step % LIVES.length] ?? 0;
  step += 1;
  const first = await server.sendAndKill(address, sent, life);
  expect(first?.status ?? 200, first?.body).toBeLessThan(300);
  const second = await server.send(address, sent);
  await server.kill();
  expect(second?.status, `${address}: ${second?.body}`).toBeLessThan(300);
  // Either nobody heard of the first, or it said the same.
  expect([undefined, gist(second)]).toContainEqual(gist(first));
  if (first === null) unheard += 1;
  const third = await server.send(address, sent);
  expect(gist(third)).toEqual(gist(second));
  return third;
}

async function act(role: Role, caseId: string, asked: NewCaseAct): Promise<CaseDetail> {
  const before = await read<CaseDetail>(`/cases/${caseId}`);
  const reply = await throughKills(role, `/api/cases/${caseId}/acts`, json({ actKey: newId(), step: asked }));
  const after = JSON.parse(reply?.body ?? 'null') as CaseDetail;
  expect(after.steps.map((one) => one.act)).toEqual([...before.steps.map((one) => one.act), asked.act]);
  return after;
}

async function count(
  table: 'disclosure_request' | 'request_case' | 'remedy' | 'case_letter',
): Promise<number> {
  const rows = await database.db.selectFrom(table).select('id').execute();
  return rows.length;
}

describe('the server is killed at every step of a case', () => {
  it('loses nothing that was acknowledged, and does nothing twice', async () => {
    await signIn('clerk');
    const { channel: _, ...asked } = application();
    const submission = {
      tenant: { id: office.tenantId, region: office.region, isDemo: false },
      agencyId: office.agencies.bureau,
      application: asked,
      formKey: newId(),
    };
    await throughKills(null, '/form/', json(submission));
    expect(await count('disclosure_request')).toBe(1);
    const { items } = await read<{ items: { id: string }[] }>('/cases?open=true');
    expect(items).toHaveLength(1);
    const caseId = items[0]?.id ?? '';

    await act('clerk', caseId, { act: 'confirmed', on: TODAY, how: '电话' });
    const registered = await act('clerk', caseId, { act: 'registered', on: TODAY });
    expect(registered.row.number).toBe('101-2026-0001');
    await act('clerk', caseId, {
      act: 'correction_requested',
      on: TODAY,
      what: '年度',
      answerBy: '2026-12-04',
    });
    await act('clerk', caseId, { act: 'correction_received', on: TODAY, note: '2023年' });
    await act('clerk', caseId, { act: 'third_party_asked', on: TODAY, party: '甲公司', receivedOn: null });
    await act('clerk', caseId, {
      act: 'third_party_answered',
      on: TODAY,
      party: '甲公司',
      opinion: 'objects',
      reason: '含有联系电话',
    });
    await act('clerk', caseId, { act: 'extension_proposed', on: TODAY, days: 10, reason: '档案在外地' });
    await act('ogi_head', caseId, { act: 'extended', on: TODAY });
    await act('clerk', caseId, { act: 'decided', on: TODAY, decision });
    expect(await count('case_letter')).toBe(1);
    await act('legal_adviser', caseId, { act: 'reviewed', on: TODAY, opinion: '合法' });

    const putHeaders = { 'content-type': 'application/json', ...(await signIn('ogi_head')) };
    const code = { method: 'PUT', body: JSON.stringify({ numberCode: '泾农公开' }), headers: putHeaders };
    await throughKills('ogi_head', `/api/agencies/${office.agencies.bureau}/letter-office`, code);
    await act('approver', caseId, { act: 'signed', on: TODAY });

    const letters = await read<{ items: LetterRow[] }>(`/cases/${caseId}/letters`);
    const reply = letters.items.find(({ status }) => status === 'issued');
    expect(reply?.number).toMatch(/1号$/);
    const scan = multipartFile('盖章.pdf', Buffer.from('%PDF-1.7 scan'));
    await throughKills('clerk', `/api/cases/${caseId}/letters/${reply?.id ?? ''}/sealed`, {
      method: 'POST',
      body: new Uint8Array(scan.payload),
      headers: scan.headers,
    });
    const files = await database.db.selectFrom('case_file').select('kind').orderBy('kind').execute();
    expect(files.map(({ kind }) => kind)).toEqual(['letter', 'letter', 'sealed_letter']);

    const proof = 'EMS 1234567890123';
    const answered = await act('clerk', caseId, { act: 'delivered', on: TODAY, delivery: 'post', proof });
    expect(answered.row).toMatchObject({ state: 'answered', box: 'partial', closedOn: TODAY });

    const remedy = {
      agencyId: office.agencies.bureau,
      caseId,
      kind: 'reconsideration',
      priorRemedyId: null,
      number: null,
      body: '泾源县人民政府',
      claim: '撤销部分公开的答复',
      servedOn: TODAY,
      procedure: 'ordinary',
      actKey: newId(),
    };
    const opened = await throughKills('clerk', '/api/remedies', json(remedy));
    const { remedyId } = JSON.parse(opened?.body ?? '{}') as { remedyId: string };
    expect(await count('remedy')).toBe(1);
    for (const one of [
      { act: 'answered', on: TODAY, proof: '签收单' },
      {
        act: 'decided',
        on: TODAY,
        result: 'ordered_to_decide_anew',
        number: '泾政复决〔2026〕2号',
        lesson: '没有区分处理可以公开的内容',
      },
    ])
      await throughKills('clerk', `/api/remedies/${remedyId}/acts`, json({ actKey: newId(), step: one }));
    const { steps } = await read<RemedyDetail>(`/remedies/${remedyId}`);
    expect(steps.map((one) => one.act)).toEqual(['served', 'answered', 'decided']);
    const ordered = await throughKills('clerk', `/api/remedies/${remedyId}/new-answer`, json({ due: null }));
    const { caseId: newCase } = JSON.parse(ordered?.body ?? '{}') as { caseId: string };
    const anew = await act('clerk', newCase, {
      act: 'decided',
      on: TODAY,
      decision: { ...decision, grounds: ['granted'], articles: ['条例第三十六条第二项'] },
    });
    expect(anew.row).toMatchObject({ ordered: true, state: 'in_review', number: '101-2026-0002' });

    expect(await count('request_case')).toBe(2);
    expect(server.kills).toBe(2 * step);
    expect(unheard).toBeGreaterThan(0);
    await sealAudit(database.db, folder);
    expect(await verifyAudit(database.db, office.tenantId)).toMatchObject({ unsealed: 0, faults: [] });
    const told = await database.db
      .selectFrom('audit_event')
      .select('act')
      .where('object_kind', 'in', ['request_case', 'remedy'])
      .execute();
    const acts = await database.db.selectFrom('case_act').select('act').execute();
    const remedyActs = await database.db.selectFrom('remedy_act').select('act').execute();
    // One record an act, not one more.
    expect(told).toHaveLength(acts.length + remedyActs.length);
  }, 300_000);
});
