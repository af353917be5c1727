import { reachDocument } from '#actions/document/change-document.ts';
import { cleanPastedBody } from '#actions/document/clean-pasted-body.ts';
import { documentRoutes } from '#contract/route/document-routes.ts';
import { listColumnChoices, listItemChoices } from '#store/document-choices.ts';
import { findEdition } from '#store/document.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { serveRoute } from '../serve-route.ts';

/** What the editor asks while a draft is being written; nothing is kept. */
export function draftingApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, documentRoutes.cleanPastedBody, ({ body }) => {
    const { html, dropped } = cleanPastedBody(body.html);
    return Promise.resolve({ html, dropped: [...dropped] });
  });

  serveRoute(app, services, documentRoutes.listDocumentChoices, async ({ by, params, query }) => {
    const { document } = await reachDocument(db, by.staff, params.documentId);
    const { tenantId, id: documentId, agencyId } = document;
    const edition = document.draftEdition ?? document.releasedEdition ?? 1;
    const stored = await findEdition(db, tenantId, documentId, edition);
    const chosen = stored?.fields.catalogItemIds ?? [];
    const [columns, items] = await Promise.all([
      listColumnChoices(db, tenantId, agencyId),
      listItemChoices(db, tenantId, { chosen, text: query.text?.trim() ?? '' }),
    ]);
    return { columns, items };
  });
}
