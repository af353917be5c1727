import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { afterEach, describe, expect, it } from 'vitest';
import { openLog } from '../log.ts';
import { Problem } from '../problem.ts';
import { buildHttp, type HttpServices, type Mouth } from './build-http.ts';

const apps: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

const trial: Mouth = {
  prefix: '/trial',
  policy: 'data',
  plugin: async (app) => {
    app.get('/fine', async () => ({ fine: true }));
    app.get('/broken', async () => {
      throw new Error('password of the database is 12345');
    });
    app.get('/told', async () => {
      throw new Problem('agency.closed');
    });
    app.post(
      '/shape',
      { schema: { body: Type.Object({ name: Type.String({ minLength: 2 }), age: Type.Integer() }) } },
      async ({ body }) => body,
    );
    app.get(
      '/page',
      { schema: { querystring: Type.Object({ page: Type.Integer({ default: 1 }) }) } },
      async ({ query }) => query,
    );
    app.get('/seldom', { config: { rateLimit: { max: 2 } } }, async ({ ip }) => ({ ip }));
  },
};

async function build(
  config: Partial<HttpServices['config']> = {},
  mouths: readonly Mouth[] = [trial],
): Promise<FastifyInstance> {
  const app = await buildHttp(
    {
      config: { basePath: '', publicUrl: null, trustedProxies: [], ...config },
      log: openLog('silent'),
      checks: { database: async () => undefined },
    },
    mouths,
  );
  apps.push(app);
  return app;
}

describe('problem details', () => {
  it('say in Chinese what happened and what to do, with the code and the number of the request', async () => {
    const response = await (await build()).inject('/trial/told?name=王丽');
    expect(response.statusCode).toBe(409);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toEqual({
      type: '/api/docs#agency.closed',
      code: 'agency.closed',
      title: '单位已停用',
      status: 409,
      detail: '停用的单位只能查阅。',
      instance: '/trial/told',
      requestId: response.headers['x-request-id'],
    });
  });

  it('tell nothing of what broke inside', async () => {
    const response = await (await build()).inject('/trial/broken');
    expect(response.json()).toMatchObject({ code: 'server.failed', status: 500 });
    expect(response.body).not.toContain('12345');
  });

  it.each([
    ['an unknown address', { url: '/trial/none' }, 'page.not_found', 404],
    ['an unknown address outside every mouth', { url: '/none' }, 'page.not_found', 404],
    [
      'broken JSON',
      { method: 'POST', url: '/trial/shape', headers: { 'content-type': 'application/json' }, payload: '{' },
      'request.unreadable',
      400,
    ],
    [
      'another media type',
      { method: 'POST', url: '/trial/shape', headers: { 'content-type': 'text/csv' }, payload: 'a' },
      'request.media_type',
      415,
    ],
    [
      'a body too large',
      { method: 'POST', url: '/trial/shape', payload: { name: 'x'.repeat(1_100_000) } },
      'request.too_large',
      413,
    ],
  ] as const)('answer %s', async (_, request, code, status) => {
    const response = await (await build()).inject({ ...request });
    expect(response.json()).toMatchObject({ code, status });
  });

  it('name each wrong field in Chinese', async () => {
    const send = async (payload: object) =>
      (await (await build()).inject({ method: 'POST', url: '/trial/shape', payload })).json<{
        fields: unknown;
      }>().fields;
    expect(await send({ name: 'x', age: '5' })).toEqual([
      { field: 'name', message: '至少 2 个字符。' },
      { field: 'age', message: '应是整数。' },
    ]);
    expect(await send({})).toEqual([
      { field: 'name', message: '必须填写。' },
      { field: 'age', message: '必须填写。' },
    ]);
  });
});

describe('what comes in', () => {
  it('is converted in an address, never in a body', async () => {
    const app = await build();
    expect((await app.inject('/trial/page?page=3')).json()).toEqual({ page: 3 });
    expect((await app.inject('/trial/page')).json()).toEqual({ page: 1 });
    expect(
      (await app.inject({ method: 'POST', url: '/trial/shape', payload: { name: 'ab', age: null } }))
        .statusCode,
    ).toBe(400);
  });
});

describe('headers', () => {
  it('keep pages from loading or framing anything foreign', async () => {
    const { headers } = await (await build()).inject('/trial/fine');
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('let no script run inline; the console alone writes styles', async () => {
    const application: Mouth = { prefix: '/console', policy: 'application', plugin: trial.plugin };
    const page: Mouth = { prefix: '', policy: 'page', plugin: trial.plugin };
    const app = await build({}, [application, page]);
    const policy = async (url: string) => String((await app.inject(url)).headers['content-security-policy']);
    for (const url of ['/fine', '/console/fine', '/none']) {
      expect(await policy(url)).toContain("script-src 'self';");
      expect(await policy(url)).not.toContain('unsafe-eval');
    }
    expect(await policy('/fine')).toContain("style-src 'self';");
    expect(await policy('/console/fine')).toContain("style-src 'self' 'unsafe-inline'");
  });

  it('insist on https where the public address is https', async () => {
    const app = await build({ publicUrl: 'https://www.example.gov.cn/gongkai' });
    expect((await app.inject('/trial/fine')).headers['strict-transport-security']).toContain(
      'max-age=31536000',
    );
  });
});

describe('acts from other sites', () => {
  const post = async (app: FastifyInstance, headers: Record<string, string>) =>
    (await app.inject({ method: 'POST', url: '/trial/shape', payload: { name: 'ab', age: 5 }, headers }))
      .statusCode;

  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['our own page over plain http', { origin: 'http://county.local:8080', host: 'county.local:8080' }, 200],
    ['a program', {}, 200],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site over plain http', { origin: 'http://evil.example', host: 'county.local:8080' }, 403],
    ['the same host on another port', { origin: 'http://county.local:9090', host: 'county.local:8080' }, 403],
    ['a sandbox', { origin: 'null' }, 403],
  ])('%s: %o %i', async (_, headers, status) => expect(await post(await build(), headers)).toBe(status));

  it('knows itself by the public address when a proxy changed the host', async () => {
    const app = await build({ publicUrl: 'https://www.example.gov.cn/gongkai' });
    expect(await post(app, { origin: 'https://www.example.gov.cn', host: '10.0.0.5:8080' })).toBe(200);
  });
});

