import type { FastifyInstance } from 'fastify';
import { visibleColumns } from '#domain/disclosure/column/column-tree.ts';
import { Problem } from '#platform/problem.ts';
import { listColumns } from '#store/portal-column.ts';
import { listPublicAgencies } from '#store/public-agency.ts';
import { countPublic } from '#store/public-list.ts';
import { listSitemap } from '#store/sitemap.ts';
import { listWithdrawnPaths } from '#store/withdrawn-address.ts';
import { html, raw } from '../html.ts';
import { columnPath, documentPath, placeOf } from '../place.ts';
import { COUNTY, sendCountyPage, type Sender } from '../send-page.ts';

/** Addresses in one file: the protocol allows 50,000. */
const ADDRESSES_A_FILE = 5000;
const XML = { declaration: '<?xml version="1.0" encoding="utf-8"?>', type: 'application/xml; charset=utf-8' };
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

type InCounty = { Params: { region: string } };

/** What search engines are told: sitemaps with public pages only, and a fragment for the site's robots.txt. */
export function sitemapRoutes(app: FastifyInstance, sender: Sender): void {
  const { db, site } = sender;

  app.get<InCounty>(`${COUNTY}/sitemap.xml`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async ({ tenantId, county }, { origin }) => {
        const base = `${origin}${site.basePath}/${county.region}`;
        const files = Math.ceil((await countPublic(db, tenantId, {})) / ADDRESSES_A_FILE);
        const names = ['columns.xml', ...Array.from({ length: files }, (_, index) => `${index + 1}.xml`)];
        const text = html`${raw(XML.declaration)}
          <sitemapindex xmlns="${NAMESPACE}">
            ${names.map((name) => html` <sitemap><loc>${base}/sitemap/${name}</loc></sitemap> `)}</sitemapindex
          > `.text;
        return { text, type: XML.type };
      },
      { scopes: ['lists'] },
    ),
  );

  app.get<InCounty>(`${COUNTY}/sitemap/columns.xml`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async (opened, { origin }) => {
        const { tenantId, county } = opened;
        const root = `/${county.region}`;
        const [agencies, columns, place] = await Promise.all([
          listPublicAgencies(db, tenantId),
          listColumns(db, tenantId),
          placeOf(db, opened, 'county'),
        ]);
        const paths = [
          ...[
            '/',
            '/newest',
            '/normative',
            '/subjects',
            '/genres',
            '/years',
            '/reports/',
            '/agencies/',
            '/requests/',
          ].map((path) => `${root}${path}`),
          ...agencies.flatMap(({ id, code }) => {
            const isCounty = id === place.agency.id;
            const base = isCounty ? root : `${root}/agencies/${encodeURIComponent(code)}`;
            const own = visibleColumns(columns.filter(({ agencyId }) => agencyId === id));
            return [
              `${root}/agencies/${encodeURIComponent(code)}`,
              ...own.filter(({ kind }) => kind !== 'link').map((column) => columnPath({ base }, column)),
            ];
          }),
        ];
        return {
          text: urlSet(paths.map((path) => ({ url: `${origin}${site.basePath}${path}` }))),
          type: XML.type,
        };
      },
      { scopes: ['lists'] },
    ),
  );

  app.get<{ Params: { region: string; file: string } }>(
    `${COUNTY}/sitemap/:file(^[1-9]\\d{0,4}\\.xml$)`,
    (request, reply) =>
      sendCountyPage(
        sender,
        request,
        reply,
        request.params.region,
        async ({ tenantId, county }, { origin }) => {
          const number = Number.parseInt(request.params.file, 10);
          const offset = (number - 1) * ADDRESSES_A_FILE;
          const entries = await listSitemap(db, tenantId, { limit: ADDRESSES_A_FILE, offset });
          if (entries.length === 0) throw new Problem('page.not_found');
          const urls = entries.map((entry) => ({
            url: `${origin}${site.basePath}${documentPath(county, entry)}`,
            updatedAt: entry.updatedAt,
          }));
          return { text: urlSet(urls), type: XML.type };
        },
        { scopes: ['lists'] },
      ),
  );

  // What search engines are asked to forget, an address a line: the form in which their offices take dead links.
  app.get<InCounty>(`${COUNTY}/withdrawn.txt`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async ({ county }, { origin }) => {
        const paths = await listWithdrawnPaths(db, county.region);
        const lines = paths.map((path) => `${origin}${site.basePath}${path}\n`);
        return { text: lines.join(''), type: 'text/plain; charset=utf-8' };
      },
      { scopes: ['lists', 'reports'] },
    ),
  );

  // To be put into the robots.txt of the site that the portal stands in.
  app.get<InCounty>(`${COUNTY}/robots.txt`, (request, reply) =>
    sendCountyPage(
      sender,
      request,
      reply,
      request.params.region,
      async ({ county }, { origin }) => {
        const base = `${site.basePath}/${county.region}`;
        const lines = [
          'User-agent: *',
          `Disallow: ${base}/report-error`,
          `Disallow: ${base}/search`,
          `Disallow: ${base}/requests/new`,
          `Disallow: ${base}/requests/progress`,
          `Disallow: ${site.basePath}/console/`,
          `Disallow: ${site.basePath}/api/`,
          `Sitemap: ${origin}${base}/sitemap.xml`,
          `# 已撤回的地址，可提交搜索引擎清除：${origin}${base}/withdrawn.txt`,
        ];
        return { text: `${lines.join('\n')}\n`, type: 'text/plain; charset=utf-8' };
      },
      { scopes: [] },
    ),
  );
}

function urlSet(urls: readonly { readonly url: string; readonly updatedAt?: Date }[]): string {
  return html`${raw(XML.declaration)}
    <urlset xmlns="${NAMESPACE}">
      ${urls.map(({ url, updatedAt }) => html` <url><loc>${url}</loc>${updatedAt && html`<lastmod>${updatedAt.toISOString()}</lastmod>`}</url> `)}</urlset
    > `.text;
}
