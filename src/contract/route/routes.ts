import { agencyRoutes } from './agency-routes.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { catalogRoutes } from './catalog-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { columnRoutes } from './column-routes.ts';
import { correctionRoutes } from './correction-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { importRoutes } from './import-routes.ts';
import { notificationRoutes } from './notification-routes.ts';
import { interpretationRoutes } from './interpretation-routes.ts';
import { dictionaryRoutes } from './dictionary-routes.ts';
import { gazetteRoutes } from './gazette-routes.ts';
import { handOverRoutes } from './hand-over-routes.ts';
import { officialPaperRoutes } from './official-paper-routes.ts';
import { redactionRoutes } from './redaction-routes.ts';
import { remedyRoutes } from './remedy-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { complaintRoutes } from './complaint-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import { intakeRoutes } from './intake-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { requestRoutes } from './request-routes.ts';
import { searchRoutes } from './search-routes.ts';
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
  ...reviewRoutes,
  ...interpretationRoutes,
  ...reportRoutes,
  ...requestRoutes,
  ...registerRoutes,
  ...intakeRoutes,
  ...letterRoutes,
  ...remedyRoutes,
  ...complaintRoutes,
  ...redactionRoutes,
  ...documentRoutes,
  ...importRoutes,
  ...attachmentRoutes,
  ...catalogRoutes,
  ...dictionaryRoutes,
  ...gazetteRoutes,
  ...handOverRoutes,
  ...officialPaperRoutes,
  ...columnRoutes,
  ...correctionRoutes,
  ...searchRoutes,
  ...auditRoutes,
  ...notificationRoutes,
  ...settingRoutes,
} as const;

export type RouteName = keyof typeof routes;
