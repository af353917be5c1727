import { taskRoutes } from '#contract/route/task-routes.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { serveRoute } from '../serve-route.ts';
import { tasksOf } from './tasks-of.ts';

/** The first page of the console. */
export function taskApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, taskRoutes.listTasks, async ({ by }) => {
    const items = await tasksOf(services, by.staff);
    return { items, total: items.length };
  });
}
