import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf as code, openReviewCast, type ReviewCast } from '../../../test/review.ts';
import type { ReviewDetail } from '#contract/review.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { findDocument } from '#store/document.ts';

let cast: ReviewCast;
beforeAll(async () => {
  cast = await openReviewCast();
});
afterAll(() => cast.api.close());

describe('the way to release', () => {
  it('goes through the standard chain, step by step, onto the portal with an index number', async () => {
    const id = await cast.draft();
    expect(await cast.acts('clerk', id)).toEqual(['submit']);
    await cast.submit(id);
    expect(await cast.acts('clerk', id)).toEqual(['take_back']);
    expect(await cast.acts('reviewer', id)).toEqual(['pass', 'return']);
    expect(await cast.acts('approver', id)).toEqual([]);
    expect(code(await cast.pass('approver', id))).toBe('review.refused');
    await cast.pass('reviewer', id);
    expect(code(await cast.people.clerk.call('DELETE', `/documents/${id}/submission`))).toBe('review.acted');
    await cast.pass('head', id);
    await cast.pass('approver', id);
    expect(await cast.show('approver', id)).toMatchObject({
      work: 'approved',
      round: { status: 'approved' },
    });
    const released = (
      await cast.people.approver.call('POST', `/documents/${id}/release`)
    ).json<ReviewDetail>();
    expect(released).toMatchObject({ standing: 'released', work: 'none', round: { status: 'released' } });
    expect(released.indexNumber).toMatch(/^640424-101\/2026-\d{5}$/);
    const shown = await cast.api.db
      .selectFrom('public_document')
      .select(['index_number', 'edition'])
      .where('document_id', '=', id)
      .execute();
    expect(shown).toEqual([{ index_number: released.indexNumber, edition: 1 }]);
    const channels = await cast.api.db
      .selectFrom('document_channel')
      .select('channel')
      .where('document_id', '=', id)
      .execute();
    expect(channels).toEqual([{ channel: 'site' }]);
    const told = await cast.api.db
      .selectFrom('notification')
      .select('kind')
      .where('user_id', '=', cast.ids.reviewer)
      .where('link', '=', `/review/${id}`)
      .execute();
    expect(told.map((one) => one.kind)).toEqual(['review.waiting']);
  });

  it('lets nobody review their own draft, whatever their roles', async () => {
    const id = await cast.draft();
    await cast.api.db
      .updateTable('document_edition')
      .set({ saved_by: cast.ids.second })
      .where('document_id', '=', id)
      .execute();
    await cast.submit(id, 'many');
    expect(await cast.show('many', id)).toMatchObject({
      acts: expect.arrayContaining([
        { act: 'pass', reason: '这是您起草或送审的稿件，不能由您自己审核。' },
      ]) as unknown,
    });
    // Neither who handed it in nor who saved it last.
    expect((await cast.pass('many', id)).json()).toMatchObject({ code: 'review.refused' });
    expect((await cast.pass('second', id)).json()).toMatchObject({ code: 'review.refused' });
    expect((await cast.pass('reviewer', id)).statusCode).toBe(200);
  });

  it('lets nobody take two steps, nor somebody from elsewhere any', async () => {
    const id = await cast.draft();
    await cast.submit(id);
    expect(code(await cast.people.stranger.call('GET', `/documents/${id}/review`))).toBe(
      'document.not_found',
    );
    expect(code(await cast.pass('stranger', id))).toBe('review.refused');
    await cast.pass('many', id);
    const again = await cast.pass('many', id);
    expect(again.json<{ detail: string }>().detail).toContain('只能办理一步');
  });

  it('is not passed before everything was ticked off', async () => {
    const id = await cast.draft();
    await cast.submit(id);
    const step = (await cast.show('reviewer', id)).round?.steps[0];
    const body = { stepId: step?.id, comment: '', checked: step?.checklist.slice(1) };
    const response = await cast.people.reviewer.call('POST', `/documents/${id}/review/passing`, body);
    expect(code(response)).toBe('review.unchecked');
  });

  it('is safe to repeat', async () => {
    const id = await cast.draft();
    await cast.submit(id);
    expect((await cast.submit(id)).statusCode).toBe(200);
    await cast.pass('reviewer', id);
    const { round } = await cast.show('reviewer', id);
    const first = round?.steps[0];
    const body = { stepId: first?.id, comment: '同意', checked: first?.checklist };
    expect(
      (await cast.people.reviewer.call('POST', `/documents/${id}/review/passing`, body)).statusCode,
    ).toBe(200);
    expect((await cast.show('reviewer', id)).round?.steps.filter((one) => one.state === 'done')).toHaveLength(
      1,
    );
  });

  it('comes back with the reason and goes again from the beginning', async () => {
    const id = await cast.draft();
    await cast.submit(id);
    await cast.pass('reviewer', id);
    const reason = '附件缺少加盖公章的扫描件';
    expect(await cast.acts('head', id)).toContain('return');
    await cast.people.head.call('POST', `/documents/${id}/review/return`, { reason });
    const back = await cast.show('clerk', id);
    expect(back).toMatchObject({ work: 'draft', round: { status: 'returned' } });
    expect(back.round?.events).toMatchObject([{ act: 'return', comment: reason }]);
    await cast.submit(id);
    const again = await cast.show('clerk', id);
    expect(again.round?.steps.map((one) => one.state)).toEqual(['waiting', 'to_come', 'to_come']);
    expect(again.earlier).toHaveLength(1);
  });

  it('keeps the chain that a round began with', async () => {
    const id = await cast.draft();
    await cast.submit(id);
    const { round } = await cast.show('clerk', id);
    const url = `/agencies/${cast.office.agencies.bureau}/review-chain`;
    const { chain } = (await cast.people.head.call('GET', url)).json<{ chain: { name: string } }>();
    const changed = await cast.people.head.call('PUT', url, { ...chain, name: '新的流程' });
    expect(changed.json()).toMatchObject({
      version: 1,
      setBy: { id: cast.office.agencies.bureau },
      mayChange: true,
    });
    expect((await cast.show('clerk', id)).round?.chainName).toBe(round?.chainName);
    const next = await cast.draft();
    await cast.submit(next);
    expect((await cast.show('clerk', next)).round?.chainName).toBe('新的流程');
  });

  it('refuses a chain without confidentiality review', async () => {
    const url = `/agencies/${cast.office.agencies.bureau}/review-chain`;
    const { chain } = (await cast.people.head.call('GET', url)).json<{
      chain: { steps: { kind: string }[] };
    }>();
    const steps = chain.steps.filter((step) => step.kind !== 'confidentiality_review');
    const response = await cast.people.head.call('PUT', url, { ...chain, steps });
    expect(response.json()).toMatchObject({ code: 'review_chain.invalid' });
    expect(response.body).toContain('保密审查');
    expect(
      code(await cast.people.head.call('PUT', `/agencies/${cast.office.agencies.other}/review-chain`, chain)),
    ).toBe('permission.denied');
  });
});

