import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERRORS, type ErrorCode } from '../errors.ts';
import { Problem } from '../problem.ts';
import { fieldFaults } from './field-fault.ts';

const TOO_LARGE = ERRORS['request.too_large'].status;

/** Codes of the framework's own errors in our catalogue. */
const FRAMEWORK_ERRORS: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_REQ_FILE_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media_type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.media_type',
};

/** What a thrown thing means to the user. Whatever is not in the catalogue is ours to mend, and says no more than that. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const framework = error as Partial<FastifyError>;
  if (framework.validation !== undefined)
    return new Problem('request.invalid', { fields: fieldFaults(framework.validation) });
  const known = FRAMEWORK_ERRORS[framework.code ?? ''];
  if (known !== undefined) return new Problem(known);
  if (framework.statusCode === 429) return new Problem('request.too_many');
  if (framework.statusCode === 413) return new Problem('request.too_large');
  if (framework.statusCode !== undefined && framework.statusCode >= 400 && framework.statusCode < 500)
    return new Problem('request.unreadable');
  return new Problem('server.failed');
}

/** Problem details of RFC 9457, with the request id by which the record in the log is found. */
export function problemDetails(
  problem: Problem,
  request: FastifyRequest,
  basePath: string,
): Record<string, unknown> {
  return {
    type: `${basePath}/api/docs#${problem.code}`,
    code: problem.code,
    title: problem.title,
    status: problem.status,
    detail: problem.detail,
    // Without the query: what was searched for may be a person's name.
    instance: request.url.replace(/\?.*$/s, ''),
    requestId: request.id,
    ...(problem.fields ? { fields: problem.fields } : {}),
  };
}

/** Sends a problem as application/problem+json. */
export function sendProblem(reply: FastifyReply, problem: Problem, basePath: string): FastifyReply {
  // What is left of an upload that was refused for its size is not worth the line.
  if (problem.status === TOO_LARGE) reply.header('connection', 'close');
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problemDetails(problem, reply.request, basePath));
}

/** Every error of a mouth that sets no error handler of its own leaves as problem details. */
export function replyWithProblems(app: FastifyInstance, basePath: string): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= ERRORS['server.failed'].status) request.log.error({ err: error }, 'request failed');
    return sendProblem(reply, problem, basePath);
  });
}
