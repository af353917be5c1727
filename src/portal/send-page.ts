import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRegionCode } from '#domain/agency/region.ts';
import type { Clock } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import type { Db } from '#store/database.ts';
import { findTenantOfRegion } from '#store/tenant.ts';
import { countyOf, type OpenCounty } from './county-of.ts';
import { layout, type Page } from './layout.ts';
import { pageCache, type PageCache, type ReadDocument, type SentPage } from './page-cache.ts';
import type { Site, Visit } from './site.ts';
import { openStampReader, type StampReader } from './stamp-reader.ts';
import { openViewCounter, type ViewCounter } from './view-counter.ts';
import { readVisit } from './visit.ts';

/** How the addresses of a county begin: six digits, so that no other way into the system is mistaken for one. */
export const COUNTY = '/:region(^\\d{6}$)';

/** Some 20 KB each; a sitemap or a long catalog has a megabyte. */
const KEPT = { pages: 4000, bytes: 160 * 1024 * 1024 };

/** What the pages of counties are sent with. */
export interface Sender {
  readonly db: Db;
  readonly site: Site;
  readonly clock: Clock;
  readonly cache: PageCache;
  readonly stampOf: StampReader;
  readonly views: ViewCounter;
}

/** What the pages of one server are sent with: every page kept is shared by all who ask. */
export function openSender(db: Db, site: Site, clock: Clock): Sender {
  return {
    db,
    site,
    clock,
    cache: pageCache(KEPT),
    stampOf: openStampReader(db, clock),
    views: openViewCounter(db, clock),
  };
}

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
  if (status === 200) {
    const body = Buffer.from(text);
    return sendTagged(request, reply, body, tagOf(body), HTML);
  }
  return reply
    .code(status)
    .header('vary', 'Cookie')
    .header('cache-control', 'no-store')
    .type(HTML)
    .send(text);
}

/** What an answer of a county's ledgers is made of. */
export interface MadeOf {
  /**
   * Scopes of marks (see store/page-mark.ts) beside `look`, which every page has. Read before the marks are: a scope that
   * is found by a query must be one whose every change marks a scope that is known beforehand.
   */
  readonly scopes: readonly string[] | ((tenantId: string) => Promise<readonly string[]>);
  /** The document whose readings are counted. */
  readonly documentId?: string;
}

/** Whatever a page may show: for pages that do not say what they are made of. */
const EVERYTHING: MadeOf = { scopes: ['lists', 'reports', 'catalog', 'gazette'] };

/** An answer that is made of one county's ledgers: a page, or text of another kind such as a feed. */
export type CountyAnswer = Page | { readonly text: string; readonly type: string };
/** What a page may know of the visit: the same for all who ask for the same page. */
export type PageVisit = Pick<Visit, 'origin' | 'address'>;

const HTML = 'text/html; charset=utf-8';

/**
 * Sends a page that is made of one county's ledgers alone. It is made again only when something that it is made of has
 * changed or another address is asked for. `build` may answer for itself (410) and then gives null.
 */
export async function sendCountyPage(
  sender: Sender,
  request: FastifyRequest,
  reply: FastifyReply,
  region: string,
  build: (opened: OpenCounty, visit: PageVisit) => Promise<CountyAnswer | null>,
  madeOf: MadeOf = EVERYTHING,
): Promise<FastifyReply> {
  const { db, site, cache, stampOf, views } = sender;
  const visit = readVisit(request, reply, site);
  const key = pageKey(site, { ...visit, host: request.headers.host });
  const known = cache.find(key);
  if (known && (await stampOf(known.scopes)) === known.stamp) {
    if (known.read) views.count(known.read);
    return sendTagged(request, reply, known.body, known.tag, known.type);
  }
  const tenant = isRegionCode(region) ? await findTenantOfRegion(db, region) : null;
  if (tenant === null) throw new Problem('page.not_found');
  const named = typeof madeOf.scopes === 'function' ? await madeOf.scopes(tenant.id) : madeOf.scopes;
  const scopes = ['look', ...named].map((scope) => ({ tenantId: tenant.id, scope }));
  // The marks are read before the page is made: what changes meanwhile is another mark, and the page is made again.
  const stamp = await stampOf(scopes);
  const answer = await build(await countyOf(db, region), visit);
  if (answer === null) return reply;
  const isPage = 'body' in answer;
  const body = Buffer.from(isPage ? layout(site, visit, answer).text : answer.text);
  const tag = tagOf(body);
  const read: ReadDocument | undefined =
    madeOf.documentId === undefined ? undefined : { tenantId: tenant.id, documentId: madeOf.documentId };
  if (read) views.count(read);
  const type = isPage ? HTML : answer.type;
  const sent = sendTagged(request, reply, body, tag, type);
  // What a visitor typed into a search would push out what everybody reads.
  if (!visit.address.includes('?')) {
    const page = { body, tag, type, scopes, stamp, headers: sharedHeaders(reply), ...(read ? { read } : {}) };
    cache.keep(key, { ...page, route: request.routeOptions.url ?? 'none' } satisfies SentPage);
  }
  return sent;
}

/** How a page is kept: by its address inside the portal, the text size, and the host where no public address is settled. */
export function pageKey(
  site: Site,
  { large, address, host }: { large: boolean; address: string; host: string | undefined },
): string {
  return `${large ? 'large' : 'normal'} ${site.origin === null ? (host ?? '') : ''} ${address}`;
}

/** The headers that everybody gets: not the number of the request, nor a cookie. */
function sharedHeaders(reply: FastifyReply): string[] {
  const own = new Set(['x-request-id', 'set-cookie', 'content-length']);
  return Object.entries(reply.getHeaders())
    .filter(([name, value]) => !own.has(name) && value !== undefined)
    .flatMap(([name, value]) => [name, String(value)]);
}

function tagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer,
  tag: string,
  type: string,
): FastifyReply {
  reply.header('vary', 'Cookie').header('cache-control', 'public, no-cache').header('etag', tag).type(type);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.send(body);
}
