import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentFields, draftDocument } from '../../../test/document.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { makeColleague } from '../../../test/review.ts';
import type { ReviewActName, ReviewDetail } from '#contract/review.ts';
import type { Role } from '#domain/identity/role.ts';
import { releaseDueDocuments } from '#actions/review/release-due-documents.ts';
import { openClock } from '#platform/clock.ts';
import { openLog } from '#platform/log.ts';
import { findDocument } from '#store/document.ts';

let api: TestApi;
let office: Office;
const people = {} as Record<Who, TestClient>;
const ids = {} as Record<Who, string>;

const CAST = {
  clerk: [['clerk'], 'bureau'],
  proofreader: [['clerk'], 'bureau'],
  reviewer: [['reviewer'], 'bureau'],
  second: [['reviewer'], 'bureau'],
  head: [['ogi_head'], 'bureau'],
  approver: [['approver'], 'bureau'],
  many: [['clerk', 'reviewer', 'ogi_head', 'approver'], 'bureau'],
  stranger: [['reviewer', 'approver', 'ogi_head'], 'other'],
  justice: [['legal_adviser'], 'other'],
  centre: [['disclosure_office'], 'government'],
} as const satisfies Record<string, readonly [readonly Role[], keyof Office['agencies']]>;
type Who = keyof typeof CAST;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  for (const [who, [roles, agency]] of Object.entries(CAST)) {
    const user = await makeColleague(api.db, office, who, roles, agency);
    ids[who as Who] = user.id;
    people[who as Who] = await api.client(user);
  }
});
afterAll(() => api.close());

const general = documentFields({ kind: 'general' });

async function draft(change: Parameters<typeof draftDocument>[2] = { kind: 'general' }): Promise<string> {
  return draftDocument(api.db, office, { ...general, ...change });
}

async function show(who: Who, id: string): Promise<ReviewDetail> {
  return (await people[who].call('GET', `/documents/${id}/review`)).json<ReviewDetail>();
}

/** Hands in with every warning acknowledged. */
async function submit(id: string, who: Who = 'clerk') {
  const { findings } = await show(who, id);
  const acknowledged = findings.filter((one) => one.severity === 'warning').map((one) => one.key);
  return people[who].call('POST', `/documents/${id}/submission`, { acknowledged });
}

async function pass(who: Who, id: string, stepId?: string) {
  const { round } = await show('centre', id);
  const step = round?.steps.find((one) =>
    stepId === undefined ? one.state === 'waiting' : one.id === stepId,
  );
  const body = { stepId: step?.id ?? 'none', comment: '同意', checked: step?.checklist ?? [] };
  return people[who].call('POST', `/documents/${id}/review/passing`, body);
}

async function approved(change?: Parameters<typeof draft>[0]): Promise<string> {
  const id = await draft(change);
  expect((await submit(id)).statusCode).toBe(200);
  for (const who of ['reviewer', 'head', 'approver'] as const)
    expect((await pass(who, id)).statusCode).toBe(200);
  return id;
}

async function acts(who: Who, id: string): Promise<ReviewActName[]> {
  return (await show(who, id)).acts.filter((one) => one.reason === null).map((one) => one.act);
}

const code = (response: { json: () => { code?: string } }): string | undefined => response.json().code;

