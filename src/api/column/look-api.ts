import { permit } from '#actions/act.ts';
import { changeLook } from '#actions/look/change-look.ts';
import type { Look } from '#contract/column.ts';
import { columnRoutes } from '#contract/route/column-routes.ts';
import { findPortalLook } from '#store/portal-look.ts';
import type { Tenant } from '#store/tenant.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { readUpload } from '../report/read-upload.ts';
import { serveRoute } from '../serve-route.ts';

/** Colour and emblem of a county's public pages. */
export function lookApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, columnRoutes.getLook, async ({ by }) =>
    presentLook(services, permit(by.staff, 'look.change')),
  );

  serveRoute(app, services, columnRoutes.changeAccent, async ({ by, body }) => {
    await changeLook(services, by, { accent: body.accent?.toLowerCase() ?? null });
    return presentLook(services, permit(by.staff, 'look.change'));
  });

  serveRoute(app, services, columnRoutes.changeEmblem, async ({ by, request }) => {
    const { bytes } = await readUpload(request);
    await changeLook(services, by, { emblem: bytes });
    return presentLook(services, permit(by.staff, 'look.change'));
  });

  serveRoute(app, services, columnRoutes.removeEmblem, async ({ by }) => {
    await changeLook(services, by, { emblem: null });
    return presentLook(services, permit(by.staff, 'look.change'));
  });
}

async function presentLook({ db, config }: ApiServices, { id, region }: Tenant): Promise<Look> {
  const { accent, emblemDigest } = await findPortalLook(db, id);
  const portal = `${config.basePath}/${region}/`;
  return { accent, emblem: emblemDigest === null ? null : `${portal}emblem/${emblemDigest}`, portal };
}
