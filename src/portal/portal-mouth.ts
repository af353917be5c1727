import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Clock, openClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { FileStore } from '#platform/files.ts';
import type { Mouth } from '#platform/http/build-http.ts';
import { problemOf } from '#platform/http/problem-reply.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db } from '#store/database.ts';
import { loadAssets, type Asset } from './assets.ts';
import { attachmentRoutes } from './attachment/attachment-routes.ts';
import { catalogRoutes } from './catalog/catalog-routes.ts';
import { checkupRoutes } from './checkup/checkup-routes.ts';
import { columnRoutes } from './column/column-routes.ts';
import { correctionRoutes } from './correction/correction-routes.ts';
import { countyRoutes } from './county/county-routes.ts';
import { countyOf } from './county-of.ts';
import { deadlineRoutes } from './deadline/deadline-routes.ts';
import { documentRoutes } from './document/document-routes.ts';
import { sitemapRoutes } from './feed/sitemap-routes.ts';
import { gazetteRoutes } from './gazette/gazette-routes.ts';
import { keptPageAnswer } from './kept-page-answer.ts';
import { listRoutes } from './list/list-routes.ts';
import { lookRoutes } from './look/look-routes.ts';
import { messagePage } from './message-page.ts';
import { reportRoutes } from './report/report-routes.ts';
import { requestRoutes } from './request/request-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import { openSender, sendPage, type Sender } from './send-page.ts';
import type { County, Site } from './site.ts';

/** What the public pages stand on. The check-up needs none of it. */
export interface PortalServices {
  readonly db: Db;
  readonly config: Pick<Config, 'basePath'> & Partial<Pick<Config, 'publicUrl'>>;
  /** Where attachments are kept; without it their addresses lead nowhere. */
  readonly files?: FileStore;
  /** What seals applications and opens them to their applicants; without it nobody applies here. */
  readonly secrets?: Secrets;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** False where nobody reads what is asked for: the static export. */
  readonly countsReadings?: boolean;
}

const NOT_FOUND = '地址可能输错了，或者这一页已经搬走。请从首页进入，或在年报列表里查找。';

/** The portal as a way into the system: its pages, its two static files, and its own words for what goes wrong. */
export function portalMouth(services: PortalServices): Mouth {
  const { style, checkupScript, searchScript } = loadAssets();
  const { files, secrets } = services;
  const kept = files && secrets ? { files, secrets } : null;
  const site: Site = {
    basePath: services.config.basePath,
    appliesOnline: kept !== null,
    origin: services.config.publicUrl ? new URL(services.config.publicUrl).origin : null,
    assets: { style: style.path, checkupScript: checkupScript.path, searchScript: searchScript.path },
  };
  const sender = openSender(services.db, site, services.clock ?? openClock());
  return {
    prefix: '',
    policy: 'page',
    quickLook: (request) => keptPageAnswer(sender, request),
    plugin: async (app) => {
      for (const asset of [style, checkupScript, searchScript]) serveAsset(app, asset);
      app.setErrorHandler(async (error, request, reply) => {
        const problem = problemOf(error);
        if (problem.status >= 500) request.log.error({ err: error }, 'a public page failed');
        const missing = problem.code === 'page.not_found';
        return sendPage(
          site,
          request,
          reply,
          messagePage(site, await countyIfAny(services.db, site, request), {
            title: missing ? '没有这个页面' : problem.title,
            text: missing ? NOT_FOUND : problem.detail,
            ...(problem.status >= 500 && { reference: request.id }),
          }),
          problem.status,
        );
      });
      await app.register(async (scope) => checkupRoutes(scope, { site }));
      if (services.countsReadings !== false) countViews(app, sender);
      countyRoutes(app, sender);
      reportRoutes(app, sender);
      gazetteRoutes(app, sender, services.files ?? null);
      catalogRoutes(app, sender);
      columnRoutes(app, sender);
      documentRoutes(app, sender);
      if (files !== undefined) attachmentRoutes(app, sender, files);
      listRoutes(app, sender);
      sitemapRoutes(app, sender);
      searchRoutes(app, sender);
      lookRoutes(app, sender);
      deadlineRoutes(app, sender);
      await requestRoutes(app, sender, kept);
      await app.register(async (scope) => correctionRoutes(scope, sender));
    },
    notFound: async (request: FastifyRequest, reply: FastifyReply) => {
      const county = await countyIfAny(services.db, site, request);
      return sendPage(
        site,
        request,
        reply,
        messagePage(site, county, { title: '没有这个页面', text: NOT_FOUND }),
        404,
      );
    },
  };
}

const WRITE_VIEWS_EVERY_MS = 15_000;

/** Readings are written now and then, and once more when the server stops. */
function countViews(app: FastifyInstance, { views }: Sender): void {
  const write = (): Promise<void> =>
    views.write().catch((error: unknown) => app.log.warn({ err: error }, 'readings were not written'));
  const timer = setInterval(() => void write(), WRITE_VIEWS_EVERY_MS);
  timer.unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await write();
  });
}

function serveAsset(app: FastifyInstance, asset: Asset): void {
  app.get(asset.path, async (_request, reply) =>
    reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable').send(asset.content),
  );
}

/** The county whose header a message carries; none where the address names none, or where the database is what failed. */
async function countyIfAny(db: Db, site: Site, request: FastifyRequest): Promise<County | null> {
  const region = request.url.slice(site.basePath.length).split(/[/?]/)[1] ?? '';
  if (!/^\d{6}$/.test(region)) return null;
  return countyOf(db, region).then(
    ({ county }) => county,
    () => null,
  );
}
