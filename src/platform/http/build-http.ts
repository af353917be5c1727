import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyPluginAsync, LogController } from 'fastify';
import type { Config } from '../config.ts';
import { newId } from '../id.ts';
import type { Log } from '../log.ts';
import { closeGently } from './close-gently.ts';
import { refuseCrossSite } from './cross-site.ts';
import { answerNotFound, type NotFound } from './not-found.ts';
import { answerHealth, type ReadinessChecks } from './health.ts';
import { measure } from './metrics.ts';
import { replyWithProblems } from './problem-reply.ts';
import { limitRates } from './rate-limits.ts';
import { type QuickLook, type QuickNote, serveQuickly } from './quick-answer.ts';
import { refuseNul } from './refuse-nul.ts';
import { logRequests } from './request-log.ts';
import { type Policy, setPolicy, setSecurityHeaders } from './security-headers.ts';
import { compileValidator } from './validator.ts';

export interface HttpServices {
  readonly config: Pick<Config, 'basePath' | 'publicUrl' | 'trustedProxies'>;
  readonly log: Log;
  /** What `/readyz` asks, such as the database. */
  readonly checks: ReadinessChecks;
}

/** One way into the system: what answers under a prefix, and what its pages may load. */
export interface Mouth {
  /** Under the base path: '/api', '/console', or '' for the portal. */
  readonly prefix: string;
  readonly policy: Policy;
  readonly plugin: FastifyPluginAsync;
  /** Its own page for addresses that lead nowhere; without one, problem details. */
  readonly notFound?: NotFound;
  /** Answers that are ready before the framework is asked. */
  readonly quickLook?: QuickLook;
}

const MIB = 1024 * 1024;

/** Bytes of a JSON or form body; a route that takes files sets its own. */
const BODY_LIMIT = MIB;

/** The server without its process: everything that answers HTTP, not yet listening. */
export async function buildHttp(services: HttpServices, mouths: readonly Mouth[]): Promise<FastifyInstance> {
  const { basePath, publicUrl, trustedProxies } = services.config;
  const placeOf = ({ prefix }: Mouth): string => `${basePath}${prefix}`;
  const looks = mouths.flatMap(({ quickLook }) => quickLook ?? []);
  const notes: QuickNote[] = [];
  const app = Fastify({
    serverFactory: (handler) => serveQuickly(handler, { looks, log: services.log, notes }),
    loggerInstance: services.log,
    genReqId: newId,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(compileValidator);
  closeGently(app);
  logRequests(app);
  replyWithProblems(app, basePath);
  answerNotFound(app, basePath, mouths.find((mouth) => placeOf(mouth) === '')?.notFound);
  await setSecurityHeaders(app, publicUrl);
  refuseCrossSite(app, publicUrl);
  refuseNul(app);
  await limitRates(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fields: 20, fileSize: 50 * MIB } });
  answerHealth(app, services.checks);
  notes.push(measure(app));
  for (const mouth of mouths) {
    await app.register(
      async (context) => {
        setPolicy(context, mouth.policy);
        if (placeOf(mouth) !== '') answerNotFound(context, basePath, mouth.notFound);
        // Called, not registered: what the plugin decorates is there for its not-found page too.
        await mouth.plugin(context, {});
      },
      { prefix: placeOf(mouth) },
    );
  }
  return app;
}
