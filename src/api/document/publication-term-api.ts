import { setPublicationTerm } from '#actions/document/set-publication-term.ts';
import { documentRoutes } from '#contract/route/document-routes.ts';
import { listTerms } from '#store/publication-term.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { serveRoute } from '../serve-route.ts';

/** The terms within which agencies have promised to publish. */
export function publicationTermApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, documentRoutes.listPublicationTerms, ({ by }) => listed(services, by.staff));

  serveRoute(app, services, documentRoutes.setPublicationTerm, async ({ by, params, body }) => {
    await setPublicationTerm(services, by, params.agencyId, body.term);
    return listed(services, by.staff);
  });
}

async function listed({ db }: ApiServices, { tenantId }: Staff) {
  const terms = tenantId === null ? [] : await listTerms(db, tenantId);
  const items = terms.map((term) => ({ ...term, changedAt: term.changedAt.toISOString() }));
  return { items, total: items.length };
}
