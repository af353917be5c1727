import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GazetteDetail } from '#contract/gazette.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import { hideFromPublic } from '#store/public-document.ts';
import { updateDocument } from '#store/document.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';

let api: TestApi;
let office: Office;
let client: TestClient;
let clerk: TestClient;
const ids: string[] = [];

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'qingshui', '640424', '清水县');
  const users = await makeUserOfEachRole(api.db, api.secrets, office);
  client = await api.client(users.disclosure_office);
  clerk = await api.client(users.clerk);
  for (const [title, kind] of [
    ['农村饮水安全工程管护办法', 'normative'],
    ['关于做好防汛工作的通知', 'policy'],
    ['机构职能', 'statutory'],
  ] as const) {
    const { id } = await releasedDocument(api.db, office, {
      title,
      kind,
      bodyHtml: `<p>${title}的正文。</p><table><tr><th>乡镇</th><th>处数</th></tr><tr><td>杨和镇</td><td>12</td></tr></table>`,
    });
    ids.push(id);
  }
});
afterAll(() => api.close());

async function detail(id: string): Promise<GazetteDetail> {
  return (await client.call('GET', `/gazette/${id}`)).json<GazetteDetail>();
}

async function pdfText(id: string): Promise<string> {
  const response = await client.call('GET', `/gazette/${id}/pdf`);
  expect(response.statusCode).toBe(200);
  const { lines } = await readPaper(new Uint8Array(response.rawPayload), 'a.pdf');
  return lines.join('\n').replaceAll(' ', '');
}

describe('an issue', () => {
  let issueId = '';

  it('begins with the numbers that come next and what was released', async () => {
    const list = await client.call('GET', '/gazette');
    const { next } = list.json<{ next: { year: number; number: number; totalNumber: number } }>();
    expect(next).toEqual({ year: 2026, number: 1, totalNumber: 1 });
    const made = await client.call('POST', '/gazette', next);
    const { row, entries } = made.json<GazetteDetail>();
    issueId = row.id;
    expect(row).toMatchObject({ name: '2026年第1号（总第1号）', state: 'draft', entries: 2 });
    expect(entries).toMatchObject([
      { documentId: ids[0], section: '规范性文件' },
      { documentId: ids[1], section: '县政府办公室文件' },
    ]);
    expect((await client.call('POST', '/gazette', next)).json()).toMatchObject({
      code: 'gazette.number_taken',
    });
    expect((await clerk.call('POST', '/gazette', next)).json()).toMatchObject({ code: 'permission.denied' });
  });

  it('finds other documents by their words', async () => {
    expect((await client.call('GET', '/gazette-candidates')).json()).toEqual({ items: [] });
    const found = await client.call('GET', `/gazette-candidates?search=${encodeURIComponent('机构')}`);
    expect(found.json()).toMatchObject({ items: [{ documentId: ids[2] }] });
  });

  it('keeps documents, order, print run and distribution, and refuses more copies than printed', async () => {
    const arrangement = {
      printRun: 500,
      entries: [
        { documentId: ids[1], section: '县政府办公室文件' },
        { documentId: ids[0], section: '规范性文件' },
        { documentId: ids[2], section: '县政府办公室文件' },
      ],
      copies: [
        { receiver: '县档案馆', copies: 2 },
        { receiver: '各乡镇', copies: 600 },
      ],
    };
    const saved = await client.call('PUT', `/gazette/${issueId}`, arrangement);
    expect(saved.json<GazetteDetail>().entries.map(({ documentId }) => documentId)).toEqual([
      ids[1],
      ids[2],
      ids[0],
    ]);
    const refused = await client.call('POST', `/gazette/${issueId}/publication`);
    expect(refused.json()).toMatchObject({
      code: 'gazette.incomplete',
      detail: '发放合计602册，超过印数500册。请改正印数或发放数。',
    });
    const copies = [{ receiver: '各乡镇', copies: 300 }];
    await client.call('PUT', `/gazette/${issueId}`, { ...arrangement, copies });
    const unknown = [{ documentId: '00000000-0000-7000-8000-000000000000', section: '其他' }];
    const other = await client.call('PUT', `/gazette/${issueId}`, { ...arrangement, entries: unknown });
    expect(other.json()).toMatchObject({ code: 'gazette.incomplete' });
  });

  it('prints a proof with contents and tables', async () => {
    const text = await pdfText(issueId);
    expect(text).toContain('清水县人民政府公报');
    expect(text).toContain('校');
    expect(text.match(/农村饮水安全工程管护办法/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain('杨和镇');
  });

  it('is published once, with the words of the day and the channel of each document', async () => {
    expect((await clerk.call('POST', `/gazette/${issueId}/publication`)).json()).toMatchObject({
      code: 'permission.denied',
    });
    for (const _ of [1, 2]) {
      const published = await client.call('POST', `/gazette/${issueId}/publication`);
      expect(published.json()).toMatchObject({ row: { state: 'published', publishedOn: '2026-11-20' } });
    }
    const channels = await api.db
      .selectFrom('document_channel')
      .select(['document_id', 'channel', 'note'])
      .execute();
    expect(channels).toHaveLength(3);
    expect(channels).toContainEqual({
      document_id: ids[0],
      channel: 'gazette',
      note: '2026年第1号（总第1号）',
    });
    const entries = (await detail(issueId)).entries.map(({ documentId, section }) => ({
      documentId,
      section,
    }));
    const changed = await client.call('PUT', `/gazette/${issueId}`, { printRun: 1, entries, copies: [] });
    expect(changed.json()).toMatchObject({ code: 'gazette.state' });
    expect((await client.call('DELETE', `/gazette/${issueId}`)).json()).toMatchObject({
      code: 'gazette.state',
    });
  });

  it('loses the words of a document that is withdrawn, and says so', async () => {
    const [, documentId = ''] = ids;
    const withdrawnAt = new Date();
    await api.db.transaction().execute(async (tx) => {
      const { tenantId } = office;
      await updateDocument(
        tx,
        { tenantId, id: documentId, at: withdrawnAt },
        { standing: 'withdrawn', withdrawn_at: withdrawnAt, withdrawal_reason: '内容有误' },
      );
      await hideFromPublic(tx, { tenantId, documentId, reason: '内容有误', at: withdrawnAt });
    });
    const text = await pdfText(issueId);
    expect(text).not.toContain('关于做好防汛工作的通知的正文');
    expect(text).toContain('本文件已撤回');
    expect(text).toContain('农村饮水安全工程管护办法的正文');
    expect((await detail(issueId)).entries.map(({ isPublic }) => isPublic)).toEqual([false, true, true]);
  });

  it('can’t be published with a document that the public no longer sees', async () => {
    const { id } = await releasedDocument(api.db, office, { title: '临时的通知' });
    const made = await client.call('POST', '/gazette', { year: 2026, number: 2, totalNumber: 2 });
    const { row } = made.json<GazetteDetail>();
    await api.db
      .transaction()
      .execute((tx) =>
        hideFromPublic(tx, { tenantId: office.tenantId, documentId: id, reason: '内容有误', at: new Date() }),
      );
    const refused = await client.call('POST', `/gazette/${row.id}/publication`);
    expect(refused.json()).toMatchObject({ detail: '“临时的通知”已不在门户公开。请从这一期移出。' });
    expect((await client.call('DELETE', `/gazette/${row.id}`)).statusCode).toBe(204);
    expect((await client.call('GET', `/gazette/${row.id}`)).statusCode).toBe(404);
  });
});
