import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterRow } from '#contract/letter.ts';
import type { NewCaseAct } from '#contract/case-act.ts';
import type { CaseDetail } from '#contract/request.ts';
import type { Role } from '#domain/identity/role.ts';
import { newId } from '#platform/id.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { uploadTo } from '../../../test/upload.ts';
import { application } from '../../../test/request.ts';

let api: TestApi;
let office: Office;
let clients: Record<Role, TestClient>;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const users = await makeUserOfEachRole(api.db, api.secrets, office);
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
});
afterAll(() => api.close());

/** Today in the tests is 2026-11-20, a Friday. */
const TODAY = '2026-11-20';

async function register(change: object = {}): Promise<string[]> {
  const { applicant, features, wantedForm, wantedDelivery, content } = application();
  const answer = await clients.clerk.call('POST', '/requests', {
    agencyId: office.agencies.bureau,
    channel: 'in_person',
    arrivedOn: '2026-11-16',
    confirmedOn: null,
    applicant,
    contents: [content],
    features,
    wantedForm,
    wantedDelivery,
    actKey: newId(),
    ...change,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ caseIds: string[] }>().caseIds;
}

function record(role: Role, caseId: string, step: NewCaseAct, actKey = newId()) {
  return clients[role].call('POST', `/cases/${caseId}/acts`, { actKey, step });
}

async function done(role: Role, caseId: string, step: NewCaseAct): Promise<CaseDetail> {
  const answer = await record(role, caseId, step);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<CaseDetail>();
}

/** Says what the letters of the bureau are called. */
async function nameLetters(): Promise<void> {
  const url = `/agencies/${office.agencies.bureau}/letter-office`;
  const answer = await clients.ogi_head.call('PUT', url, { numberCode: '泾农公开' });
  expect(answer.statusCode, answer.body).toBe(204);
}

/** Sends the stamped reply back in. */
async function seal(caseId: string): Promise<LetterRow> {
  const url = `/cases/${caseId}/letters`;
  const { items } = (await clients.clerk.call('GET', url)).json<{ items: LetterRow[] }>();
  const reply = items.find(({ kind, status }) => kind.startsWith('reply_') && status === 'issued');
  const file = { name: '盖章.pdf', bytes: Buffer.from('%PDF-1.7 scan') };
  const answer = await uploadTo(api.app, clients.clerk, `${url}/${reply?.id ?? ''}/sealed`, file);
  expect(answer.statusCode, answer.body).toBe(204);
  return reply ?? ({} as LetterRow);
}

const decision = {
  grounds: ['granted' as const],
  articles: ['条例第三十六条第二项'],
  reason: '',
  way: '随函寄送纸质复印件',
  responsibleAgency: '',
  channel: '',
};

describe('a case from the counter to the reply', () => {
  it('goes through extension, review, signature and delivery by those who have the power', async () => {
    const [caseId = ''] = await register();
    const opened = (await clients.clerk.call('GET', `/cases/${caseId}`)).json<CaseDetail>();
    expect(opened.row).toMatchObject({
      number: '101-2026-0001',
      state: 'handling',
      receivedOn: '2026-11-16',
      due: '2026-12-14',
      daysLeft: 16,
      overdue: false,
    });
    expect(opened.acts).toContain('decided');
    expect(opened.acts).not.toContain('extended');

    await done('clerk', caseId, { act: 'extension_proposed', on: TODAY, days: 10, reason: '档案在外地' });
    expect((await record('clerk', caseId, { act: 'extended', on: TODAY })).statusCode).toBe(403);
    const extended = await done('ogi_head', caseId, { act: 'extended', on: TODAY });
    expect(extended.row).toMatchObject({ originalDue: '2026-12-14', due: '2026-12-28' });
    expect(extended.clock.explanation.join('')).toContain('延长答复期限 10 个工作日');

    await done('clerk', caseId, { act: 'decided', on: TODAY, decision });
    expect((await record('approver', caseId, { act: 'signed', on: TODAY })).statusCode).toBe(409);
    await done('legal_adviser', caseId, { act: 'reviewed', on: TODAY, opinion: '合法' });
    expect((await record('approver', caseId, { act: 'signed', on: TODAY })).body).toContain('机关代字');
    await nameLetters();
    await done('approver', caseId, { act: 'signed', on: TODAY });
    const undelivered = await record('clerk', caseId, {
      act: 'delivered',
      on: TODAY,
      delivery: 'post',
      proof: 'EMS 1234567890123',
    });
    expect(undelivered.body).toContain('盖章');
    await seal(caseId);
    const answered = await done('clerk', caseId, {
      act: 'delivered',
      on: TODAY,
      delivery: 'post',
      proof: 'EMS 1234567890123',
    });
    expect(answered.row).toMatchObject({
      state: 'answered',
      box: 'granted',
      closedOn: TODAY,
      overdue: false,
    });
  });

  it('is split at registration only, and registered once however often it is sent', async () => {
    const actKey = newId();
    const contents = ['2023年验收报告', '2024年验收报告'];
    const [first, second] = await Promise.all([
      register({ contents, actKey }),
      register({ contents, actKey }),
    ]);
    expect(first).toHaveLength(2);
    expect(second).toEqual(first);
    const detail = (await clients.clerk.call('GET', `/cases/${first[0] ?? ''}`)).json<CaseDetail>();
    expect(detail.siblings.map(({ content }) => content)).toEqual(['2024年验收报告']);
  });

  it('waits for its confirmation when it came by fax', async () => {
    const [caseId = ''] = await register({ channel: 'fax' });
    const waiting = (await clients.clerk.call('GET', `/cases/${caseId}`)).json<CaseDetail>();
    expect(waiting.row).toMatchObject({ state: 'arrived', due: null, receivedOn: null });
    expect(waiting.acts).toEqual(['confirmed', 'withdrawn']);
    await done('clerk', caseId, { act: 'confirmed', on: '2026-11-18', how: '电话' });
    const registered = await done('clerk', caseId, { act: 'registered', on: '2026-11-18' });
    expect(registered.row).toMatchObject({ state: 'handling', receivedOn: '2026-11-18', due: '2026-12-16' });
  });

  it.each([
    ['a day to come', { act: 'decided', on: '2026-11-21', decision }, 422, '还没有到'],
    [
      'a decision without what has to be told',
      { act: 'decided', on: TODAY, decision: { ...decision, way: '' } },
      422,
      '方式、途径',
    ],
    ['a day that does not exist', { act: 'correction_received', on: '2026-02-30', note: '' }, 400, ''],
    [
      'a correction after the seventh day',
      { act: 'correction_requested', on: TODAY, what: '时间', answerBy: '2026-12-04' },
      422,
      '第三十条',
    ],
    [
      'a fee that is not the tariff',
      { act: 'fee_noticed', on: TODAY, tariff: 'per_page', yuan: 5, units: 31 },
      422,
      '10 元',
    ],
    ['giving up before the time', { act: 'lapsed', on: TODAY, ground: 'fee_overdue' }, 409, '不能视为放弃'],
  ] as const)('refuses %s', async (_name, step, status, words) => {
    const [caseId = ''] = await register({ arrivedOn: '2026-11-02' });
    const answer = await record('clerk', caseId, step);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.body).toContain(words);
  });

  it('does not decide to give while the third party may still answer', async () => {
    const [caseId = ''] = await register();
    await done('clerk', caseId, { act: 'third_party_asked', on: TODAY, party: '甲公司', receivedOn: null });
    const answer = await record('clerk', caseId, { act: 'decided', on: TODAY, decision });
    expect(answer.body).toContain('甲公司的意见还没有收到');
  });
});

