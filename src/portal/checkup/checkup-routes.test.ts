import { connect, type AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openDatabase } from '#store/database.ts';
import { portalMouth } from '../portal-mouth.ts';

const text = new TextEncoder();
let app: FastifyInstance;
let example: string;

beforeAll(async () => {
  // The check-up needs no database: this address leads nowhere.
  const db = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
  const config = { basePath: '/zwgk', publicUrl: null, trustedProxies: [] };
  app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
  example = (await app.inject('/zwgk/checkup/example.txt')).body;
});

afterAll(() => app.close());

async function listening(server: FastifyInstance): Promise<AddressInfo> {
  await server.listen({ port: 0, host: '127.0.0.1' });
  return server.server.address() as AddressInfo;
}

type Part = { name: string; value: string } | { name: string; file: string; bytes: Uint8Array };

async function post(parts: readonly Part[], headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const part of parts)
    if ('file' in part) form.append(part.name, new Blob([part.bytes as Uint8Array<ArrayBuffer>]), part.file);
    else form.append(part.name, part.value);
  const body = new Response(form);
  const type = body.headers.get('content-type') ?? '';
  return app.inject({
    method: 'POST',
    url: '/zwgk/checkup',
    headers: { ...headers, 'content-type': type },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}

function file(name: string, content: string | Uint8Array): Part {
  return { name: 'files', file: name, bytes: typeof content === 'string' ? text.encode(content) : content };
}

function linesOf(body: string): { kind: string; [key: string]: unknown }[] {
  return body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string });
}

function findingsOf(body: string): unknown {
  return (JSON.parse(body) as { findings: unknown }).findings;
}

describe('年报体检', () => {
  it('asks for a file under the base path, with one script and no inline one', async () => {
    const page = await app.inject('/zwgk/checkup');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('action="/zwgk/checkup"');
    expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=/);
  });

  it('shows a whole result page to a browser without scripts', async () => {
    const page = await post([file('年报.txt', example), { name: 'as', value: 'page' }]);
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('青溪县人民政府');
    expect(page.body).toContain('25＋2＝27');
    const targets = [...page.body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(targets.length).toBeGreaterThan(20);
    for (const id of targets) expect(page.body, id).toContain(`id="${id}"`);
  });

  it('reads pasted text', async () => {
    const page = await post([{ name: 'text', value: example }]);
    expect(page.body).toContain('青溪县人民政府');
  });

  it('streams the files of an archive one by one, and goes on past a broken one', async () => {
    const zip = zipSync({
      '甲/年报.txt': text.encode(example),
      '坏的.pdf': text.encode('%PDF-1.7 nothing'),
      '__MACOSX/._年报.txt': text.encode('x'),
    });
    const answer = await post([file('全部.zip', zip)], { accept: 'application/x-ndjson' });
    const lines = linesOf(answer.body);
    expect(lines.map(({ kind }) => kind)).toEqual(['files', 'begun', 'done', 'begun', 'done', 'end']);
    expect(lines[0]?.['names']).toEqual(['甲/年报.txt', '坏的.pdf']);
    expect(lines[2]?.['paper']).toContain('青溪县人民政府');
    expect(lines[4]?.['paper']).toContain('没有读成');
    expect([lines[2]?.['refused'], lines[4]?.['refused']]).toEqual([false, true]);
  });

  it('holds a report against the year before when both are sent', async () => {
    const before = example.replaceAll('2023年', '2022年');
    const answer = await post([file('今.txt', example), file('去.txt', before)], {
      accept: 'application/x-ndjson',
    });
    const again = linesOf(answer.body).filter(({ kind, index }) => kind === 'done' && index === 0);
    expect(again).toHaveLength(2);
    expect(again[1]?.['paper']).toContain('已与同批的2022年报告对照');
  });

  it("holds a county's report against the sum of its agencies when told that they are all there", async () => {
    const bureau = example.replaceAll('青溪县人民政府', '青溪县财政局');
    const files = [file('县.txt', example), file('局.txt', bureau)];
    const asked = await post([...files, { name: 'whole', value: '1' }, { name: 'as', value: 'json' }]);
    const [county = '', agency = ''] = asked.body.trim().split('\n');
    expect(county).not.toContain('stock-flow.roll-up');
    expect(agency).not.toContain('stock-flow.roll-up');
    const less = bureau.replace('4312', '4000');
    const off = await post([file('县.txt', example), file('局.txt', less), { name: 'whole', value: '1' }]);
    expect(off.body).toContain('已与同批1个单位的合计对照');
    expect(off.body).toContain('各单位合计4000');
    const again = await post([
      { name: 'name', value: '县.txt' },
      { name: 'lines', value: example },
      { name: 'part', value: less },
      { name: 'as', value: 'json' },
    ]);
    expect(again.body).toContain('stock-flow.roll-up');
  });

  it('gives the same findings when the text it read comes back for a document', async () => {
    const first = await post([file('年报.txt', example), { name: 'as', value: 'json' }]);
    const back = await post([
      { name: 'name', value: '年报.txt' },
      { name: 'lines', value: example.trimEnd().split('\n').join('\r\n') },
      { name: 'as', value: 'json' },
    ]);
    expect(first.json()).toMatchObject({
      file: '年报.txt',
      report: { agency: '青溪县人民政府', year: 2023, form: '2021' },
    });
    expect(findingsOf(back.body)).toEqual(findingsOf(first.body));
  });

  it('hands back the text it read line by line, blank ones at the beginning included', async () => {
    const page = await post([file('年报.txt', `\n\n${example}`)]);
    const [, field = ''] = /<textarea name="lines"[^>]*>([^<]*)<\/textarea>/.exec(page.body) ?? [];
    expect(field.startsWith('\n\n\n青溪县人民政府2023年')).toBe(true);
  });

  it('writes a review opinion, and a ZIP of them for several reports', async () => {
    const one = await post([file('年报.txt', example), { name: 'as', value: 'opinion' }]);
    expect(one.headers['content-type']).toContain('wordprocessingml');
    expect(decodeURIComponent(String(one.headers['content-disposition']))).toContain(
      '审核意见-青溪县人民政府2023.docx',
    );
    expect(one.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const two = await post([
      file('1.txt', example),
      file('2.txt', example),
      { name: 'as', value: 'opinion' },
    ]);
    expect(two.headers['content-type']).toBe('application/zip');
  });

  it('says what is missing when nothing was sent', async () => {
    const page = await post([{ name: 'as', value: 'page' }]);
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('没有收到文件');
  });

  it('refuses one file that is too large and reads the other all the same', async () => {
    const page = await post([
      file('大.txt', new Uint8Array(51 * 1024 * 1024).fill(65)),
      file('年报.txt', example),
    ]);
    expect(page.body).toContain('文件超过50MB');
    expect(page.body).toContain('青溪县人民政府');
  });

  it('shows hostile names and text as text', async () => {
    const page = await post([
      file('<img src=x onerror=alert(1)>.txt', `${example}\n<script>alert(1)</script></textarea><b>x`),
    ]);
    expect(page.body).not.toContain('<img src=x');
    expect(page.body).not.toContain('<script>alert');
    expect(page.body).not.toContain('</textarea><b>');
  });

  it('lets the next ones in when others have gone, sent or broken off', async () => {
    const { port } = await listening(app);
    for (let visitor = 0; visitor < 8; visitor += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.write(
        'POST /zwgk/checkup HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 999\r\n\r\n--b',
      );
      await new Promise((resolve) => setTimeout(resolve, 10));
      socket.destroy();
    }
    const answers = await Promise.all(Array.from({ length: 3 }, () => post([file('年报.txt', example)])));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  });
});
