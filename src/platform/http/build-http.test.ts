import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { buildTrial, trial } from '../../../test/http.ts';
import { openLog } from '../log.ts';
import type { Mouth } from './build-http.ts';

describe('a mouth', () => {
  it('stands under the base path', async () => {
    const app = await buildTrial({ basePath: '/gongkai' });
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
    const app = await buildTrial({ basePath }, [trial, portal]);
    expect((await app.inject(`${basePath}/none`)).body).toBe('portal');
    expect((await app.inject(`${basePath}/trial/none`)).json()).toMatchObject({ code: 'page.not_found' });
  });
});

describe('health and metrics', () => {
  it('tell that the process lives, and whether what it needs does', async () => {
    const checks = {
      database: () => Promise.reject(new Error('connect ECONNREFUSED')),
      files: async () => undefined,
    };
    const app = await buildTrial({}, [], { checks });
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await app.inject('/readyz');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'down', parts: { database: 'down', files: 'ok' } });
    expect((await (await buildTrial()).inject('/readyz')).statusCode).toBe(200);
  });

  it('are counted by route, and shown to the machine itself alone', async () => {
    const app = await buildTrial();
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
    const app = await buildTrial({}, [trial], { log });
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
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
    const slow: Mouth = {
      prefix: '/slow',
      policy: 'data',
      plugin: async (app) => {
        app.get('/', () => {
          arrive(undefined);
          return new Promise((resolve) => setTimeout(() => resolve({ done: true }), 200));
        });
      },
    };
    const app = await buildTrial({}, [slow]);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const answer = new Promise<number | undefined>((resolve, reject) => {
      httpRequest({ port, path: '/slow' }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    await arrived;
    await app.close();
    expect(await answer).toBe(200);
  });
});
