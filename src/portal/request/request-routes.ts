import type { FastifyInstance } from 'fastify';
import { takesRequests } from '#domain/agency/agency.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { getAgencyContact } from '#store/agency-contact.ts';
import { listPublicAgencies } from '#store/public-agency.ts';
import { placeOf } from '../place.ts';
import { COUNTY, sendCountyPage, type Sender } from '../send-page.ts';
import { applyRoutes } from './apply-routes.ts';
import { guidePage } from './guide-page.ts';
import { progressRoutes } from './progress-routes.ts';

const FORM_BYTES = 128 * 1024;

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
          const [contact, agencies] = await Promise.all([
            getAgencyContact(db, place.tenantId, place.agency.id),
            listPublicAgencies(db, place.tenantId),
          ]);
          return guidePage(site, place, {
            contact,
            agencies: agencies.filter(({ kind }) => takesRequests(kind)),
          });
        },
        // Agencies, contacts and columns all mark the look of the county.
        { scopes: [] },
      ),
    );
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
