import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openDatabase } from '#store/database.ts';
import { portalMouth } from './portal-mouth.ts';

let app: FastifyInstance;

beforeAll(async () => {
  const db = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
});

afterAll(() => app.close());

it.each(['//evil.example/none', '///evil.example/none', '/\\evil.example/none'])(
  'the way to the large text of %s stays on this site',
  async (address) => {
    const page = await app.inject(address);
    expect(page.statusCode).toBe(404);
    const [, link = ''] = /<p class="text-size"><a href="([^"]*)"/.exec(page.body) ?? [];
    expect(new URL(link, 'http://here.example/').host).toBe('here.example');
  },
);
