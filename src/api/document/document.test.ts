import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail, DocumentRow } from '#contract/document.ts';
import type { EditionDifference, EditionList } from '#contract/edition.ts';
import type { Role } from '#domain/identity/role.ts';
import { insertColumn } from '#store/portal-column.ts';
import { publicDocuments } from '#store/public-document.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { draftDocument, releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';

let api: TestApi;
let here: Office;
let clients: Record<Role, TestClient>;

beforeAll(async () => {
  api = await openTestApi();
  here = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const users = await makeUserOfEachRole(api.db, api.secrets, here);
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
});
afterAll(() => api.close());

async function detailOf(id: string): Promise<DocumentDetail> {
  return (await clients.disclosure_office.call('GET', `/documents/${id}`)).json<DocumentDetail>();
}

/** What a save sends: the fields on the screen with some changed. */
async function saveBody(id: string, change: object, revision?: number) {
  const detail = await detailOf(id);
  const { bodyText: _, ...fields } = detail.fields;
  return {
    fields: { ...fields, ...change },
    changeNote: detail.changeNote,
    revision: revision ?? detail.revision,
  };
}

async function titles(role: Role, query: string): Promise<string[]> {
  const response = await clients[role].call('GET', `/documents?pageSize=200&${query}`);
  return response.json<{ items: DocumentRow[] }>().items.map(({ title }) => title);
}

