import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { hideFromPublic } from '#store/public-document.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { releasedDocument } from '../../test/document.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { portalMouth } from './portal-mouth.ts';

let database: TestDatabase;
let office: Office;
let app: FastifyInstance;
let origin: string;

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  const config = { basePath: '', publicUrl: 'https://www.qingshui.gov.cn', trustedProxies: [] };
  app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [
    portalMouth({ db: database.db, config }),
  ]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(() => database.drop());

function headersOf(answer: Response): Record<string, string> {
  const own = new Set(['date', 'x-request-id', 'keep-alive', 'connection']);
  return Object.fromEntries([...answer.headers].filter(([name]) => !own.has(name)));
}

describe('a page that is kept', () => {
  it('goes out with the bytes and headers that it was first sent with', async () => {
    const { id } = await releasedDocument(database.db, office);
    const address = `${origin}/620521/documents/${id}`;
    const [first, second] = [await fetch(address), await fetch(address)];
    expect(await second.text()).toBe(await first.text());
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(second.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    const known = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(known.status).toBe(304);
    const large = await fetch(address, { headers: { cookie: 'large=1' } });
    expect(await large.text()).toContain('class="large"');
  });

  it('is not sent once it has been withdrawn', async () => {
    const { id } = await releasedDocument(database.db, office);
    const address = `${origin}/620521/documents/${id}`;
    for (const time of [1, 2]) expect((await fetch(address)).status, String(time)).toBe(200);
    await database.db
      .transaction()
      .execute((tx) =>
        hideFromPublic(tx, { tenantId: office.tenantId, documentId: id, reason: '有误', at: new Date() }),
      );
    expect((await fetch(address)).status).toBe(410);
  });

  it('is counted in the figures of use, and its readings are written when the server stops', async () => {
    const { id } = await releasedDocument(database.db, office);
    for (let time = 0; time < 5; time += 1) await fetch(`${origin}/620521/documents/${id}`);
    const figures = await (await fetch(`${origin}/metrics`)).text();
    expect(figures).toMatch(/gongkai_http_requests_total.*documents\/:id.*status="200"\} 10/);
    await app.close();
    const views = await database.db
      .selectFrom('document_view')
      .select('views')
      .where('document_id', '=', id)
      .executeTakeFirst();
    expect(views?.views).toBe(5);
  });
});