describe('who sees what', () => {
  it('shows the applicant to the agency that handles the case, and keeps each view', async () => {
    const [caseId = ''] = await register();
    const masked = (await clients.disclosure_office.call('GET', `/cases/${caseId}`)).json<CaseDetail>();
    expect(masked).toMatchObject({ applicantName: '李**', mayReadApplicant: false, acts: [] });
    expect((await clients.disclosure_office.call('POST', `/cases/${caseId}/applicant-view`)).statusCode).toBe(
      403,
    );
    const seen = await clients.clerk.call('POST', `/cases/${caseId}/applicant-view`);
    expect(seen.json()).toMatchObject({ name: '李样例', proofNumber: '62052119700101003X' });
    const views = await api.db
      .selectFrom('audit_event')
      .selectAll()
      .where('act', '=', 'request.view_applicant')
      .execute();
    expect(views).toHaveLength(1);
    expect(JSON.stringify(views)).not.toContain('李样例');
  });

  it('keeps names and numbers out of the ledger in the clear', async () => {
    await register();
    const rows = await api.db.selectFrom('disclosure_request').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/李样例|62052119700101003X|13900000000/);
  });

  it('does not know of cases elsewhere', async () => {
    const answer = await clients.clerk.call('GET', `/cases/${newId()}`);
    expect(answer.statusCode).toBe(404);
    expect((await clients.system_admin.call('GET', '/cases')).statusCode).toBe(403);
  });
});

describe('the queue', () => {
  it('has the most urgent first, counts, and filters', async () => {
    const [late = ''] = await register({ arrivedOn: '2026-09-01' });
    const list = (await clients.clerk.call('GET', '/cases?open=true')).json<{
      items: { id: string; overdue: boolean }[];
    }>();
    const due = list.items.findIndex(({ id }) => id === late);
    expect(list.items[due]).toMatchObject({ overdue: true });
    const overdue = (await clients.clerk.call('GET', '/cases?urgency=overdue')).json<{
      items: { id: string }[];
      total: number;
    }>();
    expect(overdue.items.map(({ id }) => id)).toEqual([late]);
    const counts = (await clients.clerk.call('GET', '/cases/counts')).json<Record<string, number>>();
    expect(counts).toMatchObject({ overdue: 1, red: 0 });
    expect(counts['open']).toBeGreaterThan(1);
  });
});
