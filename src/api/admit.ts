import { mayDoSomewhere } from '#domain/identity/may-do.ts';
import { findOpenSession, type OpenSession } from '#actions/session/open-session.ts';
import type { Route } from '#contract/route/route.ts';
import { Problem } from '#platform/problem.ts';
import type { FastifyRequest } from 'fastify';
import type { ApiServices } from './api-services.ts';
import { hasCsrfToken } from './csrf-token.ts';
import { sessionToken } from './session-cookie.ts';

/**
 * Asks, before a body is read, who calls and whether they may call this at all. Whether they may do it to this very
 * agency or report is asked by the act, which has it loaded.
 * @throws Problem session.none, session.ended, request.token, session.unfinished, permission.denied
 */
export async function admit(
  services: ApiServices,
  route: Route,
  request: FastifyRequest,
): Promise<OpenSession> {
  const token = sessionToken(request);
  if (token === undefined || token === '') throw new Problem('session.none');
  const { sessionIdleMinutes } = services.config;
  const open = await findOpenSession({ ...services, sessionIdleMinutes }, token);
  if (open === null) throw new Problem('session.ended');
  if (route.method !== 'GET' && !hasCsrfToken(services, request, open.session.id))
    throw new Problem('request.token');
  const { access } = route;
  if (access === 'public' || access === 'signing_in') return open;
  if (open.step !== 'ready') throw new Problem('session.unfinished');
  if (access !== 'signed_in' && !mayDoSomewhere(open.staff, access)) throw new Problem('permission.denied');
  return open;
}
