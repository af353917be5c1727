import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentFields, draftDocument } from '../../../test/document.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { makeColleague } from '../../../test/review.ts';
import type { InterpretationDetail, InterpretationRates } from '#contract/interpretation.ts';
import type { ReviewDetail } from '#contract/review.ts';
import { TOLERANCE_KEY } from '#actions/interpretation/tolerance.ts';
import { writeSetting } from '#store/setting.ts';

let api: TestApi;
let office: Office;
const people = {} as Record<Who, TestClient>;

const CAST = {
  clerk: 'clerk',
  reviewer: 'reviewer',
  head: 'ogi_head',
  approver: 'approver',
  centre: 'disclosure_office',
} as const;
type Who = keyof typeof CAST;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  for (const [who, role] of Object.entries(CAST))
    people[who as Who] = await api.client(
      await makeColleague(
        api.db,
        office,
        who,
        [role],
        role === 'disclosure_office' ? 'government' : 'bureau',
      ),
    );
});
afterAll(() => api.close());

let count = 0;
const policy = (): Promise<string> => {
  count += 1;
  return draftDocument(
    api.db,
    office,
    documentFields({ kind: 'policy', documentNumber: `泾政办发〔2026〕${count}号` }),
  );
};
const code = (response: { json: () => { code?: string } }): string | undefined => response.json().code;
const review = async (id: string) =>
  (await people.centre.call('GET', `/documents/${id}/review`)).json<ReviewDetail>();
const interpretation = async (id: string) =>
  (await people.clerk.call('GET', `/documents/${id}/interpretation`)).json<InterpretationDetail>();

async function submit(id: string) {
  const { findings } = await review(id);
  const acknowledged = findings.map((one) => one.key);
  return people.clerk.call('POST', `/documents/${id}/submission`, { acknowledged });
}

async function sign(id: string): Promise<void> {
  const submitted = await submit(id);
  expect(submitted.statusCode).toBe(200);
  for (const who of ['reviewer', 'head', 'approver'] as const) {
    const step = (await review(id)).round?.steps.find((one) => one.state === 'waiting');
    const body = { stepId: step?.id, comment: '', checked: step?.checklist };
    expect((await people[who].call('POST', `/documents/${id}/review/passing`, body)).statusCode).toBe(200);
  }
}

const release = (id: string) => people.approver.call('POST', `/documents/${id}/release`);

async function plan(id: string): Promise<void> {
  const body = { plan: '由水务局撰写文字解读，政府网站发布', forms: ['text'] };
  expect((await people.clerk.call('PUT', `/documents/${id}/interpretation/plan`, body)).statusCode).toBe(200);
}

async function write(id: string): Promise<string> {
  const text = {
    sections: { background: '为了管好农村饮水安全工程。', content: '一是明确管护主体。\n二是落实管护经费。' },
    questions: [{ question: '坏了找谁？', answer: '先找村级管水员。' }],
  };
  const body = { interpretationId: null, form: 'text', text };
  const response = await people.clerk.call('POST', `/documents/${id}/interpretation/drafts`, body);
  expect(response.statusCode).toBe(200);
  const { interpretations } = response.json<InterpretationDetail>();
  return interpretations.at(-1)?.id ?? '';
}

const linksShown = (id: string) =>
  api.db
    .selectFrom('public_interpretation')
    .select(['interpretation_id', 'form'])
    .where('policy_id', '=', id)
    .execute();

