import { endIntakeKey, makeIntakeKey, platformOfKey } from '#actions/request/intake-key.ts';
import { pushedStatus, pushRequest, type PushedStatus } from '#actions/request/push-request.ts';
import { intakeRoutes } from '#contract/route/intake-routes.ts';
import { listIntakeKeys } from '#store/intake-key.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { servePublicRoute, serveRoute } from '../serve-route.ts';

/** Requests pushed in by a provincial platform, and the keys it comes with. */
export function intakeApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  servePublicRoute(app, services, intakeRoutes.pushRequest, async ({ body, request }) => {
    const from = await platformOfKey(services, request.headers.authorization);
    const { externalId, agencyCode, ...application } = body;
    return present(
      await pushRequest(
        services,
        { ...from, requestId: request.id },
        { externalId, agencyCode, application },
      ),
    );
  });

  servePublicRoute(app, services, intakeRoutes.getPushedRequest, async ({ params, request }) => {
    const { tenant } = await platformOfKey(services, request.headers.authorization);
    return present(await pushedStatus(services, tenant.id, params.externalId));
  });

  serveRoute(app, services, intakeRoutes.listIntakeKeys, async ({ by }) => {
    const items = await listIntakeKeys(db, by.staff.tenantId ?? '');
    return {
      items: items.map(({ createdAt, revokedAt, ...rest }) => ({
        ...rest,
        createdAt: createdAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      })),
    };
  });

  serveRoute(app, services, intakeRoutes.makeIntakeKey, async ({ by, body }) =>
    makeIntakeKey(services, by, body.name),
  );

  serveRoute(app, services, intakeRoutes.endIntakeKey, async ({ by, params }) => {
    await endIntakeKey(services, by, params.keyId);
    return undefined;
  });
}

function present({ externalId, cases }: PushedStatus) {
  return { externalId, cases: [...cases] };
}
