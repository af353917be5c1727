import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttachmentList, FileReading } from '#contract/attachment.ts';
import type { Problem } from '#contract/problem.ts';
import type { Role } from '#domain/identity/role.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { EICAR, startFakeClamd, type FakeClamd } from '../../../test/attachment/fake-clamd.ts';
import { AUTHOR, sampleDocx, samplePng } from '../../../test/attachment/sample-files.ts';
import { multipartFile } from '../../../test/attachment/upload.ts';
import { draftDocument, releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';

let api: TestApi;
let clamd: FakeClamd;
let here: Office;
let clients: Record<Role, TestClient>;

beforeAll(async () => {
  clamd = await startFakeClamd();
  api = await openTestApi({ virusScanner: clamd.address });
  here = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const users = await makeUserOfEachRole(api.db, api.secrets, here);
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
});
afterAll(async () => {
  await api.close();
  await clamd.close();
});

async function upload(
  id: string,
  name: string,
  bytes: Uint8Array,
  role: Role = 'clerk',
): Promise<LightMyRequestResponse> {
  const { payload, headers } = multipartFile(name, bytes);
  const { cookie, csrfToken } = clients[role];
  return api.app.inject({
    method: 'POST',
    url: `/api/documents/${id}/attachments`,
    headers: { ...headers, cookie, 'x-csrf-token': csrfToken },
    payload,
  });
}

async function named(id: string): Promise<[string, string][]> {
  const response = await clients.clerk.call('GET', `/documents/${id}/attachments`);
  return response.json<AttachmentList>().attachments.map((one) => [one.id, one.name]);
}

async function setting(key: string, value: string): Promise<void> {
  const response = await clients.system_admin.call('PUT', `/settings/${key}`, { value });
  expect(response.statusCode).toBeLessThan(300);
}

describe('an attachment', () => {
  it('is scanned, kept as it came and as the public gets it, once however often it is sent', async () => {
    const id = await draftDocument(api.db, here);
    const docx = await sampleDocx();
    const list = (await upload(id, '管护办法.docx', docx)).json<AttachmentList>();
    expect(list).toMatchObject({ edition: 1, mayChange: true, maxBytes: 50 * 1024 * 1024 });
    const [one] = list.attachments;
    expect(one).toMatchObject({
      name: '管护办法.docx',
      kind: 'docx',
      searchable: true,
      scanned: true,
      picture: false,
    });
    expect(one?.notes).toContain('已去掉作者、单位、修改时间等文件属性。');
    expect(clamd.sizes).toContain(docx.byteLength);
    await upload(id, '管护办法.docx', docx);
    expect(await named(id)).toHaveLength(1);

    const file = await clients.clerk.call('GET', `/documents/${id}/attachments/${one?.id}/file`);
    expect(file.headers['content-disposition']).toContain("filename*=UTF-8''%E7%AE%A1%E6%8A%A4");
    const original = await clients.clerk.call('GET', `/documents/${id}/attachments/${one?.id}/original`);
    expect(Buffer.from(docx).equals(original.rawPayload)).toBe(true);
    expect(file.rawPayload.equals(original.rawPayload)).toBe(false);
    const acts = await api.db.selectFrom('audit_event').select('act').where('object_id', '=', id).execute();
    expect(acts.map(({ act }) => act)).toEqual(['document.add_attachment', 'document.download_original']);
  });

  it('is renamed without losing its ending, put in another order, taken off', async () => {
    const id = await draftDocument(api.db, here);
    await upload(id, '甲.png', samplePng());
    await upload(id, '乙.txt', Buffer.from('乙的内容'));
    const [first, second] = (await named(id)).map(([attachmentId]) => attachmentId);
    await clients.clerk.call('PUT', `/documents/${id}/attachments/${first}`, { name: '示意图' });
    await clients.clerk.call('PUT', `/documents/${id}/attachments/order`, { ids: [second, first] });
    expect((await named(id)).map(([, name]) => name)).toEqual(['乙.txt', '示意图.png']);
    const wrong = await clients.clerk.call('PUT', `/documents/${id}/attachments/order`, { ids: [second] });
    expect(wrong.statusCode).toBe(409);
    const bad = await clients.clerk.call('PUT', `/documents/${id}/attachments/${first}`, {
      name: '../甲.png',
    });
    expect(bad.statusCode).toBe(400);
    const gone = await clients.clerk.call('DELETE', `/documents/${id}/attachments/${second}`);
    expect(gone.json<AttachmentList>().attachments.map(({ name }) => name)).toEqual(['示意图.png']);
    expect((await clients.clerk.call('DELETE', `/documents/${id}/attachments/${second}`)).statusCode).toBe(
      200,
    );
  });

  it('that stands in the body as a picture stays until it is taken out there', async () => {
    const id = await draftDocument(api.db, here);
    const [picture] = (await upload(id, '图.png', samplePng())).json<AttachmentList>().attachments;
    await api.db
      .updateTable('document_edition')
      .set({ body_html: `<p><img src="${picture?.address}" alt="图"></p>` })
      .where('document_id', '=', id)
      .execute();
    const response = await clients.clerk.call('DELETE', `/documents/${id}/attachments/${picture?.id}`);
    expect(response.json<Problem>().code).toBe('attachment.in_use');
  });

  it('hangs on drafts alone, by those who may write them', async () => {
    const { id } = await releasedDocument(api.db, here);
    expect((await upload(id, '甲.txt', Buffer.from('甲'))).json<Problem>().code).toBe('document.state');
    const draft = await draftDocument(api.db, here);
    expect((await upload(draft, '甲.txt', Buffer.from('甲'), 'reviewer')).statusCode).toBe(403);
    const elsewhere = await draftDocument(api.db, here, {}, here.agencies.other);
    expect((await upload(elsewhere, '甲.txt', Buffer.from('甲'))).statusCode).toBe(404);
  });
});

describe('an upload is refused', () => {
  it('with a virus, by its name', async () => {
    const id = await draftDocument(api.db, here);
    const problem = (await upload(id, '说明.txt', Buffer.from(EICAR))).json<Problem>();
    expect(problem).toMatchObject({ code: 'attachment.infected' });
    expect(problem.detail).toContain('“说明.txt”带有病毒（Win.Test.EICAR_HDB-1）');
    expect(await named(id)).toEqual([]);
  });

  it('when it is of a kind that the office does not take, or not what its name says', async () => {
    const id = await draftDocument(api.db, here);
    expect((await upload(id, '图.pdf', samplePng())).json<Problem>().detail).toContain('和扩展名不符');
    await setting('attachment.kinds', 'pdf,docx');
    expect((await upload(id, '图.png', samplePng())).json<Problem>().detail).toContain('PNG 图片');
    await setting('attachment.kinds', 'pdf,docx,png,txt');
  });

  it('while the scanner is silent, unless the office has settled otherwise', async () => {
    const silent = await openTestApi({ virusScanner: 'unix:/nowhere/clamd.ctl' });
    try {
      const office = await makeOffice(silent.db, 'jingyuan', '640424', '泾源县');
      const { clerk, system_admin: admin } = await makeUserOfEachRole(silent.db, silent.secrets, office);
      const client = await silent.client(clerk);
      const id = await draftDocument(silent.db, office);
      const { payload, headers } = multipartFile('甲.txt', Buffer.from('甲'));
      const send = (): Promise<LightMyRequestResponse> =>
        silent.app.inject({
          method: 'POST',
          url: `/api/documents/${id}/attachments`,
          headers: { ...headers, cookie: client.cookie, 'x-csrf-token': client.csrfToken },
          payload,
        });
      expect((await send()).json<Problem>()).toMatchObject({ status: 503, code: 'attachment.not_scanned' });
      await (await silent.client(admin)).call('PUT', '/settings/attachment.scanner_down', { value: '照收' });
      expect((await send()).json<AttachmentList>().attachments).toMatchObject([
        { name: '甲.txt', scanned: false },
      ]);
    } finally {
      await silent.close();
    }
  });

  it('when it is too large: at once by its length, or while it streams, and nothing of it stays', async () => {
    await setting('attachment.max_mb', '1');
    const id = await draftDocument(api.db, here);
    const before = await readdir(api.dataDirectory, { recursive: true });
    await api.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = api.app.server.address() as AddressInfo;
    const announced = await sendForever(port, id, { 'content-length': String(1024 ** 3) });
    expect(announced).toMatchObject({ status: 413 });
    expect(announced.sent).toBeLessThan(64 * 1024 * 1024);
    const streamed = await sendForever(port, id, { 'transfer-encoding': 'chunked' });
    expect(streamed).toMatchObject({ status: 413 });
    expect(streamed.sent).toBeLessThan(64 * 1024 * 1024);
    expect(await readdir(api.dataDirectory, { recursive: true })).toEqual(before);
    expect(await named(id)).toEqual([]);
  });
});

/** Sends a file of a gigabyte until the server has had enough. */
function sendForever(
  port: number,
  id: string,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; sent: number }> {
  const { cookie, csrfToken } = clients.clerk;
  return new Promise((resolve, reject) => {
    let sent = 0;
    let status: number | undefined;
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: `/api/documents/${id}/attachments`,
      headers: {
        ...headers,
        cookie,
        'x-csrf-token': csrfToken,
        'content-type': 'multipart/form-data; boundary=x',
      },
    });
    request.on('response', (response) => {
      status = response.statusCode;
      response.resume().on('end', () => request.destroy());
    });
    request.on('error', () => undefined);
    request.on('close', () => resolve({ status, sent }));
    request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
    const chunk = Buffer.alloc(256 * 1024, 65);
    const more = (): void => {
      while (!request.destroyed && sent < 1024 ** 3) {
        sent += chunk.byteLength;
        if (!request.write(chunk)) {
          request.once('drain', more);
          return;
        }
      }
      if (sent >= 1024 ** 3) reject(new Error('The whole gigabyte was taken'));
    };
    more();
  });
}

describe('a file read as a body', () => {
  it('gives the body and what it seems to say of itself, and keeps nothing', async () => {
    const { payload, headers } = multipartFile('办法.docx', await sampleDocx());
    const { cookie, csrfToken } = clients.clerk;
    const response = await api.app.inject({
      method: 'POST',
      url: '/api/document-file-readings',
      headers: { ...headers, cookie, 'x-csrf-token': csrfToken },
      payload,
    });
    const reading = response.json<FileReading>();
    expect(reading).toMatchObject({
      html: '<p>农村饮水安全工程管护办法</p>',
      title: '农村饮水安全工程管护办法',
    });
    expect(JSON.stringify(reading)).not.toContain(AUTHOR);
  });
});
