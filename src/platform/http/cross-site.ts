import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses acts that another site's page sends with our visitor's browser (CSRF). Every browser says where a request
 * comes from: by Sec-Fetch-Site over https, by Origin with every POST. Neither stands in what a program sends; a
 * program has no cookies of a visitor, and for those the API asks its token besides.
 */
export function refuseCrossSite(app: FastifyInstance, publicUrl: string | null): void {
  const publicOrigin = publicUrl === null ? null : new URL(publicUrl).origin;
  app.addHook('onRequest', async (request) => {
    if (!SAFE_METHODS.has(request.method) && isCrossSite(request, publicOrigin))
      throw new Problem('request.cross_site');
  });
}

function isCrossSite(request: FastifyRequest, publicOrigin: string | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  return origin !== publicOrigin && !isOriginOf(origin, request.host);
}

/** Compared as addresses, so that a port that goes without saying may be said (`example.gov.cn:443`). */
function isOriginOf(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  const here = `${protocol}//${host}`;
  return URL.canParse(here) && new URL(here).host === from;
}
