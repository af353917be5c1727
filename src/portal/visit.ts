import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Site, Visit } from './site.ts';

const YEAR_SECONDS = 31_536_000;

/** Whether the visitor's browser remembers that it wants the large text. */
export function remembersLarge(cookie: string | undefined): boolean {
  return cookie !== undefined && /(?:^|;\s*)large=1\b/.test(cookie);
}

/**
 * How this visitor reads. 大字版 is asked for by `?large=1` and remembered in a cookie, so that it works without a script;
 * `?large=0` goes back.
 */
export function readVisit(request: FastifyRequest, reply: FastifyReply, site: Site): Visit {
  const asked = /[?&]large=([01])\b/.exec(request.url)?.[1];
  const remembered = remembersLarge(request.headers.cookie);
  if (asked !== undefined)
    reply.header(
      'set-cookie',
      `large=${asked}; Path=${site.basePath || '/'}; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`,
    );
  const [path = '/', query = ''] = request.url.slice(site.basePath.length).split('?', 2);
  const rest = new URLSearchParams(query);
  rest.delete('large');
  // Two slashes at the beginning of a link would be the name of another site. A form was posted from its own page.
  const address =
    request.method === 'GET' || request.method === 'HEAD' || !path.startsWith('/checkup')
      ? path.replace(/^[/\\]{2,}/, '/')
      : '/checkup';
  return {
    large: asked === undefined ? remembered : asked === '1',
    origin: site.origin ?? `${request.protocol}://${request.headers.host ?? ''}`,
    address: rest.size > 0 ? `${address}?${rest.toString()}` : address,
  };
}
