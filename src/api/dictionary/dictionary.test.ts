import { afterAll, beforeAll, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { contentFindings } from '#actions/review/content-findings.ts';
import { findEdition } from '#store/document.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { draftDocument, releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { uploadTo } from '../../../test/upload.ts';

let api: TestApi;
let office: Office;
let client: TestClient;
let clerk: TestClient;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'qingshui', '640424', '清水县');
  const users = await makeUserOfEachRole(api.db, api.secrets, office);
  client = await api.client(users.disclosure_office);
  clerk = await api.client(users.clerk);
});
afterAll(() => api.close());

const wording = { kind: 'wording', wrong: '清水河县', right: '清水县', severity: 'block' };

it('keeps what the office adds, once, and only what makes sense', async () => {
  expect((await client.call('POST', '/dictionary', { entry: wording })).statusCode).toBe(204);
  expect((await client.call('POST', '/dictionary', { entry: wording })).json()).toMatchObject({
    code: 'dictionary.taken',
  });
  const endless = { entry: { ...wording, wrong: '清水', right: '清水县' } };
  expect((await client.call('POST', '/dictionary', endless)).json()).toMatchObject({
    code: 'request.invalid',
  });
  expect((await clerk.call('POST', '/dictionary', { entry: wording })).json()).toMatchObject({
    code: 'permission.denied',
  });
  expect((await clerk.call('GET', '/dictionary')).json()).toMatchObject({
    total: 1,
    items: [{ entry: wording }],
  });
});

it('takes in the good rows of a workbook', async () => {
  const rows = [
    ['姓名', '职务'],
    ['王建国', '县委副书记、县长'],
    ['李', '副县长'],
    ['赵志强', ''],
  ];
  const data = rows.map((row) => row.map((value) => ({ value, type: String })));
  const bytes = new Uint8Array(await writeExcelFile([{ sheet: '领导', data }]).toBuffer());
  const preview = await uploadTo(api.app, client, '/dictionary-import/preview', { name: '领导.xlsx', bytes });
  expect(preview.json()).toMatchObject({ good: 1, bad: 2, rows: [{ line: 2, fault: null }, {}, {}] });
  const imported = await uploadTo(api.app, client, '/dictionary-import', { name: '领导.xlsx', bytes });
  expect(imported.json()).toEqual({ added: 1, known: 0, bad: 2 });
  const other = { name: '别的.txt', bytes: new TextEncoder().encode('没有表头') };
  expect((await uploadTo(api.app, client, '/dictionary-import', other)).json()).toMatchObject({
    code: 'dictionary.unreadable',
  });
});

it('is what a document is checked with, beside the links that lead somewhere', async () => {
  const { id } = await releasedDocument(api.db, office);
  const nowhere = '0198a000-0000-7000-8000-000000000001';
  const draft = await draftDocument(api.db, office, {
    bodyText: '副县长王建国在清水河县调研。',
    bodyHtml: `<p><a href="/640424/documents/${id}">有</a></p><p><a href="/640424/documents/${nowhere}">没有</a></p>`,
  });
  const edition = await findEdition(api.db, office.tenantId, draft, 1);
  if (edition === null) throw new Error('The draft has its edition');
  const findings = await contentFindings(api.db, office.tenantId, draft, edition);
  expect(
    findings.filter(({ severity }) => severity === 'block').map(({ rule, place }) => [rule, place.line]),
  ).toEqual([
    ['link.broken', 2],
    ['wording.leader-title', 1],
    ['wording.dictionary', 1],
  ]);
});

it('loses an entry that is removed', async () => {
  const { items } = (await client.call('GET', '/dictionary')).json<{ items: { id: string }[] }>();
  for (const { id } of items) expect((await client.call('DELETE', `/dictionary/${id}`)).statusCode).toBe(204);
  expect((await client.call('GET', '/dictionary')).json()).toMatchObject({ total: 0 });
  const audit = await api.db
    .selectFrom('audit_event')
    .select('act')
    .where('act', 'like', 'dictionary.%')
    .execute();
  expect(audit.map(({ act }) => act).toSorted()).toEqual([
    'dictionary.add',
    'dictionary.import',
    'dictionary.remove',
    'dictionary.remove',
  ]);
});
