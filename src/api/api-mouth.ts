import type { Mouth } from '#platform/http/build-http.ts';
import { agencyApi } from './agency/agency-api.ts';
import type { ApiServices } from './api-services.ts';
import { attachmentApi } from './attachment/attachment-api.ts';
import { auditApi } from './audit/audit-api.ts';
import { calendarApi } from './calendar/calendar-api.ts';
import { catalogApi } from './catalog/catalog-api.ts';
import { coverageApi } from './catalog/coverage-api.ts';
import { columnApi } from './column/column-api.ts';
import { lookApi } from './column/look-api.ts';
import { correctionApi } from './correction/correction-api.ts';
import { documentApi } from './document/document-api.ts';
import { draftingApi } from './document/drafting-api.ts';
import { publicationTermApi } from './document/publication-term-api.ts';
import { serveDocs } from './docs/serve-docs.ts';
import { importApi } from './import/import-api.ts';
import { notificationApi } from './notification/notification-api.ts';
import { interpretationApi } from './interpretation/interpretation-api.ts';
import { dictionaryApi } from './dictionary/dictionary-api.ts';
import { gazetteApi } from './gazette/gazette-api.ts';
import { handOverApi } from './hand-over/hand-over-api.ts';
import { officialPaperApi } from './official-paper/official-paper-api.ts';
import { redactionApi } from './redaction/redaction-api.ts';
import { remedyApi } from './remedy/remedy-api.ts';
import { reportApi } from './report/report-api.ts';
import { reviewApi } from './review/review-api.ts';
import { reviewChainApi } from './review/review-chain-api.ts';
import { reviewQueueApi } from './review/review-queue-api.ts';
import { complaintApi } from './complaint/complaint-api.ts';
import { letterApi } from './letter/letter-api.ts';
import { requestApi } from './request/request-api.ts';
import { intakeApi } from './request-push/intake-api.ts';
import { registerApi } from './request-register/register-api.ts';
import { statisticsApi } from './request/statistics-api.ts';
import { searchApi } from './search/search-api.ts';
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
        reviewApi,
        reviewQueueApi,
        reviewChainApi,
        interpretationApi,
        reportApi,
        requestApi,
        registerApi,
        intakeApi,
        statisticsApi,
        letterApi,
        remedyApi,
        complaintApi,
        redactionApi,
        documentApi,
        attachmentApi,
        catalogApi,
        coverageApi,
        draftingApi,
        publicationTermApi,
        dictionaryApi,
        gazetteApi,
        handOverApi,
        officialPaperApi,
        columnApi,
        lookApi,
        correctionApi,
        importApi,
        searchApi,
        auditApi,
        notificationApi,
        settingApi,
      ])
        api(app, services);
    },
  };
}
