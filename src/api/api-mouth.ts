import type { Mouth } from '#platform/http/build-http.ts';
import { agencyApi } from './agency/agency-api.ts';
import type { ApiServices } from './api-services.ts';
import { auditApi } from './audit/audit-api.ts';
import { calendarApi } from './calendar/calendar-api.ts';
import { documentApi } from './document/document-api.ts';
import { publicationTermApi } from './document/publication-term-api.ts';
import { serveDocs } from './docs/serve-docs.ts';
import { notificationApi } from './notification/notification-api.ts';
import { reportApi } from './report/report-api.ts';
import { sessionApi } from './session/session-api.ts';
import { settingApi } from './setting/setting-api.ts';
import { taskApi } from './task/task-api.ts';
import { userApi } from './user/user-api.ts';

/** JSON for the console and other programs, under `/api`. */
export function apiMouth(services: ApiServices): Mouth {
  return {
    prefix: '/api',
    policy: 'data',
    plugin: async (app) => {
      app.decorateRequest('openSession', null);
      // The presenters build each answer field by field; there is nothing for a serializer to leave out.
      app.setSerializerCompiler(() => JSON.stringify);
      await serveDocs(app, services.config.basePath);
      for (const api of [
        sessionApi,
        taskApi,
        agencyApi,
        userApi,
        calendarApi,
        reportApi,
        documentApi,
        publicationTermApi,
        auditApi,
        notificationApi,
        settingApi,
      ])
        api(app, services);
    },
  };
}
