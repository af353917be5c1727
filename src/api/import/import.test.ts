import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOnImports } from '#actions/import/work-on-imports.ts';
import type { ImportDetail, ImportItemPage } from '#contract/import.ts';
import type { Role } from '#domain/identity/role.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { openLog } from '#platform/log.ts';
import { publicDocuments } from '#store/public-document.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { oldPage, paragraph } from '../../../test/import/old-site.ts';
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

const archive = zipSync({
  'a.html': strToU8(oldPage({ title: '关于春耕的通知', text: paragraph('春耕') })),
  'b.html': strToU8(oldPage({ title: '没有日期的通知', published: null, text: paragraph('没有日期') })),
});

async function handIn(bytes: Uint8Array, role: Role = 'disclosure_office') {
  const form = new FormData();
  form.append('file', new Blob([bytes.slice()]), '旧文件.zip');
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const { cookie, csrfToken } = clients[role];
  return api.app.inject({
    method: 'POST',
    url: '/api/imports',
    headers: {
      cookie,
      'x-csrf-token': csrfToken,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

async function work(): Promise<boolean> {
  return workOnImports(
    { db: api.db, files: openFileStore(api.dataDirectory), clock: openClock() },
    openLog('silent'),
  );
}

async function detail(id: string): Promise<ImportDetail> {
  return (await clients.disclosure_office.call('GET', `/imports/${id}`)).json<ImportDetail>();
}

describe('the import of an archive', () => {
  it('is looked through first, runs when told, and goes on by itself', async () => {
    const { batch } = (await handIn(archive)).json<ImportDetail>();
    expect(batch).toMatchObject({ state: 'planning', source: '旧文件.zip' });
    expect(await work()).toBe(true);
    const planned = await detail(batch.id);
    expect(planned.batch).toMatchObject({ state: 'planned', total: 2, released: 1, drafted: 1 });
    expect(planned.doubts).toContainEqual({ text: '没有发布日期', count: 1 });
    expect(await publicDocuments(api.db, 'jingyuan').selectAll().execute()).toEqual([]);

    const body = { mode: 'certain' };
    await clients.disclosure_office.call('POST', `/imports/${batch.id}/run`, body);
    await work();
    expect(await work()).toBe(false);
    expect((await detail(batch.id)).batch).toMatchObject({ state: 'done', released: 1, drafted: 1 });
    expect(await publicDocuments(api.db, 'jingyuan').select('title').execute()).toEqual([
      { title: '关于春耕的通知' },
    ]);
    const items = await clients.disclosure_office.call('GET', `/imports/${batch.id}/items`);
    const doubtful = items.json<ImportItemPage>().items.find(({ key }) => key === 'b.html');
    expect(doubtful).toMatchObject({ title: '没有日期的通知', outcome: 'drafted' });
    expect(doubtful?.documentId).not.toBeNull();
    const again = await clients.disclosure_office.call('POST', `/imports/${batch.id}/run`, body);
    expect(again.json()).toMatchObject({ code: 'import.state' });
  });

  it('refuses what is no archive, and keeps nothing of it', async () => {
    const stored = () =>
      api.db
        .selectFrom('stored_file')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
    const before = await stored();
    for (const bytes of [strToU8('no zip'), zipSync({ '../a.html': strToU8('x') }), zipSync({})]) {
      const answer = await handIn(bytes);
      expect(answer.json()).toMatchObject({ code: 'import.source' });
    }
    expect(await stored()).toEqual(before);
  });

  it('is the business of the disclosure office alone', async () => {
    expect((await handIn(archive, 'clerk')).statusCode).toBe(403);
  });
});
