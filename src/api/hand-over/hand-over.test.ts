import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPaper } from '#paper/read/read-paper.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';

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
  await releasedDocument(api.db, office, { title: '一月的通知' }, { at: new Date('2026-01-10T02:00:00Z') });
  await releasedDocument(
    api.db,
    office,
    { title: '二月的通知' },
    { at: new Date('2026-02-10T02:00:00Z'), agencyId: office.agencies.other },
  );
  await releasedDocument(api.db, office, { title: '七月的通知' }, { at: new Date('2026-07-10T02:00:00Z') });
});
afterAll(() => api.close());

const period = { receiver: 'archive', from: '2026-01-01', to: '2026-06-30' };
const query = new URLSearchParams(period).toString();
const confirmation = {
  ...period,
  receiverName: '清水县档案馆',
  handedOn: '2026-07-05',
  receivedBy: '马老师',
  note: '',
  documents: 2,
};

it('lists what was released in the period, within reach', async () => {
  const due = await client.call('GET', `/hand-over-due?${query}`);
  expect(due.json<{ items: { title: string }[] }>().items.map(({ title }) => title)).toEqual([
    '一月的通知',
    '二月的通知',
  ]);
  expect((await clerk.call('GET', `/hand-over-due?${query}`)).json()).toMatchObject({ total: 1 });
});

it('refuses a list that has changed, a day to come, and a clerk for all agencies', async () => {
  const changed = await client.call('POST', '/hand-overs', { ...confirmation, documents: 3 });
  expect(changed.json()).toMatchObject({ code: 'hand_over.changed' });
  const early = await client.call('POST', '/hand-overs', { ...confirmation, handedOn: '2026-12-01' });
  expect(early.json()).toMatchObject({ code: 'request.invalid' });
  expect((await clerk.call('POST', '/hand-overs', confirmation)).json()).toMatchObject({
    code: 'permission.denied',
  });
});

it('hands each document to each receiver once', async () => {
  expect((await client.call('POST', '/hand-overs', confirmation)).statusCode).toBe(204);
  expect((await client.call('GET', `/hand-over-due?${query}`)).json()).toMatchObject({ total: 0 });
  expect((await client.call('POST', '/hand-overs', confirmation)).json()).toMatchObject({
    code: 'hand_over.empty',
  });
  const library = await client.call('GET', `/hand-over-due?${query.replace('archive', 'library')}`);
  expect(library.json()).toMatchObject({ total: 2 });
});

it.each(['xlsx', 'pdf'])('writes the lists as %s', async (format) => {
  const kept = await client.call('GET', '/hand-overs');
  const [row] = kept.json<{ items: { id: string; documents: number }[] }>().items;
  expect(row).toMatchObject({ documents: 2, handedOn: '2026-07-05', receivedBy: '马老师' });
  for (const url of [
    `/hand-overs/${row?.id}/list/${format}`,
    `/hand-over-due/${format}?${query.replace('archive', 'library')}`,
  ]) {
    const file = await client.call('GET', url);
    const { lines } = await readPaper(new Uint8Array(file.rawPayload), `清单.${format}`);
    const text = lines.join('\n').replaceAll(' ', '');
    expect(text).toContain('移交清单');
    expect(text).toContain('二月的通知');
  }
  expect((await clerk.call('GET', '/hand-overs')).json()).toMatchObject({ total: 0 });
});
