import { agencyRoutes } from './agency-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { notificationRoutes } from './notification-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { settingRoutes } from './setting-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { userRoutes } from './user-routes.ts';

/** Every route of the API by its name. */
export const routes = {
  ...sessionRoutes,
  ...taskRoutes,
  ...agencyRoutes,
  ...userRoutes,
  ...calendarRoutes,
  ...reportRoutes,
  ...documentRoutes,
  ...auditRoutes,
  ...notificationRoutes,
  ...settingRoutes,
} as const;

export type RouteName = keyof typeof routes;
