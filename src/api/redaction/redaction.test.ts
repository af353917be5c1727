import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseMaterials, FoundWord, RedactionMark } from '#contract/redaction.ts';
import type { LetterRow } from '#contract/letter.ts';
import type { DocumentDetail } from '#contract/document.ts';
import type { Attachment } from '#contract/attachment.ts';
import type { NewCaseAct } from '#contract/case-act.ts';
import type { Role } from '#domain/identity/role.ts';
import { newId } from '#platform/id.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { simplePdf } from '../../../test/paper/simple-pdf.ts';
import { application } from '../../../test/request.ts';
import { makeColleague } from '../../../test/review.ts';
import { uploadTo } from '../../../test/upload.ts';

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
  const url = `/agencies/${office.agencies.bureau}/letter-office`;
  await clients.ogi_head.call('PUT', url, { numberCode: '泾农公开' });
});
afterAll(() => api.close());

/** Today in the tests is 2026-11-20, a Friday. */
const TODAY = '2026-11-20';
const IDENTITY = '640321199001011237';

async function registered(): Promise<string> {
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
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ caseIds: string[] }>().caseIds[0] ?? '';
}

function paper(): Uint8Array {
  return simplePdf([
    [
      { text: '农村饮水安全工程验收报告', x: 60, y: 100, size: 18 },
      { text: `经办人王某，身份证号${IDENTITY}，手机13895001234。`, x: 60, y: 160, size: 12 },
    ],
  ]);
}

async function materials(caseId: string, role: Role = 'clerk'): Promise<CaseMaterials> {
  const answer = await clients[role].call('GET', `/cases/${caseId}/materials`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<CaseMaterials>();
}

async function uploaded(caseId: string, name = '验收报告.pdf', bytes = paper()): Promise<string> {
  const answer = await uploadTo(api.app, clients.clerk, `/cases/${caseId}/materials`, { name, bytes });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ redactionId: string }>().redactionId;
}

const MARK: RedactionMark = {
  page: 1,
  left: 0.1,
  top: 0.17,
  width: 0.5,
  height: 0.03,
  reason: 'personal_privacy',
};

async function step(role: Role, caseId: string, one: NewCaseAct): Promise<void> {
  const answer = await clients[role].call('POST', `/cases/${caseId}/acts`, { actKey: newId(), step: one });
  expect(answer.statusCode, answer.body).toBe(200);
}

/** Takes a case through decision, review, signature and delivery. */
async function answered(caseId: string): Promise<void> {
  const decision = {
    grounds: ['partial' as const, 'third_party_rights' as const],
    articles: ['条例第三十七条', '条例第十五条', '条例第三十六条第三项'],
    reason: '含有个人隐私',
    way: '随函寄送',
    responsibleAgency: '',
    channel: '',
  };
  await step('clerk', caseId, { act: 'decided', on: TODAY, decision });
  await step('legal_adviser', caseId, { act: 'reviewed', on: TODAY, opinion: '合法' });
  await step('approver', caseId, { act: 'signed', on: TODAY });
  const url = `/cases/${caseId}/letters`;
  const { items } = (await clients.clerk.call('GET', url)).json<{ items: LetterRow[] }>();
  const reply = items.find(({ kind, status }) => kind.startsWith('reply_') && status === 'issued');
  const file = { name: '盖章.pdf', bytes: simplePdf([[{ text: '答复书', x: 60, y: 60, size: 12 }]]) };
  const sealed = await uploadTo(api.app, clients.clerk, `${url}/${reply?.id ?? ''}/sealed`, file);
  expect(sealed.statusCode, sealed.body).toBe(204);
  await step('clerk', caseId, { act: 'delivered', on: TODAY, delivery: 'post', proof: 'EMS 1234567890123' });
}

