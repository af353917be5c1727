import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from '#platform/http/attachment.ts';
import { countPublic, listPublic, readPublic } from '#store/public-list.ts';
import { countyOf, type OpenCounty } from '../county-of.ts';
import { atomFeed } from '../feed/atom.ts';
import { csvHead, csvLine, dataRow } from '../feed/open-data.ts';
import type { Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { documentPath, type Place } from '../place.ts';
import { sendCountyPage, type Sender } from '../send-page.ts';
import { listBody } from './list-page.ts';
import { type ListPage, listPage } from './paging.ts';
import type { PublicList } from './public-lists.ts';

export interface ListParams {
  readonly region: string;
  readonly page?: string;
}

/** Which list an address means, and in whose portal it stands. */
export type FindList<P extends ListParams> = (
  opened: OpenCounty,
  params: P,
) => Promise<{ readonly list: PublicList; readonly place: Place }>;

/** How the page around a list is made. */
export type MakePage = (place: Place, list: PublicList, page: ListPage, body: Html) => Promise<Page> | Page;

const FEED_LENGTH = 50;
const ROWS_A_READ = 500;

/**
 * Serves a list in every form it is to be had in: its pages by path, a feed, and the whole of it as CSV and JSON.
 * @param scopesOf what its pages are made of, as far as the address tells
 */
export function serveList<P extends ListParams>(
  app: FastifyInstance,
  sender: Sender,
  path: string,
  find: FindList<P>,
  make: MakePage,
  scopesOf: (tenantId: string, params: P) => Promise<readonly string[]> | readonly string[],
): void {
  const { db, site, clock } = sender;
  const paramsOf = (request: FastifyRequest): P => request.params as P;

  async function sendListPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const params = paramsOf(request);
    const build = async (opened: OpenCounty): Promise<Page> => {
      const { list, place } = await find(opened, params);
      const page = listPage(params.page, await countPublic(db, place.tenantId, list.filter));
      const documents = await listPublic(db, place.tenantId, list.filter, page);
      return make(place, list, page, listBody(site, place, list, { documents, page, today: clock.today() }));
    };
    const scopes = async (tenantId: string): Promise<readonly string[]> => scopesOf(tenantId, params);
    return sendCountyPage(sender, request, reply, params.region, build, { scopes });
  }
  app.get(path, sendListPage);
  app.get(`${path}/:page(^[1-9]\\d*$)`, sendListPage);

  app.get(`${path}/feed.xml`, (request, reply) => {
    const params = paramsOf(request);
    const scopes = async (tenantId: string): Promise<readonly string[]> => scopesOf(tenantId, params);
    return sendCountyPage(
      sender,
      request,
      reply,
      params.region,
      async (opened, { origin }) => {
        const { list, place } = await find(opened, params);
        const documents = await listPublic(db, place.tenantId, list.filter, {
          limit: FEED_LENGTH,
          offset: 0,
        });
        const base = `${origin}${site.basePath}`;
        const head = {
          title: `${list.name} - ${place.county.siteName || place.county.name}`,
          listUrl: `${base}${list.path}`,
          feedUrl: `${base}${list.path}/feed.xml`,
        };
        return {
          text: atomFeed(head, place.county, documents, base),
          type: 'application/atom+xml; charset=utf-8',
        };
      },
      { scopes },
    );
  });

  for (const format of ['csv', 'json'] as const)
    app.get(`${path}/list.${format}`, async (request, reply) => {
      const opened = await countyOf(db, paramsOf(request).region);
      const { list, place } = await find(opened, paramsOf(request));
      const origin = site.origin ?? `${request.protocol}://${request.headers.host ?? ''}`;
      const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
      return attachment(reply, `${list.name}.${format}`, type)
        .header('cache-control', 'no-cache')
        .send(Readable.from(written(place, list, format, `${origin}${site.basePath}`)));
    });

  /** The whole list, read and written a part at a time, however long it is. */
  async function* written(
    place: Place,
    list: PublicList,
    format: 'csv' | 'json',
    base: string,
  ): AsyncGenerator<string> {
    const today = clock.today();
    yield format === 'csv' ? csvHead() : '[';
    let first = true;
    for await (const documents of readPublic(db, place.tenantId, list.filter, ROWS_A_READ)) {
      for (const document of documents) {
        const row = dataRow(document, `${base}${documentPath(place.county, document)}`, today);
        yield format === 'csv' ? csvLine(row) : `${first ? '\n' : ',\n'}${JSON.stringify(row)}`;
        first = false;
      }
    }
    if (format === 'json') yield '\n]\n';
  }
}
