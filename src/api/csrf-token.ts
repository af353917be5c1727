import { companionToken, isSameToken } from '#platform/token.ts';
import type { FastifyRequest } from 'fastify';
import type { ApiServices } from './api-services.ts';

const HEADER = 'x-csrf-token';

/** The token that a page of ours sends with each act: it belongs to the session, and another site can't read it. */
export function csrfTokenOf({ secrets }: ApiServices, sessionId: string): string {
  return companionToken(secrets.derive('csrf'), sessionId);
}

/** Whether the request carries the token of its session. */
export function hasCsrfToken(services: ApiServices, request: FastifyRequest, sessionId: string): boolean {
  const given = request.headers[HEADER];
  return typeof given === 'string' && isSameToken(given, csrfTokenOf(services, sessionId));
}