describe('material of a case', () => {
  it('is marked, saved as it is drawn, and made into a file that holds nothing of what is marked', async () => {
    const caseId = await registered();
    const id = await uploaded(caseId);
    const url = `/cases/${caseId}/materials/${id}`;
    const page = await clients.clerk.call('GET', `${url}/pages/1`);
    expect(page.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'no-store' });
    expect((await clients.clerk.call('GET', `${url}/pages/2`)).statusCode).toBe(404);
    const suggested = (await clients.clerk.call('GET', `${url}/suggestions`)).json<{ items: FoundWord[] }>();
    expect(suggested.items.map(({ word, kind }) => [word, kind])).toEqual([
      [IDENTITY, '居民身份证号码'],
      ['13895001234', '手机号码'],
    ]);
    const search = await clients.clerk.call('POST', `${url}/search`, { words: '王某' });
    const found = search.json<{ items: FoundWord[] }>().items;
    expect(found).toMatchObject([{ word: '王某', kind: null }]);

    const early = await clients.clerk.call('POST', `${url}/outputs`, { revision: 1 });
    expect(early.statusCode, early.body).toBe(409);
    const marks = [...suggested.items, ...found].flatMap(({ areas }) =>
      areas.map((area) => ({ ...area, reason: 'personal_privacy' as const })),
    );
    const body = { revision: 1, marks, style: 'black' };
    expect((await clients.clerk.call('PUT', `${url}/marks`, body)).json()).toEqual({ revision: 2 });
    // Sent again, nothing changes; drawn on what is no longer there, it is refused.
    expect((await clients.clerk.call('PUT', `${url}/marks`, body)).json()).toEqual({ revision: 2 });
    const late = await clients.clerk.call('PUT', `${url}/marks`, { ...body, marks: [MARK] });
    expect(late.statusCode).toBe(409);
    const outside = await clients.clerk.call('PUT', `${url}/marks`, {
      ...body,
      revision: 2,
      marks: [{ ...MARK, page: 9 }],
    });
    expect(outside.body).toContain('没有第 9 页');

    for (const _ of [1, 2]) {
      const made = await clients.clerk.call('POST', `${url}/outputs`, { revision: 2 });
      expect(made.json(), made.body).toEqual({ position: 1 });
    }
    const { items } = await materials(caseId, 'legal_adviser');
    expect(items[0]).toMatchObject({ name: '验收报告.pdf', revision: 2, outputs: [{ current: true }] });
    expect(items[0]?.outputs[0]?.reasons).toEqual(['第 1 页 3 处：涉及个人隐私（条例第十五条）']);
    const file = await clients.legal_adviser.call('GET', `${url}/outputs/1`);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('验收报告（遮盖件）.pdf'));
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.rawPayload.includes(IDENTITY)).toBe(false);
    expect(file.rawPayload.includes('/Font')).toBe(false);
    // The original is kept, for those who handle the case alone.
    const original = await clients.clerk.call('GET', `${url}/original`);
    expect(original.rawPayload.equals(Buffer.from(paper()))).toBe(true);
    for (const part of ['original', 'pages/1', 'suggestions'])
      expect((await clients.legal_adviser.call('GET', `${url}/${part}`)).statusCode).toBe(403);
    expect((await clients.clerk.call('DELETE', url)).body).toContain('原件要留在案卷里');

    const acts = await api.db
      .selectFrom('audit_event')
      .select(['act', 'before_state', 'after_state'])
      .where('object_id', '=', id)
      .execute();
    const told = JSON.stringify(acts);
    for (const act of ['add_material', 'view', 'save', 'make']) expect(told).toContain(`redaction.${act}`);
    expect(told).not.toContain('王某');
    expect(told).not.toContain(IDENTITY);
  });

  it('that was brought in by mistake is taken out; what is no PDF or picture does not come in', async () => {
    const caseId = await registered();
    const id = await uploaded(caseId);
    expect((await clients.clerk.call('DELETE', `/cases/${caseId}/materials/${id}`)).statusCode).toBe(204);
    expect((await materials(caseId)).items).toEqual([]);
    expect((await clients.clerk.call('GET', `/cases/${caseId}/materials/${id}/original`)).statusCode).toBe(
      404,
    );
    const text = { name: '说明.txt', bytes: Buffer.from('文字') };
    const refused = await uploadTo(api.app, clients.clerk, `/cases/${caseId}/materials`, text);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('导出为PDF');
    const foreign = await uploadTo(api.app, clients.legal_adviser, `/cases/${caseId}/materials`, text);
    expect(foreign.statusCode).toBe(403);
  });
});

