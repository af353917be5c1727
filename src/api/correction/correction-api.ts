import { resolveCorrection } from '#actions/correction/resolve-correction.ts';
import { correctionRoutes } from '#contract/route/correction-routes.ts';
import { listCorrectionTasks } from '#store/correction-task.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { reachOf } from '../reach.ts';
import { serveRoute } from '../serve-route.ts';

/** What visitors reported as wrong. */
export function correctionApi(app: FastifyInstance, services: ApiServices): void {
  const { db } = services;

  serveRoute(app, services, correctionRoutes.listCorrections, async ({ by, query }) => {
    const reach = await reachOf(db, by.staff, 'correction.read');
    const filter = { ...reach, ...(query.open === undefined ? {} : { open: query.open }) };
    const { items, total } = await listCorrectionTasks(db, filter, cutOf(query));
    return {
      items: items.map(({ tenantId: _tenantId, ...task }) => ({
        ...task,
        createdAt: task.createdAt.toISOString(),
        resolvedAt: task.resolvedAt?.toISOString() ?? null,
      })),
      total,
      page: query.page,
      pageSize: query.pageSize,
    };
  });

  serveRoute(app, services, correctionRoutes.resolveCorrection, async ({ by, params, body }) => {
    await resolveCorrection(services, by, params.taskId, body);
    return undefined;
  });
}