describe('the way to release', () => {
  it('goes through the standard chain, step by step, onto the portal with an index number', async () => {
    const id = await draft();
    expect(await acts('clerk', id)).toEqual(['submit']);
    await submit(id);
    expect(await acts('clerk', id)).toEqual(['take_back']);
    expect(await acts('reviewer', id)).toEqual(['pass', 'return']);
    expect(await acts('approver', id)).toEqual([]);
    expect(code(await pass('approver', id))).toBe('review.refused');
    await pass('reviewer', id);
    expect(code(await people.clerk.call('DELETE', `/documents/${id}/submission`))).toBe('review.acted');
    await pass('head', id);
    await pass('approver', id);
    expect(await show('approver', id)).toMatchObject({ work: 'approved', round: { status: 'approved' } });
    const released = (await people.approver.call('POST', `/documents/${id}/release`)).json<ReviewDetail>();
    expect(released).toMatchObject({ standing: 'released', work: 'none', round: { status: 'released' } });
    expect(released.indexNumber).toMatch(/^640424-101\/2026-\d{5}$/);
    const shown = await api.db
      .selectFrom('public_document')
      .select(['index_number', 'edition'])
      .where('document_id', '=', id)
      .execute();
    expect(shown).toEqual([{ index_number: released.indexNumber, edition: 1 }]);
    const channels = await api.db
      .selectFrom('document_channel')
      .select('channel')
      .where('document_id', '=', id)
      .execute();
    expect(channels).toEqual([{ channel: 'site' }]);
    const told = await api.db
      .selectFrom('notification')
      .select('kind')
      .where('user_id', '=', ids.reviewer)
      .where('link', '=', `/review/${id}`)
      .execute();
    expect(told.map((one) => one.kind)).toEqual(['review.waiting']);
  });

  it('lets nobody review their own draft, whatever their roles', async () => {
    const id = await draft();
    await api.db
      .updateTable('document_edition')
      .set({ saved_by: ids.second })
      .where('document_id', '=', id)
      .execute();
    await submit(id, 'many');
    expect(await show('many', id)).toMatchObject({
      acts: expect.arrayContaining([
        { act: 'pass', reason: '这是您起草或送审的稿件，不能由您自己审核。' },
      ]) as unknown,
    });
    // Neither who handed it in nor who saved it last.
    expect((await pass('many', id)).json()).toMatchObject({ code: 'review.refused' });
    expect((await pass('second', id)).json()).toMatchObject({ code: 'review.refused' });
    expect((await pass('reviewer', id)).statusCode).toBe(200);
  });

  it('lets nobody take two steps, nor somebody from elsewhere any', async () => {
    const id = await draft();
    await submit(id);
    expect(code(await people.stranger.call('GET', `/documents/${id}/review`))).toBe('document.not_found');
    expect(code(await pass('stranger', id))).toBe('review.refused');
    await pass('many', id);
    const again = await pass('many', id);
    expect(again.json<{ detail: string }>().detail).toContain('只能办理一步');
  });

  it('is not passed before everything was ticked off', async () => {
    const id = await draft();
    await submit(id);
    const step = (await show('reviewer', id)).round?.steps[0];
    const body = { stepId: step?.id, comment: '', checked: step?.checklist.slice(1) };
    const response = await people.reviewer.call('POST', `/documents/${id}/review/passing`, body);
    expect(code(response)).toBe('review.unchecked');
  });

  it('is safe to repeat', async () => {
    const id = await draft();
    await submit(id);
    expect((await submit(id)).statusCode).toBe(200);
    await pass('reviewer', id);
    const { round } = await show('reviewer', id);
    const first = round?.steps[0];
    const body = { stepId: first?.id, comment: '同意', checked: first?.checklist };
    expect((await people.reviewer.call('POST', `/documents/${id}/review/passing`, body)).statusCode).toBe(
      200,
    );
    expect((await show('reviewer', id)).round?.steps.filter((one) => one.state === 'done')).toHaveLength(1);
  });

  it('comes back with the reason and goes again from the beginning', async () => {
    const id = await draft();
    await submit(id);
    await pass('reviewer', id);
    const reason = '附件缺少加盖公章的扫描件';
    expect(await acts('head', id)).toContain('return');
    await people.head.call('POST', `/documents/${id}/review/return`, { reason });
    const back = await show('clerk', id);
    expect(back).toMatchObject({ work: 'draft', round: { status: 'returned' } });
    expect(back.round?.events).toMatchObject([{ act: 'return', comment: reason }]);
    await submit(id);
    const again = await show('clerk', id);
    expect(again.round?.steps.map((one) => one.state)).toEqual(['waiting', 'to_come', 'to_come']);
    expect(again.earlier).toHaveLength(1);
  });

  it('keeps the chain that a round began with', async () => {
    const id = await draft();
    await submit(id);
    const { round } = await show('clerk', id);
    const url = `/agencies/${office.agencies.bureau}/review-chain`;
    const { chain } = (await people.head.call('GET', url)).json<{ chain: { name: string } }>();
    const changed = await people.head.call('PUT', url, { ...chain, name: '新的流程' });
    expect(changed.json()).toMatchObject({
      version: 1,
      setBy: { id: office.agencies.bureau },
      mayChange: true,
    });
    expect((await show('clerk', id)).round?.chainName).toBe(round?.chainName);
    const next = await draft();
    await submit(next);
    expect((await show('clerk', next)).round?.chainName).toBe('新的流程');
  });

  it('refuses a chain without confidentiality review', async () => {
    const url = `/agencies/${office.agencies.bureau}/review-chain`;
    const { chain } = (await people.head.call('GET', url)).json<{ chain: { steps: { kind: string }[] } }>();
    const steps = chain.steps.filter((step) => step.kind !== 'confidentiality_review');
    const response = await people.head.call('PUT', url, { ...chain, steps });
    expect(response.json()).toMatchObject({ code: 'review_chain.invalid' });
    expect(response.body).toContain('保密审查');
    expect(
      code(await people.head.call('PUT', `/agencies/${office.agencies.other}/review-chain`, chain)),
    ).toBe('permission.denied');
  });
});

