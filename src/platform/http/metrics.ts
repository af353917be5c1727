import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { Problem } from '../problem.ts';
import type { QuickNote } from './quick-answer.ts';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * `/metrics` in the text format of Prometheus, for the machine itself only.
 * @returns what counts the answers that go out before the framework is asked
 */
export function measure(app: FastifyInstance): QuickNote {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'gongkai_http_requests_total',
    help: 'Answered requests',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'gongkai_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none' };
    requests.inc({ ...labels, status: reply.statusCode });
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    if (!isFromThisMachine(request)) throw new Problem('page.not_found');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  return (method, { route, status }, milliseconds) => {
    requests.inc({ method, route, status });
    seconds.observe({ method, route }, milliseconds / 1000);
  };
}

/** A request that a proxy on this machine passes on comes from outside, whoever the proxy is. */
function isFromThisMachine(request: FastifyRequest): boolean {
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => request.headers[name] !== undefined,
  );
  return !passedOn && LOOPBACK.test(request.socket.remoteAddress ?? '');
}