describe('rate limits', () => {
  it('stop one address, not another, and say so', async () => {
    const app = await build();
    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push(await app.inject('/trial/seldom'));
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 429]);
    expect(answers[2]?.json()).toMatchObject({ code: 'request.too_many' });
    expect((await app.inject({ url: '/trial/seldom', remoteAddress: '10.1.1.1' })).statusCode).toBe(200);
  });

  it('take the visitor’s address from a trusted proxy alone', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const trusting = await build({ trustedProxies: ['10.0.0.0/8'] });
    const ip = async (remoteAddress: string) =>
      (await trusting.inject({ url: '/trial/seldom', remoteAddress, headers })).json<{ ip: string }>().ip;
    expect(await ip('10.0.0.5')).toBe('203.0.113.9');
    expect(await ip('192.0.2.7')).toBe('192.0.2.7');
  });
});

describe('a mouth', () => {
  it('stands under the base path', async () => {
    const app = await build({ basePath: '/gongkai' });
    expect((await app.inject('/gongkai/trial/fine')).statusCode).toBe(200);
    expect((await app.inject('/trial/fine')).statusCode).toBe(404);
    expect((await app.inject('/gongkai/trial/told')).json()).toMatchObject({
      type: '/gongkai/api/docs#agency.closed',
    });
  });

  it.each(['', '/gongkai'])('answers its own lost addresses under "%s"', async (basePath) => {
    const portal: Mouth = {
      prefix: '',
      policy: 'page',
      plugin: async () => undefined,
      notFound: async (_, reply) => reply.code(404).send('portal'),
    };
    const app = await build({ basePath }, [trial, portal]);
    expect((await app.inject(`${basePath}/none`)).body).toBe('portal');
    expect((await app.inject(`${basePath}/trial/none`)).json()).toMatchObject({ code: 'page.not_found' });
  });
});

describe('health and metrics', () => {
  it('tell that the process lives, and whether what it needs does', async () => {
    const app = await buildHttp(
      {
        config: { basePath: '', publicUrl: null, trustedProxies: [] },
        log: openLog('silent'),
        checks: {
          database: () => Promise.reject(new Error('connect ECONNREFUSED')),
          files: async () => undefined,
        },
      },
      [],
    );
    apps.push(app);
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await app.inject('/readyz');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'down', parts: { database: 'down', files: 'ok' } });
    expect((await (await build()).inject('/readyz')).statusCode).toBe(200);
  });

  it('are counted by route, and shown to the machine itself alone', async () => {
    const app = await build();
    await app.inject('/trial/fine');
    expect((await app.inject('/metrics')).body).toContain(
      'gongkai_http_requests_total{method="GET",route="/trial/fine",status="200"} 1',
    );
    expect((await app.inject({ url: '/metrics', remoteAddress: '10.1.1.1' })).statusCode).toBe(404);
    expect(
      (await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.1.1.1' } })).statusCode,
    ).toBe(404);
  });
});

describe('the log', () => {
  it('has a line a request, and nothing personal in it', async () => {
    const lines: string[] = [];
    const log = openLog('trace', { write: (line) => lines.push(line) });
    const app = await buildHttp(
      { config: { basePath: '', publicUrl: null, trustedProxies: [] }, log, checks: {} },
      [trial],
    );
    apps.push(app);
    const secret = {
      cookie: 'gongkai_session=TOKEN',
      'x-csrf-token': 'TOKEN',
      referer: 'http://a/?q=王丽',
      'user-agent': 'TOKEN',
    };
    await app.inject({ url: '/trial/fine?name=王丽&phone=13900000000', headers: secret });
    await app.inject({ url: '/trial/none/王丽', headers: secret });
    await app.inject({
      method: 'POST',
      url: '/trial/shape',
      payload: { name: '王', phone: '13900000000' },
      headers: secret,
    });
    await app.inject({ url: '/trial/broken?name=王丽', headers: secret, remoteAddress: '203.0.113.9' });
    const text = lines.join('');
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(text).toContain('"route":"/trial/fine"');
    for (const planted of ['王', encodeURIComponent('王'), '13900000000', 'TOKEN', '203.0.113.9'])
      expect(text).not.toContain(planted);
  });
});

describe('closing', () => {
  it('lets a request that is under way finish', async () => {
    const slow: Mouth = {
      prefix: '/slow',
      policy: 'data',
      plugin: async (app) => {
        app.get('/', () => new Promise((resolve) => setTimeout(() => resolve({ done: true }), 200)));
      },
    };
    const app = await build({}, [slow]);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const answer = new Promise<number | undefined>((resolve, reject) => {
      httpRequest({ port, path: '/slow' }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await app.close();
    expect(await answer).toBe(200);
  });
});