describe('checks at submission', () => {
  it('keep a document with an identity number on the desk, naming the place', async () => {
    const id = await draft({ bodyText: '联系人身份证号：11010519491231002X。', bodyHtml: '<p>x</p>' });
    const response = await people.clerk.call('POST', `/documents/${id}/submission`, { acknowledged: [] });
    expect(response.json()).toMatchObject({ code: 'review.blocked' });
    expect(response.body).toContain('正文');
    expect((await findDocument(api.db, office.tenantId, id))?.work).toBe('draft');
  });

  it('ask for warnings to be acknowledged, and keep them', async () => {
    const id = await draft({ kind: 'general', keywords: [] });
    const { findings } = await show('clerk', id);
    expect(findings.map((one) => one.severity)).toContain('warning');
    expect(code(await people.clerk.call('POST', `/documents/${id}/submission`, { acknowledged: [] }))).toBe(
      'review.warnings',
    );
    await submit(id);
    expect((await show('clerk', id)).round?.warnings.length).toBeGreaterThan(0);
  });

  it('refuse what is not to be made public', async () => {
    const id = await draft({ opennessLabel: 'on_request' });
    expect(code(await submit(id))).toMatch(/release\.label|review\.blocked/);
  });
});

describe('release', () => {
  it('happens once, however many ask at once', async () => {
    const id = await approved();
    const url = `/documents/${id}/release`;
    const responses = await Promise.all(Array.from({ length: 6 }, () => people.approver.call('POST', url)));
    expect(responses.map((one) => one.statusCode)).toEqual(Array<number>(6).fill(200));
    const numbers = new Set(responses.map((one) => one.json<ReviewDetail>().indexNumber));
    expect(numbers.size).toBe(1);
    const released = await api.db
      .selectFrom('audit_event')
      .select('id')
      .where('object_id', '=', id)
      .where('act', '=', 'document.release')
      .execute();
    expect(released).toHaveLength(1);
  });

  it('is signed once when two sign at once', async () => {
    const id = await draft();
    await submit(id);
    await pass('reviewer', id);
    await pass('head', id);
    const responses = await Promise.all([pass('approver', id), pass('many', id)]);
    expect(responses.map((one) => one.statusCode).toSorted()).toEqual([200, 403]);
    const records = await api.db
      .selectFrom('review_record')
      .innerJoin('review_round', 'review_round.id', 'review_record.round_id')
      .select('sequence')
      .where('document_id', '=', id)
      .execute();
    expect(records).toHaveLength(3);
  });

  it('gives every document another number', async () => {
    const made = await Promise.all([approved(), approved(), approved()]);
    const released = await Promise.all(
      made.map((id) => people.approver.call('POST', `/documents/${id}/release`)),
    );
    expect(new Set(released.map((one) => one.json<ReviewDetail>().indexNumber)).size).toBe(3);
  });

  it('is refused before the sign-off, and to those whom the chain does not name', async () => {
    const id = await draft();
    await submit(id);
    expect(code(await people.approver.call('POST', `/documents/${id}/release`))).toBe('document.state');
    const signed = await approved();
    expect(code(await people.clerk.call('POST', `/documents/${signed}/release`))).toBe('review.refused');
  });
});

