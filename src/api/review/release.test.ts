import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf as code, openReviewCast, type ReviewCast } from '../../../test/review.ts';
import { releaseDueDocuments } from '#actions/review/release-due-documents.ts';
import type { ReviewDetail } from '#contract/review.ts';
import { openClock } from '#platform/clock.ts';
import { openLog } from '#platform/log.ts';

let cast: ReviewCast;
beforeAll(async () => {
  cast = await openReviewCast();
});
afterAll(() => cast.api.close());

describe('release', () => {
  it('happens once, however many ask at once', async () => {
    const id = await cast.approved();
    const url = `/documents/${id}/release`;
    const responses = await Promise.all(
      Array.from({ length: 6 }, () => cast.people.approver.call('POST', url)),
    );
    expect(responses.map((one) => one.statusCode)).toEqual(Array<number>(6).fill(200));
    const numbers = new Set(responses.map((one) => one.json<ReviewDetail>().indexNumber));
    expect(numbers.size).toBe(1);
    const released = await cast.api.db
      .selectFrom('audit_event')
      .select('id')
      .where('object_id', '=', id)
      .where('act', '=', 'document.release')
      .execute();
    expect(released).toHaveLength(1);
  });

  it('is signed once when two sign at once', async () => {
    const id = await cast.draft();
    await cast.submit(id);
    await cast.pass('reviewer', id);
    await cast.pass('head', id);
    const responses = await Promise.all([cast.pass('approver', id), cast.pass('many', id)]);
    expect(responses.map((one) => one.statusCode).toSorted((a, b) => a - b)).toEqual([200, 403]);
    const records = await cast.api.db
      .selectFrom('review_record')
      .innerJoin('review_round', 'review_round.id', 'review_record.round_id')
      .select('sequence')
      .where('document_id', '=', id)
      .execute();
    expect(records).toHaveLength(3);
  });

  it('gives every document another number', async () => {
    const made = await Promise.all([cast.approved(), cast.approved(), cast.approved()]);
    const released = await Promise.all(
      made.map((id) => cast.people.approver.call('POST', `/documents/${id}/release`)),
    );
    expect(new Set(released.map((one) => one.json<ReviewDetail>().indexNumber)).size).toBe(3);
  });

  it('keeps a number that came from elsewhere, and gives none that is taken', async () => {
    const brought = await cast.approved();
    const setNumber = (id: string, number: string) =>
      cast.api.db.updateTable('document').set({ index_number: number }).where('id', '=', id).execute();
    await setNumber(brought, '640424-101/2008-00003');
    const release = async (id: string) =>
      (await cast.people.approver.call('POST', `/documents/${id}/release`)).json<ReviewDetail>();
    expect((await release(brought)).indexNumber).toBe('640424-101/2008-00003');
    const last = Number((await release(await cast.approved())).indexNumber?.slice(-5));
    const numberOf = (serial: number) => `640424-101/2026-${String(serial).padStart(5, '0')}`;
    await setNumber(await cast.draft(), numberOf(last + 1));
    expect((await release(await cast.approved())).indexNumber).toBe(numberOf(last + 2));
  });

  it('is refused before the sign-off, and to those whom the chain does not name', async () => {
    const id = await cast.draft();
    await cast.submit(id);
    expect(code(await cast.people.approver.call('POST', `/documents/${id}/release`))).toBe('document.state');
    const signed = await cast.approved();
    expect(code(await cast.people.clerk.call('POST', `/documents/${signed}/release`))).toBe('review.refused');
  });
});

