import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { adviseOn, findDocuments, suggest, type Asked } from '#actions/search/find-documents.ts';
import { LONGEST_QUERY } from '#domain/disclosure/search/parse-query.ts';
import { findPortalAgency } from '#store/portal-agency.ts';
import { countyOf } from '../county-of.ts';
import { placeOf, type Place } from '../place.ts';
import { COUNTY, sendPage, type Sender } from '../send-page.ts';
import { narrowings, readSearchAddress, type SearchAddress } from './search-address.ts';
import { searchPage } from './search-page.ts';

type SearchRequest = {
  Params: { region: string; code?: string };
  Querystring: Readonly<Record<string, string | string[] | undefined>>;
};

/** Search in a county and in the portal of one agency, with suggestions while typing. Pages of search are never kept. */
export function searchRoutes(app: FastifyInstance, sender: Sender): void {
  for (const base of [COUNTY, `${COUNTY}/agencies/:code`]) {
    app.get<SearchRequest>(`${base}/search`, (request, reply) => answerSearch(sender, request, reply));
    app.get<SearchRequest>(`${base}/search/suggestions`, (request, reply) =>
      answerSuggestions(sender, request, reply),
    );
  }
}

async function answerSearch(
  { db, site, clock }: Sender,
  request: FastifyRequest<SearchRequest>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const place = await placeAsked(db, request.params);
  const address = readSearchAddress(request.query);
  const today = clock.today();
  reply.header('x-robots-tag', 'noindex');
  if (address.q.trim() === '' && narrowings(address).length === 0)
    return sendPage(site, request, reply, searchPage(site, place, { address, found: null, advice: [] }));
  const asked = await askedFor(db, place, address);
  const found = await findDocuments(db, place.tenantId, asked, today);
  const advice = found.total === 0 ? await adviseOn(db, place.tenantId, asked, today) : [];
  return sendPage(site, request, reply, searchPage(site, place, { address, found, advice }));
}

async function answerSuggestions(
  { db, clock }: Sender,
  request: FastifyRequest<SearchRequest>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const place = await placeAsked(db, request.params);
  const asked = await askedFor(db, place, readSearchAddress(request.query));
  const titles = await suggest(db, place.tenantId, asked, clock.today());
  return reply.header('cache-control', 'no-store').send({ titles });
}

async function placeAsked(db: Sender['db'], { region, code }: SearchRequest['Params']): Promise<Place> {
  return placeOf(db, await countyOf(db, region), code === undefined ? 'county' : { code });
}

/** The search that an address asks for; within an agency's portal it is that agency's, whatever else the address says. */
async function askedFor(db: Sender['db'], place: Place, address: SearchAddress): Promise<Asked> {
  const { q, order, page, agency: code, ...filter } = address;
  const named = place.isCounty ? code : place.agency.code;
  const agency = named === undefined ? null : await findPortalAgency(db, place.tenantId, { code: named });
  return {
    typed: q.slice(0, LONGEST_QUERY * 4),
    filter: { ...filter, ...(named !== undefined && { agency: agency?.id ?? 'none' }) },
    order,
    page,
  };
}
