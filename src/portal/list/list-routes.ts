import type { FastifyInstance } from 'fastify';
import { addDays } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { listMostRead } from '#store/document-view.ts';
import { groupPublic, listPublic } from '#store/public-list.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { placeOf, trailTo } from '../place.ts';
import { COUNTY, sendCountyPage, type Sender } from '../send-page.ts';
import { href } from '../site.ts';
import { documentRows } from './document-rows.ts';
import { plainListPage } from './list-page.ts';
import { groupList, type Grouping, GROUPINGS, newestList, normativeList } from './public-lists.ts';
import { type ListParams, type MakePage, serveList } from './serve-list.ts';

/** Readings of the last days count, so that the list follows what people look for now. */
const READ_DAYS = 30;
const MOST_READ = 20;

const plain: MakePage = (place, list, page, body) => plainListPage(place, list, page, body, trailTo(place));

interface OfAgency extends ListParams {
  readonly code: string;
}
interface OfGroup extends ListParams {
  readonly value: string;
}

/** The lists across columns: newest, most read, normative documents, by subject, genre and year. */
export function listRoutes(app: FastifyInstance, sender: Sender): void {
  const { db, site, clock } = sender;
  serveList<ListParams>(
    app,
    sender,
    `${COUNTY}/newest`,
    async (opened) => {
      const place = await placeOf(db, opened, 'county');
      return { place, list: newestList(place) };
    },
    plain,
    () => ['lists'],
  );
  serveList<ListParams>(
    app,
    sender,
    `${COUNTY}/normative`,
    async (opened) => {
      const place = await placeOf(db, opened, 'county');
      return { place, list: normativeList(place) };
    },
    plain,
    () => ['lists'],
  );
  serveList<OfAgency>(
    app,
    sender,
    `${COUNTY}/agencies/:code/documents`,
    async (opened, { code }) => {
      const place = await placeOf(db, opened, { code });
      // The county's own address is shorter; only that one is to be found.
      const base = `/${opened.county.region}/agencies/${encodeURIComponent(code)}`;
      return { place, list: newestList({ ...place, base, isCounty: false }) };
    },
    plain,
    () => ['lists'],
  );
  for (const grouping of Object.keys(GROUPINGS) as Grouping[]) {
    serveList<OfGroup>(
      app,
      sender,
      `${COUNTY}/${grouping}/:value`,
      async (opened, { value }) => {
        const place = await placeOf(db, opened, 'county');
        if (grouping === 'years' && !/^(?:19|20)\d{2}$/.test(value)) throw new Problem('page.not_found');
        const list = groupList(place, grouping, value);
        // Not by counting all groups: whoever tries out addresses must not make us read every document.
        const [one] = await listPublic(db, opened.tenantId, list.filter, { limit: 1, offset: 0 });
        if (one === undefined) throw new Problem('page.not_found');
        return { place, list };
      },
      (place, list, page, body) =>
        plainListPage(place, list, page, body, [
          ...trailTo(place),
          { name: GROUPINGS[grouping].name, path: `${place.base}/${grouping}` },
        ]),
      () => ['lists'],
    );
    app.get<{ Params: ListParams }>(`${COUNTY}/${grouping}`, (request, reply) =>
      sendCountyPage(
        sender,
        request,
        reply,
        request.params.region,
        async (opened): Promise<Page> => {
          const place = await placeOf(db, opened, 'county');
          const { by, name, of } = GROUPINGS[grouping];
          const groups = await groupPublic(db, opened.tenantId, by);
          return {
            title: `${name}查阅`,
            county: place.county,
            column: {
              name: `${name}查阅`,
              description: `政府信息按${of}查阅`,
              keywords: `政府信息,${of}`,
              type: '政府信息公开',
            },
            trail: trailTo(place),
            body: html`<h1>${name}查阅</h1>
              ${
                groups.length === 0
                  ? html`<p>还没有发布信息。</p>`
                  : html`<ul class="groups">
                      ${groups.map(
                        (group) =>
                          html`<li>
                            <a href="${href(site, groupList(place, grouping, group.name).path)}"
                              >${by === 'year' ? `${group.name}年` : group.name}</a
                            >
                            <small>${group.count}条</small>
                          </li>`,
                      )}
                    </ul>`
              }`,
          };
        },
        { scopes: ['lists'] },
      ),
    );
  }
  app.get<{ Params: ListParams }>(`${COUNTY}/most-read`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async (opened): Promise<Page> => {
        const place = await placeOf(db, opened, 'county');
        const today = clock.today();
        const documents = await listMostRead(db, opened.tenantId, addDays(today, -READ_DAYS), MOST_READ);
        return {
          title: '阅读最多',
          county: place.county,
          column: {
            name: '阅读最多',
            description: `最近${READ_DAYS}天阅读最多的政府信息`,
            keywords: '政府信息,阅读最多',
            type: '政府信息公开',
          },
          trail: trailTo(place),
          body: html`<h1>阅读最多</h1>
            <p class="prose">
              最近${READ_DAYS}天阅读次数最多的${MOST_READ}条，每天更新一次。只记次数，不记是谁读的。
            </p>
            ${documents.length > 0 ? documentRows(site, place.county, documents, today) : html`<p>还没有阅读记录。</p>`}`,
        };
      },
      { scopes: ['lists'] },
    ),
  );
}
