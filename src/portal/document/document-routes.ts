import type { FastifyInstance } from 'fastify';
import { Problem } from '#platform/problem.ts';
import { findColumn } from '#store/portal-column.ts';
import { documentScopes, findPublicPage, findWithdrawal } from '#store/public-page.ts';
import { messagePage } from '../message-page.ts';
import { pubDate } from '../meta-tags.ts';
import { placeOf } from '../place.ts';
import { COUNTY, sendCountyPage, sendPage, type Sender } from '../send-page.ts';
import { documentPage } from './document-page.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The page of a document, and what its address says once it has been withdrawn. */
export function documentRoutes(app: FastifyInstance, sender: Sender): void {
  const { db, site, clock } = sender;
  app.get<{ Params: { region: string; id: string } }>(`${COUNTY}/documents/:id`, (request, reply) => {
    const { region, id } = request.params;
    if (!UUID.test(id)) throw new Problem('page.not_found');
    return sendCountyPage(
      sender,
      request,
      reply,
      region,
      async (opened, { origin }) => {
        const { tenantId, county } = opened;
        const document = await findPublicPage(db, tenantId, id);
        if (document === null) {
          const withdrawal = await findWithdrawal(db, tenantId, id);
          if (withdrawal === null) throw new Problem('page.not_found');
          const message = {
            title: '这条信息已经撤回',
            text: `“${withdrawal.title}”于${pubDate(withdrawal.withdrawnAt).slice(0, 10)}由发布单位撤回。理由：${withdrawal.reason}`,
          };
          // 410, so that search engines forget it (条例第六条第二款: what was wrong does not stay about).
          await sendPage(site, request, reply, messagePage(site, county, message), 410);
          return null;
        }
        const [home = null] = document.columnIds;
        const column = home === null ? null : await findColumn(db, tenantId, home);
        const place = await placeOf(db, opened, { id: column?.agencyId ?? document.agencyId });
        const shown = place.columns.find((one) => one.id === home) ?? null;
        return documentPage(site, place, document, { column: shown, today: clock.today(), origin });
      },
      { scopes: (tenantId) => documentScopes(db, tenantId, id), documentId: id },
    );
  });
}