describe('three together', () => {
  it('keeps a policy without interpretation on the desk', async () => {
    const id = await policy();
    expect((await submit(id)).json()).toMatchObject({ code: 'review.interpretation' });
    await plan(id);
    expect((await interpretation(id)).missing).toHaveLength(1);
    expect(code(await submit(id))).toBe('review.interpretation');
    await write(id);
    expect((await interpretation(id)).missing).toEqual([]);
    expect((await submit(id)).statusCode).toBe(200);
  });

  it('releases policy and interpretation together, linked both ways', async () => {
    const id = await policy();
    await plan(id);
    const explained = await write(id);
    const draft = await review(explained);
    expect(draft).toMatchObject({ kind: 'interpretation' });
    expect(draft.bodyHtml).toContain('<h2>背景依据</h2>');
    await sign(id);
    expect((await release(id)).json()).toMatchObject({ code: 'release.together' });
    await sign(explained);
    // Not before its policy.
    expect((await release(explained)).json()).toMatchObject({ code: 'release.together' });
    expect((await release(id)).statusCode).toBe(200);
    expect((await review(explained)).standing).toBe('released');
    expect(await linksShown(id)).toEqual([{ interpretation_id: explained, form: 'text' }]);
    expect((await interpretation(explained)).policies).toMatchObject([{ id, isReleased: true }]);
    // A link that the public sees is not taken off by a clerk.
    const link = `/documents/${id}/interpretation/links/${explained}`;
    expect(code(await people.clerk.call('DELETE', link))).toBe('permission.denied');
    await people.approver.call('POST', `/documents/${explained}/withdrawal`, { reason: '数字有误' });
    expect(await linksShown(id)).toEqual([]);
  });

  it('lets an exempt policy go alone, with the reason and the name', async () => {
    const id = await policy();
    const url = `/documents/${id}/interpretation/exemption`;
    expect(code(await people.clerk.call('PUT', url, { reason: '人事任免' }))).toBe('permission.denied');
    const exempt = (await people.head.call('PUT', url, { reason: '人事任免，不涉及公众办事' })).json();
    expect(exempt).toMatchObject({ exemption: { by: '测试head' }, missing: [] });
    await sign(id);
    expect((await release(id)).statusCode).toBe(200);
  });

  it('lets the policy go first within the tolerance, and lists what is overdue', async () => {
    await api.db.transaction().execute((tx) => writeSetting(tx, office.tenantId, TOLERANCE_KEY, '3', null));
    const id = await policy();
    await plan(id);
    const explained = await write(id);
    await sign(id);
    expect((await release(id)).statusCode).toBe(200);
    // Three working days after Friday 20 November.
    expect((await interpretation(id)).due).toBe('2026-11-25');
    const list = (query: string) => people.centre.call('GET', `/interpretations/policies?${query}`);
    expect((await list('only=missing')).body).toContain(id);
    expect((await list('only=overdue')).body).not.toContain(id);
    api.pass(6 * 24 * 60);
    for (const who of Object.keys(CAST) as Who[]) {
      const user = { id: '', username: who, totpSecret: null };
      people[who] = await api.client(user);
    }
    expect((await list('only=overdue')).body).toContain(id);
    const before = (await people.centre.call('GET', '/interpretations/rates')).json<InterpretationRates>();
    // One exempt, one whose interpretation was withdrawn, one late.
    expect(before.items).toMatchObject([{ policies: 3, exempt: 1, interpreted: 0, overdue: 2, rate: 0 }]);
    await sign(explained);
    expect((await release(explained)).statusCode).toBe(200);
    const after = (await people.centre.call('GET', '/interpretations/rates')).json<InterpretationRates>();
    expect(after.items).toMatchObject([{ interpreted: 1, rate: 50 }]);
  });

  it('binds only an interpretation to only a policy', async () => {
    const id = await policy();
    const other = await policy();
    const body = { interpretationId: other, form: 'text' };
    expect(code(await people.clerk.call('POST', `/documents/${id}/interpretation/links`, body))).toBe(
      'interpretation.link',
    );
    const general = await draftDocument(api.db, office, { kind: 'general' });
    expect(
      code(
        await people.clerk.call('PUT', `/documents/${general}/interpretation/plan`, {
          plan: '写',
          forms: [],
        }),
      ),
    ).toBe('interpretation.link');
    const explained = await draftDocument(api.db, office, { kind: 'interpretation' });
    const linked = { interpretationId: explained, form: 'infographic' };
    await people.clerk.call('POST', `/documents/${id}/interpretation/links`, linked);
    expect((await interpretation(id)).interpretations).toMatchObject([
      { id: explained, form: 'infographic' },
    ]);
    await people.clerk.call('DELETE', `/documents/${id}/interpretation/links/${explained}`);
    expect((await interpretation(id)).interpretations).toEqual([]);
  });

  it('neither binds nor names a draft of an agency out of reach', async () => {
    const id = await policy();
    const draft = { title: '还没有公开的人事安排', kind: 'general' } as const;
    const interpretationId = await draftDocument(api.db, office, draft, office.agencies.other);
    const body = { interpretationId, form: 'text' };
    const refused = await people.clerk.call('POST', `/documents/${id}/interpretation/links`, body);
    expect(refused.statusCode).toBe(404);
    expect(refused.body).not.toContain('人事安排');
  });
});