describe('a case prepared by another agency', () => {
  it('gives it the redacted file, and the original to nobody there', async () => {
    const helper = await api.client(await makeColleague(api.db, office, 'helper', ['clerk'], 'other'));
    const caseId = await registered();
    const id = await uploaded(caseId);
    const url = `/cases/${caseId}/materials/${id}`;
    await clients.clerk.call('PUT', `${url}/marks`, { revision: 1, marks: [MARK], style: 'black' });
    await clients.clerk.call('POST', `${url}/outputs`, { revision: 2 });
    expect((await helper.call('GET', `${url}/outputs/1`)).statusCode).toBe(403);
    const toAgencyId = office.agencies.other;
    await step('clerk', caseId, { act: 'handed_over', on: TODAY, toAgencyId, note: '' });
    expect((await helper.call('GET', `${url}/outputs/1`)).statusCode).toBe(200);
    expect((await helper.call('GET', `${url}/outputs/2`)).statusCode).toBe(404);
    expect((await helper.call('GET', `${url}/original`)).statusCode).toBe(403);
    const marks = { revision: 2, marks: [], style: 'black' };
    expect((await helper.call('PUT', `${url}/marks`, marks)).statusCode).toBe(403);
  });
});

describe('an answer that concerns the public', () => {
  it('becomes the draft of a document with the redacted file, and with nothing of the applicant', async () => {
    const caseId = await registered();
    const id = await uploaded(caseId);
    const url = `/cases/${caseId}/materials/${id}`;
    await clients.clerk.call('PUT', `${url}/marks`, { revision: 1, marks: [MARK], style: 'omitted' });
    await clients.clerk.call('POST', `${url}/outputs`, { revision: 2 });
    const { items } = await materials(caseId);
    const earlier = items[0]?.outputs[0]?.fileId ?? '';
    const publish = (title: string, fileIds: string[]) =>
      clients.clerk.call('POST', `/cases/${caseId}/publication`, { title, fileIds });
    const early = await publish('农村饮水安全工程验收报告', [earlier]);
    expect(early.body).toContain('publication.state');
    await answered(caseId);
    expect((await materials(caseId)).publication).toEqual({
      allowed: true,
      wholeAllowed: false,
      documentId: null,
    });
    expect((await publish('验收报告', [items[0]?.fileId ?? ''])).body).toContain('publication.files');
    // What was marked since is still to be read in the file that was made before.
    const more = { ...MARK, top: 0.7, height: 0.05 };
    await clients.clerk.call('PUT', `${url}/marks`, { revision: 2, marks: [MARK, more], style: 'omitted' });
    expect((await publish('验收报告', [earlier])).body).toContain('publication.files');
    await clients.clerk.call('PUT', `${url}/marks`, { revision: 3, marks: [MARK], style: 'omitted' });
    const remade = await clients.clerk.call('POST', `${url}/outputs`, { revision: 4 });
    expect(remade.statusCode, remade.body).toBe(200);
    const redactedFile = (await materials(caseId)).items[0]?.outputs[1]?.fileId ?? '';
    expect((await publish('给李样例的验收报告', [redactedFile])).body).toContain('publication.applicant');

    const first = await publish('农村饮水安全工程验收报告', [redactedFile]);
    expect(first.statusCode, first.body).toBe(200);
    const { documentId } = first.json<{ documentId: string }>();
    expect((await publish('农村饮水安全工程验收报告', [redactedFile])).json()).toEqual({ documentId });
    expect((await materials(caseId)).publication.documentId).toBe(documentId);
    const opened = await clients.clerk.call('GET', `/documents/${documentId}`);
    const document = opened.json<DocumentDetail>();
    expect(document.row).toMatchObject({ title: '农村饮水安全工程验收报告' });
    expect(opened.body).toContain('"opennessLabel":"redacted"');
    expect(opened.body).not.toContain('李样例');
    const list = await clients.clerk.call('GET', `/documents/${documentId}/attachments`);
    const { attachments } = list.json<{ attachments: Attachment[] }>();
    expect(attachments.map(({ name }) => name)).toEqual(['验收报告（遮盖件）.pdf']);
    const acts = await api.db
      .selectFrom('audit_event')
      .select('act')
      .where('object_id', '=', caseId)
      .where('act', '=', 'request.publish')
      .execute();
    expect(acts).toHaveLength(1);
  });
});