describe('scheduled release', () => {
  const log = openLog('silent');
  const at = (minutes: number) => new Date(cast.api.now().getTime() + minutes * 60_000).toISOString();
  const later = (minutes: number) => openClock(() => new Date(cast.api.now().getTime() + minutes * 60_000));

  it('comes at its hour, once, also when the server was away and two come back together', async () => {
    const id = await cast.approved();
    expect(code(await cast.people.approver.call('PUT', `/documents/${id}/release`, { at: at(-5) }))).toBe(
      'release.time',
    );
    await cast.people.approver.call('PUT', `/documents/${id}/release`, { at: at(30) });
    expect(await releaseDueDocuments(cast.api.db, later(29), log)).toBe(0);
    const [one, two] = await Promise.all([
      releaseDueDocuments(cast.api.db, later(600), log),
      releaseDueDocuments(cast.api.db, later(600), log),
    ]);
    expect(one + two).toBe(1);
    expect(await releaseDueDocuments(cast.api.db, later(601), log)).toBe(0);
    expect(await cast.show('clerk', id)).toMatchObject({ standing: 'released' });
  });

  it('can be taken off again', async () => {
    const id = await cast.approved();
    await cast.people.approver.call('PUT', `/documents/${id}/release`, { at: at(30) });
    await cast.people.approver.call('PUT', `/documents/${id}/release`, { at: null });
    expect(await releaseDueDocuments(cast.api.db, later(60), log)).toBe(0);
  });

  it('does not bring back what was withdrawn meanwhile', async () => {
    const id = await cast.approved();
    await cast.people.approver.call('POST', `/documents/${id}/release`);
    await cast.people.clerk.call('POST', `/documents/${id}/correction`, { changeNote: '更正附件' });
    await cast.submit(id);
    for (const who of ['reviewer', 'head', 'approver'] as const) await cast.pass(who, id);
    const set = await cast.people.approver.call('PUT', `/documents/${id}/release`, { at: at(30) });
    expect(set.statusCode, set.body).toBe(200);
    const body = { reason: '含有个人信息' };
    expect((await cast.people.approver.call('POST', `/documents/${id}/withdrawal`, body)).statusCode).toBe(
      200,
    );
    expect(await releaseDueDocuments(cast.api.db, later(60), log)).toBe(0);
    expect(await cast.show('clerk', id)).toMatchObject({ standing: 'withdrawn', work: 'approved' });
    // Whoever may release it still brings it back, knowing what he does.
    expect((await cast.people.approver.call('POST', `/documents/${id}/release`)).statusCode).toBe(200);
  });

  it('goes on with the others when one cannot be released, and says why', async () => {
    const stuck = await cast.approved();
    const good = await cast.approved();
    for (const id of [stuck, good])
      await cast.people.approver.call('PUT', `/documents/${id}/release`, { at: at(10) });
    await cast.api.db
      .updateTable('document_edition')
      .set({ openness_label: 'withheld' })
      .where('document_id', '=', stuck)
      .execute();
    expect(await releaseDueDocuments(cast.api.db, later(11), log)).toBe(1);
    const { round } = await cast.show('approver', stuck);
    expect(round).toMatchObject({ status: 'approved', releaseAt: null });
    expect(round?.scheduleFailure).toContain('公开');
    expect(await releaseDueDocuments(cast.api.db, later(12), log)).toBe(0);
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
    await cast.people.centre.call('PUT', `/agencies/${cast.office.agencies.bureau}/review-chain`, {
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
    const id = await cast.draft();
    await cast.submit(id);
    expect(code(await cast.pass('head', id, 'secret'))).toBe('review.refused');
    const body = { reason: '汛情紧急，须立即公布转移安置办法' };
    expect(code(await cast.people.clerk.call('POST', `/documents/${id}/review/emergency`, body))).toBe(
      'permission.denied',
    );
    await cast.people.approver.call('POST', `/documents/${id}/review/emergency`, body);
    // The confidentiality review and the sign-off stay where they are.
    expect(code(await cast.pass('approver', id, 'sign'))).toBe('review.refused');
    await cast.pass('head', id);
    await cast.pass('approver', id);
    await cast.people.approver.call('POST', `/documents/${id}/release`);
    const released = await cast.show('proofreader', id);
    expect(released).toMatchObject({ standing: 'released', isEmergency: true });
    expect(released.round?.steps.map((one) => one.state)).toEqual(['owed', 'done', 'owed', 'done']);
    expect(released.acts).toEqual([{ act: 'make_up', reason: null }]);
    const queue = await cast.people.proofreader.call('GET', '/review-queue');
    expect(queue.body).toContain(id);
    expect(code(await cast.pass('clerk', id, 'proof-1'))).toBe('review.refused');
    expect((await cast.pass('proofreader', id, 'proof-1')).statusCode).toBe(200);
    expect((await cast.pass('reviewer', id, 'proof-2')).statusCode).toBe(200);
    const done = await cast.show('proofreader', id);
    expect(done.round?.steps.map((one) => one.done?.madeUp)).toEqual([true, false, true, false]);
    expect(done.isEmergency).toBe(true);
  });
});

describe('withdrawal', () => {
  it('takes the document away, tells the reason, and keeps the number for its return', async () => {
    await cast.people.centre.call('PUT', `/agencies/${cast.office.agencies.bureau}/review-chain`, {
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
    const id = await cast.draft();
    await cast.submit(id);
    await cast.pass('head', id);
    await cast.pass('approver', id);
    const first = (await cast.people.centre.call('POST', `/documents/${id}/release`)).json<ReviewDetail>();
    const body = { reason: '内容有误，更正后重新发布' };
    expect(code(await cast.people.clerk.call('POST', `/documents/${id}/withdrawal`, body))).toBe(
      'permission.denied',
    );
    const withdrawn = await cast.people.approver.call('POST', `/documents/${id}/withdrawal`, body);
    expect(withdrawn.json()).toMatchObject({ standing: 'withdrawn', withdrawal: { reason: body.reason } });
    expect(
      await cast.api.db
        .selectFrom('public_document')
        .select('document_id')
        .where('document_id', '=', id)
        .execute(),
    ).toEqual([]);
    expect(
      await cast.api.db
        .selectFrom('withdrawn_address')
        .select('reason')
        .where('document_id', '=', id)
        .execute(),
    ).toEqual([{ reason: body.reason }]);
    await cast.people.clerk.call('POST', `/documents/${id}/correction`, { changeNote: '更正了联系电话' });
    await cast.submit(id);
    await cast.pass('head', id);
    await cast.pass('approver', id);
    const again = (await cast.people.centre.call('POST', `/documents/${id}/release`)).json<ReviewDetail>();
    expect(again).toMatchObject({ standing: 'released', indexNumber: first.indexNumber, withdrawal: null });
  });
});

describe('review sheet', () => {
  it.each(['docx', 'pdf', 'html'])('comes as %s', async (format) => {
    const id = await cast.draft();
    await cast.submit(id);
    await cast.pass('head', id);
    const response = await cast.people.clerk.call('GET', `/documents/${id}/review/sheets/${format}`);
    expect(response.statusCode).toBe(200);
    if (format !== 'html') return;
    for (const words of ['测试head', '签发', '保密审查', '农村饮水安全'])
      expect(response.body).toContain(words);
  });
});
