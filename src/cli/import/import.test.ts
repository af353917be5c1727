import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicDocuments } from '#store/public-document.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { oldPage, paragraph, writeFiles } from '../../../test/import/old-site.ts';
import { makeOffice } from '../../../test/office.ts';
import { run } from './import.ts';

const program = fileURLToPath(new URL('../../../bin/gongkai.js', import.meta.url));

describe('gongkai import', () => {
  let database: TestDatabase;
  let home: string;
  const before = { ...process.env };

  beforeAll(async () => {
    database = await openTestDatabase();
    home = await mkdtemp(path.join(tmpdir(), 'gongkai-import-cli-'));
    process.env['GONGKAI_DATA'] = path.join(home, 'data');
    process.env['DATABASE_URL'] = database.serverUrl;
    process.env['GONGKAI_OWNER_URL'] = database.ownerUrl;
    await makeOffice(database.db, 'qingshui', '640121', '清水县');
    await makeOffice(database.db, 'heishan', '640122', '黑山县');
  });
  afterAll(async () => {
    process.env = before;
    await database.drop();
    await rm(home, { recursive: true });
  });

  async function call(...args: string[]): Promise<{ out: string; err: string }> {
    let out = '';
    let err = '';
    const io = {
      stdout: { write: (text: string) => (out += text) },
      stderr: { write: (text: string) => (err += text) },
    };
    await run(args, io);
    return { out, err };
  }

  function shown(tenantId: string) {
    return publicDocuments(database.db, tenantId).select(['title', 'index_number']).execute();
  }

  it('asks which county when there are several', async () => {
    await expect(call(home)).rejects.toThrow(
      '请用 --county 指明导入到哪个县：640121 清水县，640122 黑山县。',
    );
  });

  it('plans without writing, lists the doubtful, then runs', async () => {
    const folder = path.join(home, 'site');
    await writeFiles(folder, {
      'a.html': oldPage({ title: '关于春耕的通知', text: paragraph('春耕') }),
      'b.html': oldPage({ title: '=没有日期', published: null, text: paragraph('没有日期') }),
    });
    const file = path.join(home, 'doubts.csv');
    const args = [folder, '--county', '640122', '--doubts', file];
    const plan = await call(...args, '--plan');
    expect(plan.out).toContain('共 2：将公开 1，将留作草稿 1，不导入 0，以前已导入 0');
    expect(await readFile(file, 'utf8')).toContain(
      '"b.html","\'=没有日期","留作草稿","没有发布日期；没有这个栏目：政策文件"',
    );
    expect(await shown('heishan')).toEqual([]);
    const done = await call(...args);
    expect(done.out).toContain('共 2：公开 1，留作草稿 1');
    expect(await shown('heishan')).toMatchObject([{ title: '关于春耕的通知' }]);
  });

  it('goes on after kill -9, with nothing twice and nothing missing', async () => {
    const folder = path.join(home, 'large');
    const count = 1500;
    const files = Array.from({ length: count }, (_, at): [string, string] => [
      `${at}.html`,
      oldPage({ title: `关于第${at}号事项的通知`, text: paragraph(`第${at}号事项办法`) }),
    ]);
    await writeFiles(folder, Object.fromEntries(files));
    const child = spawn(process.execPath, [program, 'import', folder, '--county', '640121'], {
      env: process.env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    const signal = await new Promise<string | null>((resolve) => {
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        if (said.includes('已处理')) child.kill('SIGKILL');
      });
      child.once('exit', (_status, by) => resolve(by));
    });
    expect(signal, said).toBe('SIGKILL');
    const cut = (await shown('qingshui')).length;
    expect(cut).toBeGreaterThan(0);
    expect(cut).toBeLessThan(count);
    const { out } = await call(folder, '--county', '640121');
    expect(out).toContain(`公开 ${count - cut}，留作草稿 0，不导入 0，以前已导入 ${cut}`);
    const documents = await shown('qingshui');
    expect(new Set(documents.map(({ index_number: number }) => number)).size).toBe(count);
    const { batches } = await database.db
      .selectFrom('import_batch')
      .select(({ fn }) => fn.countAll().as('batches'))
      .where('source_name', '=', 'large')
      .executeTakeFirstOrThrow();
    expect(batches).toBe('1');
  });

  describe('from a site by its sitemap', () => {
    let server: Server;
    let url: string;
    let asked: string[] = [];
    let conditional = 0;
    const pages: Record<string, string> = {
      '/robots.txt': 'User-agent: *\nDisallow: /private/\nSitemap: SITE/map.xml\n',
      '/zw/1.html': oldPage({
        title: '关于防汛的通知',
        text: paragraph('防汛'),
        links: [['../files/%E9%98%B2%E6%B1%9B.txt', '防汛物资表']],
      }),
      '/zw/2.html': oldPage({ title: '关于秋收的通知', text: paragraph('秋收') }),
      '/private/3.html': oldPage({ title: '内部通知', text: paragraph('内部') }),
      '/files/%E9%98%B2%E6%B1%9B.txt': '编织袋 200',
    };

    beforeAll(async () => {
      server = createServer((request, response) => {
        const address = request.url ?? '';
        asked.push(address);
        if (request.headers['if-modified-since'] !== undefined) {
          conditional += 1;
          response.writeHead(304).end();
          return;
        }
        const page = pages[address];
        if (page === undefined) response.writeHead(404).end();
        else
          response
            .writeHead(200, { 'last-modified': 'Mon, 20 May 2019 01:30:00 GMT' })
            .end(page.replaceAll('SITE', url));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      pages['/map.xml'] = `<urlset>${['/zw/1.html', '/zw/2.html', '/private/3.html', '/gone.html']
        .map((page) => `<url><loc>${url}${page}</loc></url>`)
        .join('')}<url><loc>http://elsewhere.example/x.html</loc></url></urlset>`;
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    it('keeps to robots.txt, brings articles with what hangs on them, and asks only what has changed again', async () => {
      const first = await call(url, '--county', '640122', '--delay', '0');
      expect(first.out).toContain('共 2：公开 2');
      expect(asked).not.toContain('/private/3.html');
      expect(asked).toContain('/files/%E9%98%B2%E6%B1%9B.txt');
      const attachments = await database.db.selectFrom('public_attachment').select('name').execute();
      expect(attachments).toEqual([{ name: '防汛物资表.txt' }]);
      const { link } = await database.db
        .selectFrom('document_channel')
        .select('link')
        .where('link', 'like', '%/zw/1.html')
        .executeTakeFirstOrThrow();
      expect(link).toBe(`${url}/zw/1.html`);
      asked = [];
      const second = await call(url, '--county', '640122', '--delay', '0');
      expect(second.out).toContain('公开 0，留作草稿 0，不导入 0，以前已导入 2');
      expect(conditional).toBeGreaterThanOrEqual(4);
    });

    it('says what a site without a sitemap needs', async () => {
      const { port } = server.address() as AddressInfo;
      pages['/map.xml'] = '<urlset></urlset>';
      await expect(call(`http://localhost:${port}`, '--county', '640122', '--delay', '0')).rejects.toThrow(
        '没有可用的站点地图',
      );
    });
  });
});
