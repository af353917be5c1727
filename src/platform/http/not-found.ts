import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { sendProblem } from './problem-reply.ts';

export type NotFound = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** What an address under this context's prefix that leads nowhere is answered with: a page, or else problem details. */
export function answerNotFound(context: FastifyInstance, basePath: string, page: NotFound | undefined): void {
  context.setNotFoundHandler(
    page ?? (async (_, reply) => sendProblem(reply, new Problem('page.not_found'), basePath)),
  );
}
