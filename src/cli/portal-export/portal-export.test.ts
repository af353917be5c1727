import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalMouth } from '#portal/portal-mouth.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openFileStore } from '#platform/files.ts';
import { openLog } from '#platform/log.ts';
import { hideFromPublic } from '#store/public-document.ts';
import { listWithdrawnPaths } from '#store/withdrawn-address.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { releasedDocument } from '../../../test/document.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import type { ExportedFile } from './export-folder.ts';
import { type Answer, exportPortal, type ExportResult } from './export-portal.ts';
import { exportedAddress, linksOf } from './page-links.ts';

const ORIGIN = 'https://www.qs.example';
const place = { origin: ORIGIN, basePath: '/zwgk' };

let database: TestDatabase;
let app: FastifyInstance;
let office: Office;
let home: string;
let folder: string;
const documents: { id: string }[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  home = await mkdtemp(path.join(tmpdir(), 'gongkai-export-'));
  folder = path.join(home, 'pages');
  office = await makeOffice(database.db, 'qingshui', '640121', '清水县');
  for (let at = 0; at < 45; at++)
    documents.push(
      await releasedDocument(
        database.db,
        office,
        { title: `关于第${at}号事项的通知` },
        { at: new Date(Date.UTC(2024, 2, 1 + at)) },
      ),
    );
  const services = {
    db: database.db,
    files: openFileStore(path.join(home, 'files')),
    config: { basePath: '/zwgk', publicUrl: ORIGIN },
    countsReadings: false,
  };
  const config = { basePath: '/zwgk', publicUrl: ORIGIN, trustedProxies: [] };
  app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth(services)]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(home, { recursive: true });
});

async function ask(url: string): Promise<Answer> {
  const answer = await app.inject({ method: 'GET', url, headers: { host: 'www.qs.example' } });
  const contentType = String(answer.headers['content-type'] ?? '');
  return { status: answer.statusCode, contentType, bytes: answer.rawPayload };
}

async function exportAll(asking = ask): Promise<ExportResult> {
  const withdrawn = (await listWithdrawnPaths(database.db)).map((one) => `/zwgk${one}`);
  const seeds = ['/', '/sitemap.xml', '/robots.txt', '/withdrawn.txt'].map((page) => `/zwgk/640121${page}`);
  return exportPortal(asking, folder, { place, seeds: ['/zwgk/', ...seeds], withdrawn });
}

async function manifest(): Promise<ExportedFile[]> {
  const text = await readFile(path.join(folder, '.gongkai-export.json'), 'utf8');
  return (JSON.parse(text) as { files: ExportedFile[] }).files;
}

