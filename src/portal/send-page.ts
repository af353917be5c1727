import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRegionCode } from '#domain/agency/region.ts';
import { Problem } from '#platform/problem.ts';
import { findCountyStamp } from '#store/county-stamp.ts';
import type { Db } from '#store/database.ts';
import { countyOf, type OpenCounty } from './county-of.ts';
import { layout, type Page } from './layout.ts';
import { gather } from './gather.ts';
import { pageCache, type PageCache, type SentPage } from './page-cache.ts';
import type { Site } from './site.ts';
import { readVisit } from './visit.ts';

/** How the addresses of a county begin: six digits, so that no other way into the system is mistaken for one. */
export const COUNTY = '/:region(^\\d{6}$)';

/** Some 30 KB each. */
const PAGES_KEPT = 500;

/**
 * Sends a page. A browser may keep it but asks each time whether it is still the same, because a report may be withdrawn
 * at any moment; the cookie of the large-text mode makes another page of it.
 */
export function sendPage(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page,
  status = 200,
): FastifyReply {
  const { text } = layout(site, readVisit(request, reply, site), page);
  if (status === 200) return sendTagged(request, reply, { text, tag: tagOf(text) });
  return reply
    .code(status)
    .header('vary', 'Cookie')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(text);
}

/** What the pages of counties are sent with. */
export interface Sender {
  readonly db: Db;
  readonly site: Site;
  readonly cache: PageCache;
  /** The stamp of a county by its region; null for a region that is not served. */
  readonly stampOf: (region: string) => Promise<string | null>;
}

/** What the pages of one server are sent with: every page kept is shared by all who ask. */
export function openSender(db: Db, site: Site): Sender {
  const stampOf = gather(async (region) => (isRegionCode(region) ? findCountyStamp(db, region) : null));
  return { db, site, cache: pageCache(PAGES_KEPT), stampOf };
}

/**
 * Sends a page that is made of one county's ledgers alone. It is made again only when something of the county has
 * changed or another address is asked for. `build` may answer for itself (410) and then gives null.
 */
export async function sendCountyPage(
  { db, site, cache, stampOf }: Sender,
  request: FastifyRequest,
  reply: FastifyReply,
  region: string,
  build: (opened: OpenCounty) => Promise<Page | null>,
): Promise<FastifyReply> {
  const stamp = await stampOf(region);
  if (stamp === null) throw new Problem('page.not_found');
  const visit = readVisit(request, reply, site);
  const key = `${stamp} ${visit.large} ${visit.address}`;
  const known = cache.find(key);
  if (known) return sendTagged(request, reply, known);
  const page = await build(await countyOf(db, region));
  if (page === null) return reply;
  const { text } = layout(site, visit, page);
  const made = { text, tag: tagOf(text) };
  // What a visitor typed into a search would push out what everybody reads.
  if (!visit.address.includes('?')) cache.keep(key, made);
  return sendTagged(request, reply, made);
}

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

function sendTagged(request: FastifyRequest, reply: FastifyReply, { text, tag }: SentPage): FastifyReply {
  reply.header('vary', 'Cookie').header('cache-control', 'public, no-cache').header('etag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.type('text/html; charset=utf-8').send(text);
}
