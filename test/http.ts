import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { afterEach } from 'vitest';
import { buildHttp, type HttpServices, type Mouth } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';

const apps: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

/** A mouth that does one of everything. */
export const trial: Mouth = {
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

/** The skeleton around some mouths, closed after the test. */
export async function buildTrial(
  config: Partial<HttpServices['config']> = {},
  mouths: readonly Mouth[] = [trial],
  more: Partial<Pick<HttpServices, 'log' | 'checks'>> = {},
): Promise<FastifyInstance> {
  const app = await buildHttp(
    {
      config: { basePath: '', publicUrl: null, trustedProxies: [], ...config },
      log: openLog('silent'),
      checks: { database: async () => undefined },
      ...more,
    },
    mouths,
  );
  apps.push(app);
  return app;
}