async function lastAudit(id: string): Promise<{ act: string; after_state: unknown } | undefined> {
  return api.db
    .selectFrom('audit_event')
    .select(['act', 'after_state'])
    .where('object_id', '=', id)
    .orderBy('occurred_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

describe('a draft', () => {
  it('is begun with a title, by a clerk for the own agency alone', async () => {
    const beginning = { agencyId: here.agencies.bureau, title: ' 关于春耕的通知 ', kind: 'policy' };
    const response = await clients.clerk.call('POST', '/documents', beginning);
    const detail = response.json<DocumentDetail>();
    expect(detail.row).toMatchObject({
      title: '关于春耕的通知',
      standing: 'unreleased',
      work: 'draft',
      clock: null,
    });
    expect(detail.fields).toMatchObject({ issuers: ['泾源县农业农村局'], opennessLabel: 'open' });
    expect(await lastAudit(detail.row.id)).toMatchObject({ act: 'document.create' });
    const elsewhere = { ...beginning, agencyId: here.agencies.other };
    expect((await clients.clerk.call('POST', '/documents', elsewhere)).json()).toMatchObject({
      code: 'permission.denied',
    });
  });

  it('is saved with its body cleaned, and says what was taken out', async () => {
    const id = await draftDocument(api.db, here);
    const body = await saveBody(id, { bodyHtml: '<p onclick="x()">第一条</p><script>alert(1)</script>' });
    const saved = (await clients.clerk.call('PUT', `/documents/${id}/draft`, body)).json<{
      detail: DocumentDetail;
      dropped: string[];
    }>();
    expect(saved.detail.fields).toMatchObject({ bodyHtml: '<p>第一条</p>', bodyText: '第一条' });
    expect(saved.detail.revision).toBe(body.revision + 1);
    expect(saved.detail.savedBy).toBe('测试clerk');
    expect(saved.dropped.join('')).toContain('脚本');
  });

  it('is not written over when a colleague has saved in between', async () => {
    const id = await draftDocument(api.db, here);
    const mine = await saveBody(id, { title: '我的标题' });
    await clients.disclosure_office.call(
      'PUT',
      `/documents/${id}/draft`,
      await saveBody(id, { title: '同事的标题' }),
    );
    const refused = await clients.clerk.call('PUT', `/documents/${id}/draft`, mine);
    expect(refused.json()).toMatchObject({ code: 'conflict.changed', status: 409 });
    expect(refused.json<{ detail: string }>().detail).toContain('测试disclosure.office刚刚保存过');
    expect((await detailOf(id)).fields.title).toBe('同事的标题');
  });

  it('takes the same save twice when the answer was lost', async () => {
    const id = await draftDocument(api.db, here);
    const body = await saveBody(id, { title: '只存一次' });
    const statuses = [
      await clients.clerk.call('PUT', `/documents/${id}/draft`, body),
      await clients.clerk.call('PUT', `/documents/${id}/draft`, body),
    ].map((response) => response.statusCode);
    expect(statuses).toEqual([200, 200]);
    expect((await detailOf(id)).revision).toBe(body.revision + 1);
  });

  it('stands in the audit log once a sitting', async () => {
    const id = await draftDocument(api.db, here);
    for (const title of ['一稿', '二稿', '三稿'])
      await clients.clerk.call('PUT', `/documents/${id}/draft`, await saveBody(id, { title }));
    const records = await api.db
      .selectFrom('audit_event')
      .select('act')
      .where('object_id', '=', id)
      .where('act', '=', 'document.save')
      .execute();
    expect(records).toHaveLength(1);
  });

  it('refuses a day that does not exist, and a draft in review', async () => {
    const id = await draftDocument(api.db, here);
    const body = await saveBody(id, { madeOn: '2024-02-30' });
    expect((await clients.clerk.call('PUT', `/documents/${id}/draft`, body)).json()).toMatchObject({
      code: 'request.invalid',
      fields: [{ field: 'madeOn' }],
    });
    await api.db.updateTable('document').set({ work: 'in_review' }).where('id', '=', id).execute();
    const late = await clients.clerk.call(
      'PUT',
      `/documents/${id}/draft`,
      await saveBody(id, { title: '晚了' }),
    );
    expect(late.json()).toMatchObject({
      code: 'document.state',
      detail: expect.stringContaining('正在审核'),
    });
  });

  it('is laid aside, out of sight, and taken up again', async () => {
    const id = await draftDocument(api.db, here, { title: '放一放的稿子' });
    await clients.clerk.call('POST', `/documents/${id}/discard`);
    expect(await titles('clerk', '')).not.toContain('放一放的稿子');
    expect(await titles('clerk', 'state=laid_aside')).toContain('放一放的稿子');
    expect((await detailOf(id)).row).toMatchObject({ standing: 'unreleased', work: 'none' });
    await clients.clerk.call('POST', `/documents/${id}/correction`, { changeNote: null });
    expect((await detailOf(id)).row.work).toBe('draft');
  });
});

describe('a correction', () => {
  it('needs a note, keeps the address, and leaves the public page as it is', async () => {
    const { id } = await releasedDocument(api.db, here, { title: '原来的标题' });
    const url = `/documents/${id}/correction`;
    expect((await clients.clerk.call('POST', url, { changeNote: ' ' })).json()).toMatchObject({
      code: 'request.invalid',
    });
    await clients.clerk.call('POST', url, { changeNote: '更正施行日期' });
    await clients.clerk.call('PUT', `/documents/${id}/draft`, await saveBody(id, { title: '更正后的标题' }));
    const detail = await detailOf(id);
    expect(detail).toMatchObject({
      changeNote: '更正施行日期',
      releasedEdition: 1,
      row: { edition: 2, work: 'draft' },
    });
    const shown = await publicDocuments(api.db, here.tenantId)
      .select('title')
      .where('document_id', '=', id)
      .executeTakeFirst();
    expect(shown?.title).toBe('原来的标题');
    const again = await clients.clerk.call('POST', url, { changeNote: '再更正' });
    expect(again.json()).toMatchObject({ code: 'document.state' });
  });

  it('that was given up stays among the editions, and its number is not used again', async () => {
    const { id } = await releasedDocument(api.db, here);
    const url = `/documents/${id}/correction`;
    await clients.clerk.call('POST', url, { changeNote: '第一次' });
    await clients.clerk.call('POST', `/documents/${id}/discard`);
    await clients.clerk.call('POST', url, { changeNote: '第二次' });
    const { items } = (await clients.clerk.call('GET', `/documents/${id}/editions`)).json<EditionList>();
    expect(items.map(({ number, state }) => [number, state])).toEqual([
      [3, 'at_work'],
      [2, 'given_up'],
      [1, 'public'],
    ]);
  });

  it('is set beside the edition it corrects', async () => {
    const { id } = await releasedDocument(api.db, here, {
      bodyHtml: '<p>通知</p><p>自2024年5月1日起施行。</p>',
      bodyText: '通知\n自2024年5月1日起施行。',
    });
    await clients.clerk.call('POST', `/documents/${id}/correction`, { changeNote: '更正施行日期' });
    const change = { bodyHtml: '<p>通知</p><p>自2024年6月1日起施行。</p>', keywords: ['饮水安全'] };
    await clients.clerk.call('PUT', `/documents/${id}/draft`, await saveBody(id, change));
    const response = await clients.legal_adviser.call('GET', `/documents/${id}/editions/2/difference?from=1`);
    const difference = response.json<EditionDifference>();
    expect(difference.fields).toEqual([{ name: '关键词', before: '饮水安全、管护', after: '饮水安全' }]);
    expect(difference.paragraphs.map(({ kind }) => kind)).toEqual(['same', 'changed']);
    const missing = await clients.clerk.call('GET', `/documents/${id}/editions/9/difference?from=1`);
    expect(missing.json()).toMatchObject({ code: 'document.no_edition' });
    const first = (await clients.clerk.call('GET', `/documents/${id}/editions/1`)).json<{
      bodyText: string;
    }>();
    expect(first.bodyText).toContain('5月');
  });
});

describe('the columns of a draft', () => {
  /** A column of the county that one agency keeps. */
  const columnOf = (slug: string, ownerAgencyId: string): Promise<string> =>
    api.db.transaction().execute((tx) =>
      insertColumn(
        tx,
        {
          tenantId: here.tenantId,
          agencyId: here.agencies.government,
          parentId: null,
          sortOrder: 0,
          isDemo: false,
        },
        {
          slug,
          name: slug,
          kind: 'list',
          description: '',
          keywords: '',
          ownerAgencyId,
          cadenceDays: null,
          linkUrl: null,
          isHidden: false,
        },
      ),
    );

  it('are those its agency keeps; one that it has already stays', async () => {
    const own = await columnOf('own', here.agencies.bureau);
    const foreign = await columnOf('foreign', here.agencies.other);
    const id = await draftDocument(api.db, here, { columnIds: [foreign] });
    const save = async (columnIds: string[], title: string) =>
      clients.clerk.call('PUT', `/documents/${id}/draft`, await saveBody(id, { columnIds, title }));
    expect((await save([foreign, own], '甲')).statusCode).toBe(200);
    expect((await save([own], '乙')).statusCode).toBe(200);
    for (const one of [foreign, here.agencies.other]) {
      const refused = await save([own, one], '丙');
      expect(refused.json()).toMatchObject({ code: 'request.invalid', fields: [{ field: 'columnIds' }] });
    }
    expect((await detailOf(id)).fields.columnIds).toEqual([own]);
  });
});

describe('the validity', () => {
  it('is marked with its successor, and the public page says so', async () => {
    const { id } = await releasedDocument(api.db, here, { title: '旧办法' });
    const { id: successorId } = await releasedDocument(api.db, here, { title: '新办法' });
    const mark = { mark: 'repealed', on: '2026-11-01', reason: '被新办法代替', successorId };
    const denied = await clients.clerk.call('POST', `/documents/${id}/validity`, mark);
    expect(denied.json()).toMatchObject({ code: 'permission.denied' });
    const response = await clients.approver.call('POST', `/documents/${id}/validity`, mark);
    expect(response.json<DocumentDetail>()).toMatchObject({
      row: { validity: 'repealed' },
      successor: { id: successorId, title: '新办法' },
      validityReason: '被新办法代替',
    });
    const shown = await publicDocuments(api.db, here.tenantId)
      .select(['validity_mark', 'successor_id'])
      .where('document_id', '=', id)
      .executeTakeFirst();
    expect(shown).toEqual({ validity_mark: 'repealed', successor_id: successorId });

    const circle = { ...mark, successorId: id };
    expect(
      (await clients.approver.call('POST', `/documents/${successorId}/validity`, circle)).json(),
    ).toMatchObject({
      code: 'document.successor',
    });
    const undone = await clients.approver.call('POST', `/documents/${id}/validity`, {
      mark: null,
      on: null,
      reason: '标错了',
      successorId: null,
    });
    expect(undone.json<DocumentDetail>()).toMatchObject({ row: { validity: 'in_force' }, successor: null });
  });

  it('takes no draft, no unreleased successor, and no day before the document', async () => {
    const draft = await draftDocument(api.db, here);
    const { id } = await releasedDocument(api.db, here);
    const mark = { mark: 'repealed', on: '2026-11-01', reason: '废止', successorId: null };
    const act = async (target: string, change: object) =>
      (await clients.approver.call('POST', `/documents/${target}/validity`, { ...mark, ...change })).json<{
        code: string;
      }>().code;
    expect(await act(draft, {})).toBe('document.state');
    expect(await act(id, { successorId: draft })).toBe('document.successor');
    expect(await act(id, { on: '2020-01-01' })).toBe('request.invalid');
    expect(await act(id, { on: null })).toBe('request.invalid');
  });
});

describe('the channels', () => {
  it('are recorded, corrected and removed, and the same one counts once', async () => {
    const { id } = await releasedDocument(api.db, here);
    const url = `/documents/${id}/channels`;
    const record = {
      channel: 'wechat',
      publishedOn: '2026-11-19',
      link: 'https://mp.example.cn/1',
      note: null,
    };
    await clients.clerk.call('POST', url, record);
    const twice = (await clients.clerk.call('POST', url, record)).json<DocumentDetail>();
    expect(twice.channels).toHaveLength(1);
    const [{ id: channelId } = { id: '' }] = twice.channels;
    const corrected = await clients.clerk.call('PUT', `${url}/${channelId}`, { ...record, channel: 'weibo' });
    expect(corrected.json<DocumentDetail>().channels).toMatchObject([{ channel: 'weibo' }]);
    const removed = await clients.clerk.call('DELETE', `${url}/${channelId}`);
    expect(removed.json<DocumentDetail>().channels).toEqual([]);
    expect((await clients.clerk.call('PUT', `${url}/${channelId}`, record)).json()).toMatchObject({
      code: 'channel.not_found',
    });
  });
  it('take no script for a link and no day to come', async () => {
    const { id } = await releasedDocument(api.db, here);
    const bad = { channel: 'other', publishedOn: '2027-01-01', link: 'javascript:alert(1)', note: null };
    const response = await clients.clerk.call('POST', `/documents/${id}/channels`, bad);
    expect(response.json<{ fields: { field: string }[] }>().fields.map(({ field }) => field)).toEqual([
      'publishedOn',
      'link',
    ]);
  });
});
