import type { OpenSession } from '#actions/session/open-session.ts';
import type { By } from '#actions/act.ts';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '#contract/route/route.ts';
import { attachment } from '#platform/http/attachment.ts';
import { Problem } from '#platform/problem.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admit } from './admit.ts';
import { type ApiServices, limitOf } from './api-services.ts';

/** One call of a route, its parts checked against the contract. */
export interface Call<R extends Route> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A call by someone who is signed in. */
export interface StaffCall<R extends Route> extends Call<R> {
  readonly open: OpenSession;
  readonly by: By;
}

declare module 'fastify' {
  interface FastifyRequest {
    openSession: OpenSession | null;
  }
  interface FastifyContextConfig {
    /** The route of the contract behind this address. */
    contract?: Route;
  }
}

/** Serves a route of the contract to those its access admits. */
export function serveRoute<const R extends Route>(
  app: FastifyInstance,
  services: ApiServices,
  route: R,
  act: (call: StaffCall<R>) => Promise<AnswerOf<R>>,
): void {
  addRoute(app, services, route, (call, open) => {
    if (open === null) throw new Problem('session.none');
    return act({ ...call, open, by: { staff: open.staff, requestId: call.request.id } });
  });
}

/** Serves a route that anyone may call. */
export function servePublicRoute<const R extends Route & { readonly access: 'public' }>(
  app: FastifyInstance,
  services: ApiServices,
  route: R,
  act: (call: Call<R>) => Promise<AnswerOf<R>>,
): void {
  addRoute(app, services, route, act);
}

/** A document to be saved. */
export interface ServedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Serves a route of the contract that answers with a document. */
export function serveFile<const R extends Route & { readonly file: true }>(
  app: FastifyInstance,
  services: ApiServices,
  route: R,
  act: (call: StaffCall<R>) => Promise<ServedFile>,
): void {
  addRoute(app, services, route, async (call, open) => {
    if (open === null) throw new Problem('session.none');
    const by = { staff: open.staff, requestId: call.request.id };
    const { name, type, bytes } = await act({ ...call, open, by });
    return attachment(call.reply, name, type).send(bytes);
  });
}

function addRoute<R extends Route>(
  app: FastifyInstance,
  services: ApiServices,
  route: R,
  act: (call: Call<R>, open: OpenSession | null) => Promise<unknown>,
): void {
  app.route({
    method: route.method,
    url: route.url,
    schema: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      ...(route.answer ? { response: { 200: route.answer } } : {}),
    },
    config: { contract: route, rateLimit: { max: limitOf(services, limitKind(route)) } },
    onRequest: async (request) => {
      request.openSession = route.access === 'public' ? null : await admit(services, route, request);
    },
    handler: async (request, reply) => {
      const call = {
        params: request.params as ParamsOf<R>,
        query: request.query as QueryOf<R>,
        body: request.body as BodyOf<R>,
        request,
        reply,
      };
      reply.header('cache-control', 'no-store');
      const answer = await act(call, request.openSession);
      if (route.file) return answer;
      return route.answer === undefined ? reply.code(204).send() : reply.send(answer);
    },
  });
}

function limitKind(route: Route): 'api' | 'signIn' | 'upload' {
  if (route.upload) return 'upload';
  const takesSecret = route.tag === 'session' && route.body !== undefined;
  return takesSecret ? 'signIn' : 'api';
}
