import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { sendProblem } from './problem-reply.ts';

export type NotFound = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** An address that leads nowhere is answered by the mouth whose prefix it begins with, the longest prefix first. */
export function answerNotFound(
  app: FastifyInstance,
  basePath: string,
  mouths: readonly { readonly prefix: string; readonly notFound?: NotFound }[],
): void {
  const longestFirst = mouths.toSorted((a, b) => b.prefix.length - a.prefix.length);
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.replace(/\?.*$/s, '');
    const mouth = longestFirst.find(({ prefix }) => `${path}/`.startsWith(`${basePath}${prefix}/`));
    if (mouth?.notFound === undefined) return sendProblem(reply, new Problem('page.not_found'), basePath);
    return mouth.notFound(request, reply);
  });
}
