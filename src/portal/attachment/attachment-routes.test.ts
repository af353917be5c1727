import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAttachment } from '#actions/attachment/add-attachment.ts';
import { parseAttachmentAddress } from '#domain/disclosure/attachment-address.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { updateDocument } from '#store/document.ts';
import { hideFromPublic, showToPublic } from '#store/public-document.ts';
import { findStaff } from '#store/staff.ts';
import { AUTHOR, sampleDocx, samplePng } from '../../../test/attachment/sample-files.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { draftDocument } from '../../../test/document.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { portalMouth } from '../portal-mouth.ts';

const AT = new Date('2024-03-08T02:00:00Z');
const LONG = `${'关于进一步加强农村饮水安全工程运行管理和水质保障工作的实施细则'.repeat(2)}.txt`;

let database: TestDatabase;
let app: FastifyInstance;
let office: Office;
let secrets: Secrets;
let folder: string;
let documentId: string;
let addresses: Map<string, string>;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-attachment-'));
  secrets = await openSecrets(folder);
  office = await makeOffice(db, 'jingyuan', '640424', '泾源县');
  const { clerk } = await makeUserOfEachRole(db, secrets, office);
  const staff = await findStaff(db, { id: clerk.id });
  if (staff === null) throw new Error('No clerk');
  const files = openFileStore(folder);
  documentId = await draftDocument(db, office);
  const services = { db, clock: openClock(() => AT), files };
  const by = { staff, requestId: null };
  await addAttachment(services, by, documentId, { name: '办法.docx', bytes: await sampleDocx() });
  await addAttachment(services, by, documentId, { name: '图.png', bytes: samplePng() });
  await addAttachment(services, by, documentId, { name: LONG, bytes: Buffer.from('0123456789') });
  const config = { basePath: '/zwgk', publicUrl: null, trustedProxies: [] };
  app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config, files })]);
  addresses = new Map();
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function get(address: string, headers: Record<string, string> = {}) {
  return app.inject({ url: `/zwgk${address}`, headers });
}

async function release(): Promise<void> {
  const { tenantId } = office;
  await database.db.transaction().execute(async (tx) => {
    const change = { standing: 'released', work: 'none', draft_edition: null, released_edition: 1 } as const;
    const number = { index_number: '640424-101/2024-00001', first_released_at: AT };
    await updateDocument(tx, { tenantId, id: documentId, at: AT }, { ...change, ...number });
    await showToPublic(tx, tenantId, documentId);
  });
}

describe('an attachment of a document', () => {
  it('is nowhere before the document is released', async () => {
    const [row] = await database.db.selectFrom('attachment').select('id').execute();
    const address = `/640424/documents/${documentId}/attachments/${row?.id}`;
    expect((await get(address)).statusCode).toBe(404);
    expect((await get(`${address}/办法.docx`)).statusCode).toBe(404);
  });

  it('is linked by the page and comes clean, under its Chinese name, as a file and nothing else', async () => {
    await release();
    const page = await get(`/640424/documents/${documentId}`);
    for (const [, address = ''] of page.body.matchAll(
      /href="\/zwgk(\/640424\/documents\/[^"]+\/attachments\/[^"]+)"/g,
    ))
      addresses.set(parseAttachmentAddress(address)?.name ?? '', address);
    const stem = LONG.slice(0, 20);
    expect([...addresses.keys()].map((name) => name.slice(0, 20))).toEqual(['办法.docx', '图.png', stem]);
    const response = await get(addresses.get('办法.docx') ?? '');
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename=".docx"; filename*=UTF-8''%E5%8A%9E%E6%B3%95.docx`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
    });
    expect(response.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(response.rawPayload.includes(AUTHOR)).toBe(false);
    const long = [...addresses].find(([name]) => name.startsWith(stem));
    expect(Buffer.byteLength(long?.[0] ?? '')).toBeLessThanOrEqual(240);
    expect((await get(long?.[1] ?? '')).body.slice(1)).toBe('0123456789');
  });

  it('that is a picture is shown in place', async () => {
    const { headers } = await get(addresses.get('图.png') ?? '');
    expect(headers['content-type']).toBe('image/png');
    expect(headers['content-disposition']).toMatch(/^inline; /);
  });

  it('is found by its former name, and without one', async () => {
    const address = addresses.get('图.png') ?? '';
    expect((await get(address.replace(/[^/]+$/, 'old.png'))).statusCode).toBe(200);
    const short = await get(address.replace(/\/[^/]+$/, ''));
    expect([short.statusCode, short.headers.location]).toEqual([302, `/zwgk${address}`]);
  });

  it('comes in parts, and not again when it is the same', async () => {
    const address = [...addresses.values()][2] ?? '';
    const whole = await get(address);
    const { etag } = whole.headers as { etag: string };
    expect((await get(address, { 'if-none-match': etag })).statusCode).toBe(304);
    const part = await get(address, { range: 'bytes=3-5' });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '012', 'bytes 3-5/13']);
    expect((await get(address, { range: 'bytes=-2' })).body).toBe('89');
    expect((await get(address, { range: 'bytes=11-' })).body).toBe('89');
    expect((await get(address, { range: 'bytes=13-' })).statusCode).toBe(416);
    expect((await get(address, { range: 'bytes=0-1,3-4' })).statusCode).toBe(200);
    expect((await get(address, { range: 'bytes=3-5', 'if-range': '"other"' })).statusCode).toBe(200);
    const head = await app.inject({ method: 'HEAD', url: `/zwgk${address}` });
    expect([head.statusCode, head.headers['content-length'], head.body]).toEqual([200, '13', '']);
  });

  it('is gone with its document, and says so', async () => {
    const { tenantId } = office;
    await database.db.transaction().execute(async (tx) => {
      const reason = '数据有误';
      const withdrawn = { standing: 'withdrawn', withdrawn_at: AT, withdrawal_reason: reason } as const;
      await updateDocument(tx, { tenantId, id: documentId, at: AT }, withdrawn);
      await hideFromPublic(tx, { tenantId, documentId, reason, at: AT });
    });
    const response = await get(addresses.get('图.png') ?? '');
    expect(response.statusCode).toBe(410);
    expect(response.body).toContain('数据有误');
  });
});