describe('scheduled release', () => {
  const log = openLog('silent');
  const at = (minutes: number) => new Date(api.now().getTime() + minutes * 60_000).toISOString();
  const later = (minutes: number) => openClock(() => new Date(api.now().getTime() + minutes * 60_000));

  it('comes at its hour, once, also when the server was away and two come back together', async () => {
    const id = await approved();
    expect(code(await people.approver.call('PUT', `/documents/${id}/release`, { at: at(-5) }))).toBe(
      'release.time',
    );
    await people.approver.call('PUT', `/documents/${id}/release`, { at: at(30) });
    expect(await releaseDueDocuments(api.db, later(29), log)).toBe(0);
    const [one, two] = await Promise.all([
      releaseDueDocuments(api.db, later(600), log),
      releaseDueDocuments(api.db, later(600), log),
    ]);
    expect(one + two).toBe(1);
    expect(await releaseDueDocuments(api.db, later(601), log)).toBe(0);
    expect(await show('clerk', id)).toMatchObject({ standing: 'released' });
  });

  it('can be taken off again', async () => {
    const id = await approved();
    await people.approver.call('PUT', `/documents/${id}/release`, { at: at(30) });
    await people.approver.call('PUT', `/documents/${id}/release`, { at: null });
    expect(await releaseDueDocuments(api.db, later(60), log)).toBe(0);
  });

  it('goes on with the others when one cannot be released, and says why', async () => {
    const stuck = await approved();
    const good = await approved();
    for (const id of [stuck, good])
      await people.approver.call('PUT', `/documents/${id}/release`, { at: at(10) });
    await api.db
      .updateTable('document_edition')
      .set({ openness_label: 'withheld' })
      .where('document_id', '=', stuck)
      .execute();
    expect(await releaseDueDocuments(api.db, later(11), log)).toBe(1);
    const { round } = await show('approver', stuck);
    expect(round).toMatchObject({ status: 'approved', releaseAt: null });
    expect(round?.scheduleFailure).toContain('公开');
    expect(await releaseDueDocuments(api.db, later(12), log)).toBe(0);
  });
});

describe('emergency', () => {
  beforeEach(async () => {
    const seat = (roles: readonly string[]) => ({ roles, place: { kind: 'line' } });
    const step = (id: string, kind: string, name: string, roles: readonly string[]) => ({
      id,
      kind,
      name,
      seat: seat(roles),
      checklist: ['核对'],
      days: 1,
    });
    await people.centre.call('PUT', `/agencies/${office.agencies.bureau}/review-chain`, {
      name: '两校一审',
      steps: [
        step('proof-1', 'proofread', '一校', ['clerk']),
        step('secret', 'confidentiality_review', '保密审查', ['ogi_head']),
        step('proof-2', 'proofread', '二校', ['clerk', 'reviewer']),
        step('sign', 'sign_off', '签发', ['approver']),
      ],
      allowsTwoSteps: false,
      release: seat(['approver']),
    });
  });

  it('puts proofreading off, marks the release, and has it made up', async () => {
    const id = await draft();
    await submit(id);
    expect(code(await pass('head', id, 'secret'))).toBe('review.refused');
    const body = { reason: '汛情紧急，须立即公布转移安置办法' };
    expect(code(await people.clerk.call('POST', `/documents/${id}/review/emergency`, body))).toBe(
      'permission.denied',
    );
    await people.approver.call('POST', `/documents/${id}/review/emergency`, body);
    // The confidentiality review and the sign-off stay where they are.
    expect(code(await pass('approver', id, 'sign'))).toBe('review.refused');
    await pass('head', id);
    await pass('approver', id);
    await people.approver.call('POST', `/documents/${id}/release`);
    const released = await show('proofreader', id);
    expect(released).toMatchObject({ standing: 'released', isEmergency: true });
    expect(released.round?.steps.map((one) => one.state)).toEqual(['owed', 'done', 'owed', 'done']);
    expect(released.acts).toEqual([{ act: 'make_up', reason: null }]);
    const queue = await people.proofreader.call('GET', '/review-queue');
    expect(queue.body).toContain(id);
    expect(code(await pass('clerk', id, 'proof-1'))).toBe('review.refused');
    expect((await pass('proofreader', id, 'proof-1')).statusCode).toBe(200);
    expect((await pass('reviewer', id, 'proof-2')).statusCode).toBe(200);
    const done = await show('proofreader', id);
    expect(done.round?.steps.map((one) => one.done?.madeUp)).toEqual([true, false, true, false]);
    expect(done.isEmergency).toBe(true);
  });
});

