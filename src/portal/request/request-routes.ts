import type { FastifyInstance } from 'fastify';
import { takesRequests } from '#domain/agency/agency.ts';
import { yearOf } from '#domain/time/plain-date.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { listAgencies } from '#store/agency.ts';
import { getAgencyContact } from '#store/agency-contact.ts';
import { listPublicAgencies } from '#store/public-agency.ts';
import { listPublishedAnswers } from '#store/published-answer.ts';
import { countRequests } from '#store/request-count.ts';
import { listRequestYears } from '#store/request-year.ts';
import { countyOf } from '../county-of.ts';
import { placeOf } from '../place.ts';
import { COUNTY, sendCountyPage, sendPage, type Sender } from '../send-page.ts';
import { applyRoutes } from './apply-routes.ts';
import { guidePage } from './guide-page.ts';
import { progressRoutes } from './progress-routes.ts';
import { statisticsPage } from './statistics-page.ts';

const FORM_BYTES = 128 * 1024;
const YEARS_SHOWN = 6;
const ANSWERS_SHOWN = 20;

type OfPlace = { Params: { region: string; code?: string } };

/**
 * 依申请公开: how to apply, statistics, the form and the progress of one's own request.
 * @param kept without secrets there is no form and no progress: nothing could be sealed or opened
 */
export async function requestRoutes(
  app: FastifyInstance,
  sender: Sender,
  kept: { readonly secrets: Secrets; readonly files: FileStore } | null,
): Promise<void> {
  const { db, site } = sender;
  for (const base of [COUNTY, `${COUNTY}/agencies/:code`])
    app.get<OfPlace>(`${base}/requests`, (request, reply) =>
      sendCountyPage(
        sender,
        request,
        reply,
        request.params.region,
        async (opened) => {
          const { code } = request.params;
          const place = await placeOf(db, opened, code === undefined ? 'county' : { code });
          if (!takesRequests(place.agency.kind)) throw new Problem('page.not_found');
          const [contact, agencies, answers] = await Promise.all([
            getAgencyContact(db, place.tenantId, place.agency.id),
            listPublicAgencies(db, place.tenantId),
            place.isCounty ? listPublishedAnswers(db, place.tenantId, ANSWERS_SHOWN) : [],
          ]);
          return guidePage(site, place, {
            contact,
            answers,
            agencies: agencies.filter(({ kind }) => takesRequests(kind)),
          });
        },
        // Agencies, contacts and columns all mark the look of the county; what is released marks the lists.
        { scopes: ['lists'] },
      ),
    );
  app.get<OfPlace>(`${COUNTY}/requests/statistics`, async (request, reply) => {
    const { tenantId, county } = await countyOf(db, request.params.region);
    const agencyIds = (await listAgencies(db, [tenantId])).map(({ id }) => id);
    const years = [];
    for (const year of await listRequestYears(db, tenantId, YEARS_SHOWN))
      years.push({ year, counts: await countRequests(db, { tenantId, agencyIds, year }) });
    // Cases mark no page: the figures are counted for each visit, which an index makes cheap.
    return sendPage(site, request, reply, statisticsPage(county, years, yearOf(sender.clock.today())));
  });
  if (kept === null) return;
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    applyRoutes(scope, sender, kept.secrets);
    progressRoutes(scope, sender, kept);
  });
}
