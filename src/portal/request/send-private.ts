import type { FastifyReply, FastifyRequest } from 'fastify';
import { layout, type Page } from '../layout.ts';
import type { Site } from '../site.ts';
import { readVisit } from '../visit.ts';

/** Sends a page that is one person's business: no browser, proxy or search engine keeps it. */
export function sendPrivate(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page,
  status = 200,
): FastifyReply {
  const { text } = layout(site, readVisit(request, reply, site), page);
  return keepNothing(reply).code(status).type('text/html; charset=utf-8').send(text);
}

/** The headers of an answer that nobody may keep. */
export function keepNothing(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
}
