import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Site, Visit } from './site.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * How this visitor reads. 大字版 is asked for by `?large=1` and remembered in a cookie, so that it works without a script;
 * `?large=0` goes back.
 */
export function readVisit(request: FastifyRequest, reply: FastifyReply, site: Site): Visit {
  const asked = /[?&]large=([01])\b/.exec(request.url)?.[1];
  const remembered = /(?:^|;\s*)large=1\b/.test(request.headers.cookie ?? '');
  if (asked !== undefined)
    reply.header(
      'set-cookie',
      `large=${asked}; Path=${site.basePath || '/'}; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`,
    );
  const [path = '/', query = ''] = request.url.slice(site.basePath.length).split('?', 2);
  const rest = new URLSearchParams(query);
  rest.delete('large');
  // Two slashes at the beginning of a link would be the name of another site.
  const address = request.method === 'GET' ? path.replace(/^[/\\]{2,}/, '/') : '/checkup';
  return {
    large: asked === undefined ? remembered : asked === '1',
    address: rest.size > 0 ? `${address}?${rest.toString()}` : address,
  };
}