describe('checks at submission', () => {
  it('keep a document with an identity number on the desk, naming the place', async () => {
    const id = await cast.draft({ bodyText: '联系人身份证号：11010519491231002X。', bodyHtml: '<p>x</p>' });
    const response = await cast.people.clerk.call('POST', `/documents/${id}/submission`, {
      acknowledged: [],
    });
    expect(response.json()).toMatchObject({ code: 'review.blocked' });
    expect(response.body).toContain('正文');
    expect((await findDocument(cast.api.db, cast.office.tenantId, id))?.work).toBe('draft');
  });

  it('are told before it, with the fields that do not go together', async () => {
    const id = await cast.draft({ kind: 'policy', genre: null, effectiveOn: parsePlainDate('2024-02-01') });
    const { findings } = await cast.show('clerk', id);
    const blocking = findings.filter((one) => one.severity === 'block').map((one) => one.place);
    expect(blocking).toEqual(['施行日期', '体裁']);
    expect(code(await cast.submit(id))).toBe('review.blocked');
  });

  it('ask for warnings to be acknowledged, and keep them', async () => {
    const id = await cast.draft({ kind: 'general', keywords: [] });
    const { findings } = await cast.show('clerk', id);
    expect(findings.map((one) => one.severity)).toContain('warning');
    expect(
      code(await cast.people.clerk.call('POST', `/documents/${id}/submission`, { acknowledged: [] })),
    ).toBe('review.warnings');
    await cast.submit(id);
    expect((await cast.show('clerk', id)).round?.warnings.length).toBeGreaterThan(0);
  });

  it('refuse what is not to be made public', async () => {
    const id = await cast.draft({ opennessLabel: 'on_request' });
    expect(code(await cast.submit(id))).toMatch(/release\.label|review\.blocked/);
  });
});

describe('another agency in the chain', () => {
  it('reads and passes its step, and no document besides', async () => {
    const place = { kind: 'agency', agencyId: cast.office.agencies.other };
    const url = `/agencies/${cast.office.agencies.bureau}/review-chain`;
    const { chain } = (await cast.people.centre.call('GET', url)).json<{
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
    await cast.people.centre.call('PUT', url, { ...chain, steps: [legal, ...chain.steps] });
    const before = await cast.draft();
    expect(code(await cast.people.justice.call('GET', `/documents/${before}/review`))).toBe(
      'document.not_found',
    );
    await cast.submit(before);
    expect(await cast.acts('justice', before)).toEqual(['pass', 'return']);
    const queue = (await cast.people.justice.call('GET', '/review-queue')).json<{
      items: { documentId: string }[];
    }>();
    expect(queue.items.map((one) => one.documentId)).toEqual([before]);
    expect((await cast.pass('justice', before)).statusCode).toBe(200);
  });
});
