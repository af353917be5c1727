import type { FastifyInstance } from 'fastify';

/** What must answer before the server may take visitors, by name. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>;

/** `/healthz`: the process lives. `/readyz`: what it needs answers too; 503 while anything does not. */
export function answerHealth(app: FastifyInstance, checks: ReadinessChecks): void {
  app.get('/healthz', async (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const answers = await check().then(
          () => true,
          (error: unknown) => {
            request.log.warn({ err: error, part: name }, 'not ready');
            return false;
          },
        );
        return [name, answers ? 'ok' : 'down'] as const;
      }),
    );
    const ready = parts.every(([, state]) => state === 'ok');
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ok' : 'down', parts: Object.fromEntries(parts) });
  });
}
