import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiServices } from './api-services.ts';

const NAME = 'gongkai_session';

/** The token of the session, as the browser sent it. */
export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}

/** Gives the browser the token: out of reach of scripts and of other sites; it ends with the browser. */
export function setSessionCookie(reply: FastifyReply, services: ApiServices, token: string): void {
  reply.setCookie(NAME, token, cookieOptions(services));
}

export function clearSessionCookie(reply: FastifyReply, services: ApiServices): void {
  reply.clearCookie(NAME, cookieOptions(services));
}

function cookieOptions({ config }: ApiServices) {
  return {
    path: `${config.basePath}/`,
    httpOnly: true,
    sameSite: 'strict',
    secure: config.publicUrl?.startsWith('https:') === true,
  } as const;
}
