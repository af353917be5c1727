import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/problem.ts';
import { routes } from '#contract/route/routes.ts';
import { openTestApi, type TestApi, type TestClient } from './api.ts';
import { samplePdf } from './attachment/sample-files.ts';
import { draftDocument } from './document.ts';
import { listXlsx } from './import/list-xlsx.ts';
import { makeOffice, makeUser } from './office.ts';
import { uploadTo } from './upload.ts';

// Every place of proactive disclosure that takes a file, against files that nobody should send: each is refused in a
// sentence, and neither the database nor any disk keeps anything of it.

const GIGABYTE = 1024 ** 3;
const MUCH = 64 * 1024 * 1024;

/** The places, with the name that a file for them has. */
const PLACES = {
  addAttachment: '实施细则.pdf',
  readDocumentFile: '实施细则.pdf',
  previewCatalog: '目录.xlsx',
  importCatalog: '目录.xlsx',
  changeEmblem: '县徽.png',
  previewDictionary: '词库.xlsx',
  importDictionary: '词库.xlsx',
  handInArchive: '旧文件.zip',
  previewOfficialPapers: '登记簿.xlsx',
  importOfficialPapers: '登记簿.xlsx',
} as const;
type Place = keyof typeof PLACES;
const places = Object.keys(PLACES) as Place[];
const lists = places.filter((place) => PLACES[place].endsWith('.xlsx'));

let api: TestApi;
let office: TestClient;
let scratch: string;
let documentId: string;
let agencyId: string;
const usualScratch = process.env['TMPDIR'];

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'gongkai-bad-input-'));
  api = await openTestApi();
  const here = await makeOffice(api.db, 'qingshui', '620521', '清水县');
  office = await api.client(
    await makeUser(api.db, api.secrets, here, 'office', { role: 'disclosure_office' }),
  );
  agencyId = here.agencies.bureau;
  documentId = await draftDocument(api.db, here);
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  // What is put aside while a file is read goes here, where nobody else writes.
  process.env['TMPDIR'] = scratch;
});
afterAll(async () => {
  if (usualScratch === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usualScratch;
  await api.close();
  await rm(scratch, { recursive: true, force: true });
});

function addressOf(place: Place): string {
  return routes[place].url.replace(':documentId', documentId).replace(':agencyId', agencyId);
}

/** Every row of every table, counted, and every file on disk. */
async function kept(): Promise<unknown> {
  const { rows } = await sql<{ name: string; rows: string }>`
    select table_name as name, (xpath('/row/count/text()',
      query_to_xml(format('select count(*) from %I', table_name), false, true, '')))[1]::text as rows
    from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like '%session%'
    order by table_name`.execute(api.db);
  return {
    rows,
    files: (await readdir(api.dataDirectory, { recursive: true })).toSorted(),
    scratch: await readdir(scratch, { recursive: true }),
  };
}

async function refused(place: Place, bytes: Uint8Array): Promise<Problem> {
  const before = await kept();
  const answer = await uploadTo(api.app, office, addressOf(place), { name: PLACES[place], bytes });
  const problem = answer.json<Problem>();
  expect([problem.status, problem.code]).toEqual([
    answer.statusCode,
    expect.not.stringMatching(/^permission|^not_found/),
  ]);
  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, answer.body).toBeLessThan(500);
  expect(`${problem.title}${problem.detail}`).toMatch(/\p{Script=Han}{4}/u);
  expect(await kept()).toEqual(before);
  return problem;
}

describe.each(places)('%s', (place) => {
  it('refuses a gigabyte, announced or streamed, long before its end', { timeout: 60_000 }, async () => {
    const before = await kept();
    for (const headers of [{ 'content-length': String(GIGABYTE) }, { 'transfer-encoding': 'chunked' }]) {
      // An archive may be half a gigabyte, which streams to the disk and is gone again: only its announcement is tried.
      if (place === 'handInArchive' && !('content-length' in headers)) continue;
      const { status, sent, body } = await sendForever(place, headers);
      expect(status, body).toBe(413);
      expect(sent).toBeLessThan(MUCH);
      expect(body).toMatch(/超过|太大/);
    }
    expect(await kept()).toEqual(before);
  });

  it('refuses a file that is two, whatever its name', async () => {
    const archive = zipSync({ '../a.html': strToU8('<script>alert(1)</script>') });
    await refused(place, Buffer.concat([await samplePdf(), archive]));
  });
});

describe.each(lists)('%s', (place) => {
  it('refuses ten thousand columns', async () => {
    const wide = await listXlsx([Array.from({ length: 10_000 }, (_, at) => `列${at}`), ['甲']]);
    const { title, detail } = await refused(place, wide);
    expect(`${title}${detail}`).toMatch(/100列|表头|第一行/);
  });
});

it('reads no script out of a page, takes none as an attachment, and keeps nothing of it', async () => {
  const before = await kept();
  const page = '<html><body><p>正文</p><script>alert(1)</script><img src=x onerror=alert(1)></body></html>';
  const file = { name: '甲.html', bytes: strToU8(page) };
  const answer = await uploadTo(api.app, office, addressOf('readDocumentFile'), file);
  expect(answer.json()).toMatchObject({ html: '<p>正文</p>' });
  await refused('addAttachment', file.bytes);
  expect(await kept()).toEqual(before);
});

/** Sends a file of a gigabyte until the server has had enough. */
function sendForever(
  place: Place,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; sent: number; body: string }> {
  const { port } = api.app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let sent = 0;
    let status: number | undefined;
    let body = '';
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: `/api${addressOf(place)}`,
      headers: {
        ...headers,
        cookie: office.cookie,
        'x-csrf-token': office.csrfToken,
        'content-type': 'multipart/form-data; boundary=x',
      },
    });
    request.on('response', (response) => {
      status = response.statusCode;
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => request.destroy());
    });
    request.on('error', () => undefined);
    request.on('close', () => resolve({ status, sent, body }));
    request.write(
      `--x\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(PLACES[place])}"\r\n\r\n`,
    );
    const chunk = Buffer.alloc(256 * 1024, 65);
    const more = (): void => {
      while (!request.destroyed && sent < GIGABYTE) {
        sent += chunk.byteLength;
        if (!request.write(chunk)) {
          request.once('drain', more);
          return;
        }
      }
      if (sent >= GIGABYTE) reject(new Error('The whole gigabyte was taken'));
    };
    more();
  });
}
