import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { uploadTo } from '../../../test/upload.ts';

let api: TestApi;
let office: Office;
let disclosureOffice: TestClient;
let clerk: TestClient;
let head: TestClient;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'qingshui', '640424', '清水县');
  const users = await makeUserOfEachRole(api.db, api.secrets, office);
  disclosureOffice = await api.client(users.disclosure_office);
  clerk = await api.client(users.clerk);
  head = await api.client(users.ogi_head);
});
afterAll(() => api.close());

function entry(change: object = {}): object {
  return {
    agencyId: office.agencies.bureau,
    number: null,
    title: '关于开展农田水利建设的通知',
    madeOn: '2026-03-01',
    label: 'open',
    legalReason: null,
    reasonNote: '',
    ...change,
  };
}

async function register(client: TestClient, change: object): Promise<{ id: string } | undefined> {
  const response = await client.call('POST', '/official-papers', entry(change));
  expect(response.statusCode, response.body).toBe(204);
  const { title = '' } = change as { title?: string };
  const list = await disclosureOffice.call('GET', `/official-papers?search=${encodeURIComponent(title)}`);
  return list.json<{ items: { id: string }[] }>().items[0];
}

describe('the register', () => {
  it('takes a paper in, and refuses its number a second time', async () => {
    const paper = await register(clerk, { number: '清农发〔2026〕1号', title: '一号通知' });
    expect(paper).toMatchObject({ state: 'registered', label: 'open', returns: 0, examineBy: null });
    const again = await clerk.call('POST', '/official-papers', entry({ number: '清农发〔2026〕1号' }));
    expect(again.json()).toMatchObject({ status: 409, code: 'official_paper.number_taken' });
  });

  it('sends a paper back that has no label, or no reason for being held back, and counts it', async () => {
    await register(clerk, { title: '没有属性的通知', label: null });
    const paper = await register(clerk, { title: '没有理由的请示', label: 'withheld' });
    expect(paper).toMatchObject({ state: 'returned', label: null, returns: 1 });
    const counts = await disclosureOffice.call('GET', '/paper-returns?year=2026');
    expect(counts.json()).toMatchObject({
      items: [{ agencyId: office.agencies.bureau, quarters: [0, 0, 0, 2] }],
    });
    const url = `/official-papers/${paper?.id}`;
    const { agencyId: _, ...fields } = entry({ title: '没有理由的请示', label: 'withheld' }) as Record<
      string,
      unknown
    >;
    const without = await clerk.call('PUT', url, fields);
    expect(without.json()).toMatchObject({ status: 422, code: 'official_paper.label' });
    const mended = await clerk.call('PUT', url, { ...fields, legalReason: 'process' });
    expect(mended.statusCode).toBe(204);
    const list = await clerk.call('GET', `/official-papers?label=withheld`);
    expect(list.json()).toMatchObject({ items: [{ id: paper?.id, state: 'registered', returns: 1 }] });
  });

  it('shows a clerk the papers of the own agency only', async () => {
    await register(disclosureOffice, { agencyId: office.agencies.other, title: '教育局的通知' });
    const list = await clerk.call('GET', `/official-papers?search=${encodeURIComponent('教育局')}`);
    expect(list.json()).toMatchObject({ total: 0 });
    const foreign = await clerk.call('POST', '/official-papers', entry({ agencyId: office.agencies.other }));
    expect(foreign.json()).toMatchObject({ code: 'permission.denied' });
  });

  it('sends a registered paper back once', async () => {
    const paper = await register(clerk, { title: '要退回的通知' });
    const url = `/official-papers/${paper?.id}/returns`;
    expect((await clerk.call('POST', url, { reason: '属性不对' })).json()).toMatchObject({
      code: 'permission.denied',
    });
    expect((await disclosureOffice.call('POST', url, { reason: '属性不对' })).statusCode).toBe(204);
    expect((await disclosureOffice.call('POST', url, { reason: '属性不对' })).statusCode).toBe(204);
    const list = await clerk.call('GET', '/official-papers?state=returned');
    expect(list.json<{ items: object[] }>().items).toContainEqual(
      expect.objectContaining({ id: paper?.id, returns: 1 }),
    );
  });

  it('begins one document from a paper that is open, none from one that is withheld', async () => {
    const paper = await register(clerk, { title: '要公开的通知', number: '清农发〔2026〕9号' });
    const first = await clerk.call('POST', `/official-papers/${paper?.id}/document`);
    const { documentId } = first.json<{ documentId: string }>();
    expect((await clerk.call('POST', `/official-papers/${paper?.id}/document`)).json()).toEqual({
      documentId,
    });
    const edition = await api.db
      .selectFrom('document_edition')
      .select(['title', 'document_number', 'made_on', 'issuers'])
      .where('document_id', '=', documentId)
      .execute();
    expect(edition).toEqual([
      {
        title: '要公开的通知',
        document_number: '清农发〔2026〕9号',
        made_on: '2026-03-01',
        issuers: ['清水县农业农村局'],
      },
    ]);
    const held = await register(clerk, {
      title: '内部通报',
      label: 'withheld',
      legalReason: 'internal_affairs',
    });
    const refused = await clerk.call('POST', `/official-papers/${held?.id}/document`);
    expect(refused.json()).toMatchObject({ code: 'official_paper.state' });
  });

  it('lists what was held back for a year, and opens it by an examination', async () => {
    const paper = await register(clerk, {
      title: '一年前的请示',
      label: 'on_request',
      legalReason: 'process',
    });
    const due = async (): Promise<{ id: string }[]> =>
      (await head.call('GET', '/paper-examinations')).json<{ items: { id: string }[] }>().items;
    expect((await due()).map(({ id }) => id)).not.toContain(paper?.id);
    await api.db
      .updateTable('official_paper')
      .set({ registered_on: '2025-11-20' })
      .where('id', '=', paper?.id ?? '')
      .execute();
    expect(await due()).toContainEqual(expect.objectContaining({ id: paper?.id, examineBy: '2026-11-20' }));
    const tasks = (await head.call('GET', '/tasks')).json<{ items: { kind: string; count: number }[] }>()
      .items;
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'paper_examination', count: 1 }));
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'paper_returned' }));
    const url = `/official-papers/${paper?.id}/examinations`;
    expect((await clerk.call('POST', url, { result: 'stays', reason: '仍在办理' })).json()).toMatchObject({
      code: 'permission.denied',
    });
    expect((await head.call('POST', url, { result: 'stays', reason: '仍在办理' })).statusCode).toBe(204);
    expect((await due()).map(({ id }) => id)).not.toContain(paper?.id);
    expect((await head.call('POST', url, { result: 'opens', reason: '事项已办结' })).statusCode).toBe(204);
    const list = await clerk.call('GET', `/official-papers?search=${encodeURIComponent('一年前')}`);
    expect(list.json()).toMatchObject({
      items: [{ label: 'open', legalReason: null, mayBecomeDocument: true }],
    });
  });
});

