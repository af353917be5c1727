import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { layout, type Page } from './layout.ts';
import type { Site } from './site.ts';
import { readVisit } from './visit.ts';

/**
 * Sends a page. A browser may keep it but asks each time whether it is still the same, because a report may be withdrawn
 * at any moment; the cookie of the large-text mode makes another page of it.
 */
export function sendPage(site: Site, request: FastifyRequest, reply: FastifyReply, page: Page, status = 200): FastifyReply {
  const { text } = layout(site, readVisit(request, reply, site), page);
  reply.code(status).header('vary', 'Cookie').type('text/html; charset=utf-8');
  if (status !== 200) return reply.header('cache-control', 'no-store').send(text);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  reply.header('cache-control', 'public, no-cache').header('etag', tag);
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(text);
}
