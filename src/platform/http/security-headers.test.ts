import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { buildTrial, trial } from '../../../test/http.ts';
import type { Mouth } from './build-http.ts';

describe('headers', () => {
  it('keep pages from loading or framing anything foreign', async () => {
    const { headers } = await (await buildTrial()).inject('/trial/fine');
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
    const app = await buildTrial({}, [application, page]);
    const policy = async (url: string) => String((await app.inject(url)).headers['content-security-policy']);
    for (const url of ['/fine', '/console/fine', '/none']) {
      expect(await policy(url)).toContain("script-src 'self';");
      expect(await policy(url)).not.toContain('unsafe-eval');
    }
    expect(await policy('/fine')).toContain("style-src 'self';");
    expect(await policy('/console/fine')).toContain("style-src 'self' 'unsafe-inline'");
  });

  it('insist on https where the public address is https', async () => {
    const app = await buildTrial({ publicUrl: 'https://www.example.gov.cn/gongkai' });
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
  ])('%s: %o %i', async (_, headers, status) => expect(await post(await buildTrial(), headers)).toBe(status));

  it('knows itself by the public address when a proxy changed the host', async () => {
    const app = await buildTrial({ publicUrl: 'https://www.example.gov.cn/gongkai' });
    expect(await post(app, { origin: 'https://www.example.gov.cn', host: '10.0.0.5:8080' })).toBe(200);
  });
});

describe('rate limits', () => {
  it('stop one address, not another, and say so', async () => {
    const app = await buildTrial();
    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push(await app.inject('/trial/seldom'));
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 429]);
    expect(answers[2]?.json()).toMatchObject({ code: 'request.too_many' });
    expect((await app.inject({ url: '/trial/seldom', remoteAddress: '10.1.1.1' })).statusCode).toBe(200);
  });

  it('take the visitor’s address from a trusted proxy alone', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const trusting = await buildTrial({ trustedProxies: ['10.0.0.0/8'] });
    const ip = async (remoteAddress: string) =>
      (await trusting.inject({ url: '/trial/seldom', remoteAddress, headers })).json<{ ip: string }>().ip;
    expect(await ip('10.0.0.5')).toBe('203.0.113.9');
    expect(await ip('192.0.2.7')).toBe('192.0.2.7');
  });
});
