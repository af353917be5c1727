import type { FastifyInstance } from 'fastify';
import { attachment } from '#platform/http/attachment.ts';
import { Problem } from '#platform/problem.ts';
import { listFields, listItems } from '#store/catalog-entry.ts';
import { findVersionInState, listVersions } from '#store/catalog-version.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import type { Db } from '#store/database.ts';
import { countPublic, listPublic } from '#store/public-list.ts';
import { countyOf } from '../county-of.ts';
import { listPage } from '../list/paging.ts';
import { placeOf, type Place } from '../place.ts';
import { COUNTY, sendCountyPage, type Sender } from '../send-page.ts';
import { agencyCatalogPage } from './agency-catalog-page.ts';
import { catalogCsv, catalogJson } from './catalog-data.ts';
import { catalogFieldPage } from './catalog-field-page.ts';
import { catalogIndexPage } from './catalog-index-page.ts';
import { catalogListPage } from './catalog-list-page.ts';
import { keptWorkbooks } from './kept-workbooks.ts';

type InCounty = { Params: { region: string } };
type OneAgency = { Params: { region: string; code: string } };
type OneField = { Params: { region: string; code: string; position: string } };
type OnePage = { Params: { region: string; code: string; page?: string } };

const MADE_OF = { scopes: ['lists', 'catalog'] };
const NEWEST = 10;
const AGENCY = `${COUNTY}/catalog/:code`;

/** The catalogs in force, and the index of what was published (条例第十二条). Drafts are never read here. */
export function catalogRoutes(app: FastifyInstance, sender: Sender): void {
  const { db, site } = sender;
  const workbookOf = keptWorkbooks(db);

  app.get<InCounty>(`${COUNTY}/catalog`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async ({ tenantId, county }) =>
        catalogListPage(
          site,
          county,
          await listVersions(db, { tenantIds: [tenantId], states: ['in_force'] }),
        ),
      MADE_OF,
    ),
  );

  app.get<OneAgency>(AGENCY, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async (opened) => {
        const place = await placeOf(db, opened, { code: request.params.code });
        const filter = { agencyId: place.agency.id };
        const version = await findVersionInState(db, place.tenantId, place.agency.id, 'in_force');
        const [fields, newest, documents] = await Promise.all([
          version === null ? [] : listFields(db, place.tenantId, version.id),
          listPublic(db, place.tenantId, filter, { limit: NEWEST, offset: 0 }),
          countPublic(db, place.tenantId, filter),
        ]);
        return agencyCatalogPage(site, place, { version, fields, newest, documents });
      },
      MADE_OF,
    ),
  );

  for (const [path, view] of [
    ['', 'ten'],
    ['/eight', 'eight'],
  ] as const)
    app.get<OneField>(`${AGENCY}/fields/:position(^[1-9]\\d*$)${path}`, (request, reply) =>
      sendCountyPage(
        sender,
        request,
        reply,
        request.params.region,
        async (opened) => {
          const place = await placeOf(db, opened, { code: request.params.code });
          const version = await versionOf(db, place);
          const position = Number(request.params.position);
          const field = (await listFields(db, place.tenantId, version.id)).find(
            (one) => one.position === position,
          );
          if (field === undefined) throw new Problem('page.not_found');
          const items = await listItems(db, place.tenantId, version.id, { fieldPosition: position });
          return catalogFieldPage(site, place, version, field, items, view);
        },
        MADE_OF,
      ),
    );

  for (const path of [`${AGENCY}/index`, `${AGENCY}/index/:page(^[1-9]\\d*$)`])
    app.get<OnePage>(path, (request, reply) =>
      sendCountyPage(
        sender,
        request,
        reply,
        request.params.region,
        async (opened) => {
          const place = await placeOf(db, opened, { code: request.params.code });
          const filter = { agencyId: place.agency.id };
          const page = listPage(request.params.page, await countPublic(db, place.tenantId, filter));
          const documents = await listPublic(db, place.tenantId, filter, page);
          return catalogIndexPage(site, place, documents, page);
        },
        MADE_OF,
      ),
    );

  for (const format of ['csv', 'json', 'xlsx'] as const)
    app.get<OneAgency>(`${AGENCY}/catalog.${format}`, async (request, reply) => {
      const opened = await countyOf(db, request.params.region);
      const place = await placeOf(db, opened, { code: request.params.code });
      const version = await versionOf(db, place);
      reply.header('cache-control', 'no-cache');
      if (format === 'xlsx') {
        const { name, type, bytes } = await workbookOf(version);
        return attachment(reply, name, type).send(bytes);
      }
      const items = await listItems(db, place.tenantId, version.id);
      const name = `${place.agency.name}公开目录.${format}`;
      return format === 'csv'
        ? attachment(reply, name, 'text/csv; charset=utf-8').send(catalogCsv(items))
        : attachment(reply, name, 'application/json; charset=utf-8').send(catalogJson(version, items));
    });
}

/** The version in force. @throws Problem page.not_found */
async function versionOf(db: Db, { tenantId, agency }: Place): Promise<CatalogVersion> {
  const version = await findVersionInState(db, tenantId, agency.id, 'in_force');
  if (version === null) throw new Problem('page.not_found');
  return version;
}