describe('the import', () => {
  it('shows each row with its fault first, and takes in only the good ones', async () => {
    const rows = [
      ['文号', '标题', '拟稿单位', '成文日期', '公开属性', '不公开理由'],
      ['清农发〔2026〕21号', '导入的通知甲', '清水县农业农村局', '2026-04-01', '主动公开', ''],
      ['清农发〔2026〕22号', '导入的请示乙', '清水县农业农村局', '2026年4月2日', '不公开', '过程性信息'],
      ['清农发〔2026〕23号', '导入的通知丙', '清水县农业农村局', '2026-04-03', '', ''],
      ['清农发〔2026〕21号', '重号的通知', '清水县农业农村局', '2026-04-04', '主动公开', ''],
      ['', '日期不对的通知', '清水县农业农村局', '四月', '主动公开', ''],
      ['', '别的单位的通知', '清水县教育局', '2026-04-05', '主动公开', ''],
    ];
    const data = rows.map((row) => row.map((value) => ({ value, type: String })));
    const bytes = await writeExcelFile([{ sheet: '登记簿', data }]).toBuffer();
    const file = { name: '登记簿.xlsx', bytes: new Uint8Array(bytes) };
    const preview = await uploadTo(api.app, clerk, '/paper-import/preview', file);
    expect(preview.json()).toMatchObject({ good: 3, bad: 3 });
    expect(
      preview.json<{ rows: { line: number; fault: string | null }[] }>().rows.map(({ fault }) => fault),
    ).toEqual([
      null,
      null,
      null,
      '文号“清农发〔2026〕21号”已经登记过。',
      '成文日期“四月”读不出来，请写成2024-03-01。',
      '单位目录里没有“清水县教育局”，或不由您登记。',
    ]);
    const imported = await uploadTo(api.app, clerk, '/paper-import', file);
    expect(imported.json()).toEqual({ added: 3, returned: 1, bad: 3 });
    const again = await uploadTo(api.app, clerk, '/paper-import', file);
    expect(again.json()).toMatchObject({ added: 0, bad: 6 });
  });

  it('refuses a file too long to be taken in at once, instead of taking in its beginning', async () => {
    const rows = Array.from({ length: 5001 }, (_, at) => `第${at}号通知\t2026-04-01\t主动公开`);
    const bytes = new TextEncoder().encode(['标题\t成文日期\t公开属性', ...rows].join('\n'));
    const refused = await uploadTo(api.app, clerk, '/paper-import', { name: '登记簿.txt', bytes });
    expect(refused.json()).toMatchObject({ status: 422, code: 'official_paper.unreadable' });
    expect(refused.json<{ detail: string }>().detail).toContain('超过5000行');
  });
});