describe('withdrawal', () => {
  it('takes the document away, tells the reason, and keeps the number for its return', async () => {
    await people.centre.call('PUT', `/agencies/${office.agencies.bureau}/review-chain`, {
      name: '签发',
      steps: [
        {
          id: 'secret',
          kind: 'confidentiality_review',
          name: '保密审查',
          seat: { roles: ['ogi_head'], place: { kind: 'own' } },
          checklist: [],
          days: null,
        },
        {
          id: 'sign',
          kind: 'sign_off',
          name: '签发',
          seat: { roles: ['approver'], place: { kind: 'own' } },
          checklist: [],
          days: null,
        },
      ],
      allowsTwoSteps: false,
      release: { roles: ['disclosure_office'], place: { kind: 'line' } },
    });
    const id = await draft();
    await submit(id);
    await pass('head', id);
    await pass('approver', id);
    const first = (await people.centre.call('POST', `/documents/${id}/release`)).json<ReviewDetail>();
    const body = { reason: '内容有误，更正后重新发布' };
    expect(code(await people.clerk.call('POST', `/documents/${id}/withdrawal`, body))).toBe(
      'permission.denied',
    );
    const withdrawn = await people.approver.call('POST', `/documents/${id}/withdrawal`, body);
    expect(withdrawn.json()).toMatchObject({ standing: 'withdrawn', withdrawal: { reason: body.reason } });
    expect(
      await api.db
        .selectFrom('public_document')
        .select('document_id')
        .where('document_id', '=', id)
        .execute(),
    ).toEqual([]);
    expect(
      await api.db.selectFrom('withdrawn_address').select('reason').where('document_id', '=', id).execute(),
    ).toEqual([{ reason: body.reason }]);
    await people.clerk.call('POST', `/documents/${id}/correction`, { changeNote: '更正了联系电话' });
    await submit(id);
    await pass('head', id);
    await pass('approver', id);
    const again = (await people.centre.call('POST', `/documents/${id}/release`)).json<ReviewDetail>();
    expect(again).toMatchObject({ standing: 'released', indexNumber: first.indexNumber, withdrawal: null });
  });
});

describe('review sheet', () => {
  it.each(['docx', 'pdf', 'html'])('comes as %s', async (format) => {
    const id = await draft();
    await submit(id);
    await pass('head', id);
    const response = await people.clerk.call('GET', `/documents/${id}/review/sheets/${format}`);
    expect(response.statusCode).toBe(200);
    if (format !== 'html') return;
    for (const words of ['测试head', '签发', '保密审查', '农村饮水安全'])
      expect(response.body).toContain(words);
  });
});

describe('another agency in the chain', () => {
  it('reads and passes its step, and no document besides', async () => {
    const place = { kind: 'agency', agencyId: office.agencies.other };
    const url = `/agencies/${office.agencies.bureau}/review-chain`;
    const { chain } = (await people.centre.call('GET', url)).json<{
      chain: { steps: { kind: string; seat: unknown }[] };
    }>();
    const legal = {
      id: 'legal',
      kind: 'legal_review',
      name: '司法局审核',
      seat: { roles: ['legal_adviser'], place },
      checklist: [],
      days: null,
    };
    await people.centre.call('PUT', url, { ...chain, steps: [legal, ...chain.steps] });
    const before = await draft();
    expect(code(await people.justice.call('GET', `/documents/${before}/review`))).toBe('document.not_found');
    await submit(before);
    expect(await acts('justice', before)).toEqual(['pass', 'return']);
    const queue = (await people.justice.call('GET', '/review-queue')).json<{
      items: { documentId: string }[];
    }>();
    expect(queue.items.map((one) => one.documentId)).toEqual([before]);
    expect((await pass('justice', before)).statusCode).toBe(200);
  });
});
