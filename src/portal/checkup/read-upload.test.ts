import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openDatabase } from '#store/database.ts';
import { portalMouth } from '../portal-mouth.ts';

type Field = readonly [name: string, value: string | Blob];

let app: FastifyInstance;
let example: string;

beforeAll(async () => {
  const db = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
  example = (await app.inject('/checkup/example.txt')).body;
});

afterAll(() => app.close());

async function post(fields: readonly Field[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const body = new Response(form);
  return app.inject({
    method: 'POST',
    url: '/checkup',
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}

function many(name: string, count: number): Field[] {
  return Array.from({ length: count }, () => [name, 'a'.repeat(1_900_000)]);
}

describe('the form of the check-up', () => {
  it.each([
    ['one field', [['lines', '1 '.repeat(1_500_000)]]],
    ['fields that nobody asked for', many('x', 8)],
    ['texts to be held against', many('part', 8)],
  ] as const)('is refused with more text than reports have: %s', async (_, fields) => {
    const page = await post([['text', example], ...fields]);
    expect(page.statusCode).toBe(413);
    expect(page.body).toContain('超过大小限制');
  });

  it('is answered without a report for a file that is nothing but ends of lines', async () => {
    const page = await post([['files', new File([example, '\n'.repeat(1_000_000)], '年报.txt')]]);
    expect(page.body).toContain('文件里的文字多得异常');
  });
});