describe('exportPortal', () => {
  it('writes what the server answers, byte for byte, and misses no link', async () => {
    const result = await exportAll();
    expect(result.broken).toEqual([]);
    const files = await manifest();
    for (const { id } of documents)
      expect(files.map(({ file }) => file)).toContain(`zwgk/640121/documents/${id}.html`);
    const missing: string[] = [];
    const addresses = new Set(files.map(({ address }) => address.replace(/\/$/, '')));
    for (const { file, address } of files.filter((one) => one.address !== '')) {
      const { bytes, contentType } = await ask(address);
      const written = await readFile(path.join(folder, file));
      expect(written.equals(bytes), address).toBe(true);
      for (const link of linksOf(written.toString(), contentType)) {
        const target = exportedAddress(link, address, place);
        if (target === null || addresses.has(target.replace(/\/$/, ''))) continue;
        if ((await ask(target)).status === 200) missing.push(`${address} → ${link}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('pages by path, and leaves searches and forms to the portal', async () => {
    const files = (await manifest()).map(({ file }) => file);
    expect(files).toContain('zwgk/640121/newest/2.html');
    expect(
      files.filter((file) => /\/(?:search|report-error|checkup|console|api)(?:\.html|\/)/.test(file)),
    ).toEqual([]);
  });

  it('rewrites only what has changed', async () => {
    expect(await exportAll()).toMatchObject({ written: 0, removed: 0 });
    const [first] = documents;
    const file = path.join(folder, `zwgk/640121/documents/${first?.id}.html`);
    const before = await stat(file);
    await releasedDocument(
      database.db,
      office,
      { title: '新的通知' },
      { at: new Date('2024-06-01T00:00:00Z') },
    );
    const again = await exportAll();
    expect(again.written).toBeGreaterThan(0);
    expect(again.written).toBeLessThan(again.files / 2);
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
    await writeFile(file, 'half');
    expect(await exportAll()).toMatchObject({ written: 1 });
  });

  it('completes what was cut off, and leaves nothing of it behind', async () => {
    await rm(folder, { recursive: true });
    let left = 30;
    const dying = async (url: string): Promise<Answer> => {
      left -= 1;
      if (left < 0) throw new Error('killed');
      return ask(url);
    };
    await expect(exportAll(dying)).rejects.toThrow('killed');
    // A page that the cut-off export wrote and that has gone since.
    await writeFile(path.join(folder, 'stray.html'), 'x');
    await writeFile(path.join(folder, '.gongkai-export.journal'), 'stray.html\n', { flag: 'a' });
    expect(await exportAll()).toMatchObject({ removed: 1, broken: [] });
    expect(await exportAll()).toMatchObject({ written: 0 });
    await expect(stat(path.join(folder, '.gongkai-export.journal'))).rejects.toThrow('ENOENT');
  });

  it('takes a withdrawn document away, and writes what its address says', async () => {
    const [gone] = documents;
    const id = gone?.id ?? '';
    await database.db.transaction().execute((tx) =>
      hideFromPublic(tx, {
        tenantId: office.tenantId,
        documentId: id,
        reason: '文件内容有误',
        at: new Date(),
      }),
    );
    const result = await exportAll();
    expect(result).toMatchObject({ withdrawn: 1, broken: [] });
    expect(result.removed).toBeGreaterThan(0);
    const address = `/zwgk/640121/documents/${id}`;
    await expect(stat(path.join(folder, `${address}.html`))).rejects.toThrow('ENOENT');
    const page = await readFile(path.join(folder, `_withdrawn${address}.html`));
    expect(page.equals((await ask(address)).bytes)).toBe(true);
    expect(page.toString()).toContain('文件内容有误');
    expect(await readFile(path.join(folder, '_nginx/withdrawn.map'), 'utf8')).toBe(
      `"${address}" "/_withdrawn${address}.html";\n`,
    );
    expect(await readFile(path.join(folder, 'zwgk/640121/withdrawn.txt'), 'utf8')).toBe(
      `${ORIGIN}${address}\n`,
    );
  });

  it('is served by the web server of the example, which asks the portal only for the rest', async () => {
    const map = await readFile(path.join(folder, '_nginx/withdrawn.map'), 'utf8');
    const entries = [...map.matchAll(/^"((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)";$/gm)];
    expect(entries).toHaveLength(map.split('\n').length - 1);
    for (const [, , page = ''] of entries) expect((await stat(path.join(folder, page))).isFile()).toBe(true);
    const server = await openExample();
    if (server === null) return;
    try {
      const [gone, kept] = documents;
      for (const { file, address } of (await manifest()).filter(
        (one) => one.address !== '' && !one.file.startsWith('_'),
      )) {
        const answer = await server.get(address);
        expect(answer.status, address).toBe(200);
        expect(answer.body.equals(await readFile(path.join(folder, file))), address).toBe(true);
        expect(answer.from, address).toBe('file');
      }
      const withdrawn = await server.get(`/zwgk/640121/documents/${gone?.id}`);
      expect(withdrawn.status).toBe(410);
      expect(withdrawn.body.toString()).toContain('文件内容有误');
      expect((await server.get(`/zwgk/640121/documents/${gone?.id}/attachments/x/y.pdf`)).status).toBe(410);
      for (const address of [
        '/zwgk/640121/search?q=x',
        '/zwgk/640121/report-error',
        '/zwgk/deadline',
        `/zwgk/640121/documents/${kept?.id}?large=1`,
      ])
        expect(await server.get(address), address).toMatchObject({
          status: 200,
          from: 'portal',
          asked: address,
        });
      expect((await server.get(`/zwgk/640121/documents/${kept?.id}`, { cookie: 'large=1' })).from).toBe(
        'portal',
      );
      for (const address of [
        '/_nginx/withdrawn.map',
        '/.gongkai-export.json',
        `/_withdrawn/zwgk/640121/documents/${gone?.id}.html`,
        '/zwgk/console/',
        '/zwgk/api/session',
      ])
        expect((await server.get(address)).status, address).toBe(404);
    } finally {
      await server.close();
    }
  });
});

interface Example {
  get(
    address: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Buffer; from: string; asked: string }>;
  close(): Promise<void>;
}

/** nginx with the example of the documents before a portal that only says that it was asked; null where there is no nginx. */
async function openExample(): Promise<Example | null> {
  const nginx = await promisify(execFile)('nginx', ['-v']).catch(() => null);
  if (nginx === null) return null;
  const inner = createServer((request, response) => {
    response.writeHead(200, { 'x-from': 'portal', 'x-asked': request.url ?? '' }).end('portal');
  });
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const example = await readFile(new URL('../../../docs/nginx-example.conf', import.meta.url), 'utf8');
  const filled = example
    .replaceAll('INNER_HOST:8080', `127.0.0.1:${(inner.address() as AddressInfo).port}`)
    .replaceAll('LISTEN_ADDRESS', `127.0.0.1:${port}`)
    .replaceAll('PUBLIC_NAME', 'www.qs.example')
    .replaceAll('EXPORT_FOLDER', folder);
  const spaces = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  const conf = path.join(home, 'nginx.conf');
  await writeFile(
    conf,
    `user root; worker_processes 1; daemon off; pid ${home}/nginx.pid; error_log ${home}/nginx.log;
events { worker_connections 64; }
http { access_log off; include /etc/nginx/mime.types; ${spaces.join(' ')}\n${filled}\n}`,
  );
  await promisify(execFile)('nginx', ['-t', '-c', conf, '-p', home, '-e', `${home}/nginx.log`]);
  const child = spawn('nginx', ['-c', conf, '-p', home, '-e', `${home}/nginx.log`], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let round = 0; round < 100; round++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await sleep(50);
  }
  return {
    get: async (address, headers = {}) => {
      const answer = await fetch(`${url}${address}`, { headers, redirect: 'manual' });
      return {
        status: answer.status,
        body: Buffer.from(await answer.arrayBuffer()),
        from: answer.headers.get('x-from') ?? 'file',
        asked: answer.headers.get('x-asked') ?? '',
      };
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await new Promise((resolve) => inner.close(resolve));
    },
  };
}
