import type { FastifyInstance } from 'fastify';
import { answerHistory } from '#domain/request/answer-history.ts';
import { listTenants } from '#store/tenant.ts';
import type { FormFault } from '../request/form-field.ts';
import type { SentFields } from '../request/sent-fields.ts';
import { sendPage, type Sender } from '../send-page.ts';
import { deadlinePage } from './deadline-page.ts';
import { actsOf, isAsked, questionOf, readHistoryForm, unreadableFields } from './history-form.ts';

const NATIONAL = '全国（不加地方假日）';

/** 期限计算器 for anyone: one page of the installation, nothing kept. */
export function deadlineRoutes(app: FastifyInstance, { db, site, clock }: Sender): void {
  app.get<{ Querystring: SentFields }>('/deadline', async (request, reply) => {
    const tenants = await listTenants(db, null);
    const regions = {
      '': NATIONAL,
      ...Object.fromEntries(tenants.map(({ region, name }) => [region, name])),
    };
    const sent = readHistoryForm(request.query);
    if (!isAsked(request.query)) {
      const form = { ...sent, channel: 'in_person', delivery: 'in_person', asOf: clock.today() };
      return sendPage(
        site,
        request,
        reply,
        deadlinePage(site, { form, regions, faults: [], acts: [], answer: null }),
      );
    }
    reply.header('x-robots-tag', 'noindex');
    const acts = actsOf(sent);
    const faults: FormFault[] = unreadableFields(sent);
    const answer = faults.length > 0 ? null : answerHistory(questionOf(sent, acts));
    if (answer !== null && 'error' in answer) {
      const { act, article, message } = answer.error;
      const field = acts[(act ?? 0) - 1]?.field ?? 'received';
      faults.push({ field, message: `${message}（${article}）` });
    }
    const view = {
      form: sent,
      regions,
      faults,
      acts,
      answer: answer !== null && 'error' in answer ? null : answer,
    };
    return sendPage(site, request, reply, deadlinePage(site, view), faults.length > 0 ? 422 : 200);
  });
}
