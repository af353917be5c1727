import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterPreview, LetterRow, LetterTemplateRow, LetterText } from '#contract/letter.ts';
import type { Role } from '#domain/identity/role.ts';
import { LETTER_TEMPLATES } from '#domain/letter/letter-templates.ts';
import { newId } from '#platform/id.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { application } from '../../../test/request.ts';
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
});
afterAll(() => api.close());

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
  return answer.json<{ caseIds: [string] }>().caseIds[0];
}

async function lettersOf(caseId: string): Promise<LetterRow[]> {
  return (await clients.clerk.call('GET', `/cases/${caseId}/letters`)).json<{ items: LetterRow[] }>().items;
}

async function auditedActs(id: string): Promise<string[]> {
  const rows = await api.db.selectFrom('audit_event').select('act').where('object_id', '=', id).execute();
  return rows.map(({ act }) => act);
}

describe('letters on the way', () => {
  it('are seen before they are written, then issued, stamped and read again, each look recorded', async () => {
    const caseId = await registered();
    const url = `/cases/${caseId}/letters`;
    const preview = await clients.clerk.call('POST', `${url}/preview`, { kind: 'receipt' });
    expect(preview.json<LetterPreview>()).toMatchObject({
      title: '收件回执',
      addressee: '李样例',
      faults: [],
    });
    expect(await auditedActs(caseId)).toContain('letter.preview');
    expect(await lettersOf(caseId)).toEqual([]);

    const added = await clients.clerk.call('POST', url, { kind: 'receipt' });
    const { letterId } = added.json<{ letterId: string }>();
    expect((await lettersOf(caseId))[0]).toMatchObject({ status: 'issued', formats: ['docx', 'pdf'] });
    const pdf = { name: '盖章.pdf', bytes: Buffer.from('%PDF-1.7 scan') };
    expect((await uploadTo(api.app, clients.clerk, `${url}/${letterId}/sealed`, pdf)).statusCode).toBe(204);
    expect((await lettersOf(caseId))[0]).toMatchObject({ status: 'sealed' });

    const text = (await clients.clerk.call('GET', `${url}/${letterId}`)).json<LetterText>();
    expect(text.paragraphs.join('')).toContain('农村饮水安全工程');
    expect(await auditedActs(letterId)).toContain('letter.view');
  });

  it('say what they lack to whoever may read the case, and their words only to who handles it', async () => {
    const caseId = await registered();
    const check = (role: Role) =>
      clients[role].call('GET', `/cases/${caseId}/letter-check?kind=correction_notice`);
    const faults = (await check('legal_adviser')).json<{ faults: string[] }>().faults.join('');
    expect(faults).toContain('需要补正的内容');
    const body = { kind: 'receipt' };
    for (const role of ['legal_adviser', 'disclosure_office'] as const)
      expect((await clients[role].call('POST', `/cases/${caseId}/letters/preview`, body)).statusCode).toBe(
        403,
      );
    expect((await clients.clerk.call('GET', `/cases/${caseId}/letters/${newId()}`)).statusCode).toBe(404);
  });
});

describe('wording', () => {
  it('is tried before it is kept, kept by the disclosure office, and ours again when asked for', async () => {
    const caseId = await registered();
    const text = '登记号{登记号}的申请已经收到。';
    const tried = await clients.clerk.call('POST', `/cases/${caseId}/letters/preview`, {
      kind: 'receipt',
      template: text,
    });
    expect(tried.json<LetterPreview>().paragraphs).toEqual([
      expect.stringMatching(/^登记号101-2026-\d{4}的/),
    ]);
    const unknown = await clients.clerk.call('POST', `/cases/${caseId}/letters/preview`, {
      kind: 'receipt',
      template: '{身份证号}',
    });
    expect(unknown.statusCode).toBe(400);

    const put = (role: Role, words: string) =>
      clients[role].call('PUT', '/letter-templates/receipt', { text: words });
    expect((await put('clerk', text)).statusCode).toBe(403);
    expect((await put('disclosure_office', text)).json()).toEqual({ edition: 1 });
    expect((await put('disclosure_office', LETTER_TEMPLATES.receipt)).json()).toEqual({ edition: 2 });
    const { items } = (await clients.clerk.call('GET', '/letter-templates')).json<{
      items: LetterTemplateRow[];
    }>();
    expect(items.find(({ kind }) => kind === 'receipt')?.text).toBe(LETTER_TEMPLATES.receipt);
  });
});

describe('what the sentence on remedies names', () => {
  it.each([
    ['remedy.online_address', 'ftp://xzfy.example.gov.cn', 'https://xzfy.example.gov.cn/sq'],
    ['remedy.online_address', 'javascript:alert(1)', 'http://xzfy.example.gov.cn'],
    ['remedy.court', '泾源法院', '泾源县人民法院'],
    ['remedy.city_government', '固原市', '固原市人民政府'],
  ])('%s: not %s', async (key, wrong, right) => {
    const put = (value: string) => clients.system_admin.call('PUT', `/settings/${key}`, { value });
    expect((await put(wrong)).statusCode).toBe(422);
    expect((await put(right)).statusCode).toBe(200);
  });
});
