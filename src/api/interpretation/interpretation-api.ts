import { exemptFromInterpretation } from '#actions/interpretation/exempt-from-interpretation.ts';
import { linkInterpretation, unlinkInterpretation } from '#actions/interpretation/link-interpretation.ts';
import { saveInterpretationPlan } from '#actions/interpretation/save-interpretation-plan.ts';
import { writeInterpretation } from '#actions/interpretation/write-interpretation.ts';
import { interpretationRoutes } from '#contract/route/interpretation-routes.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import {
  listInterpretationRates,
  listReleasedPolicies,
  type PolicyFilter,
} from '#store/interpretation-list.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { reachOf } from '../reach.ts';
import { readDay } from '../read-day.ts';
import { serveRoute } from '../serve-route.ts';
import { presentInterpretation, presentPolicy, presentRate } from './present-interpretation.ts';

/** Interpretation of policies: plan, exemption, the interpretations themselves, and how far each agency has come. */
export function interpretationApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;
  const show = (staff: Staff, documentId: string) => presentInterpretation(services, staff, documentId);

  serveRoute(app, services, interpretationRoutes.listInterpretedPolicies, async ({ by, query }) => {
    const { page, pageSize, only } = query;
    const filter = await filterOf(services, by.staff, query);
    const { items, total } = await listReleasedPolicies(
      db,
      { ...filter, ...(only === undefined ? {} : { only }) },
      cutOf(query),
    );
    return { items: items.map((row) => presentPolicy(row, clock.today())), total, page, pageSize };
  });

  serveRoute(app, services, interpretationRoutes.listInterpretationRates, async ({ by, query }) => {
    const rates = await listInterpretationRates(db, await filterOf(services, by.staff, query));
    return { items: rates.map(presentRate), total: rates.length };
  });

  serveRoute(app, services, interpretationRoutes.getInterpretation, ({ by, params }) =>
    show(by.staff, params.documentId),
  );

  serveRoute(app, services, interpretationRoutes.saveInterpretationPlan, async ({ by, params, body }) => {
    await saveInterpretationPlan(services, by, params.documentId, body);
    return show(by.staff, params.documentId);
  });

  serveRoute(app, services, interpretationRoutes.exemptFromInterpretation, async ({ by, params, body }) => {
    await exemptFromInterpretation(services, by, params.documentId, body.reason?.trim() ?? null);
    return show(by.staff, params.documentId);
  });

  serveRoute(app, services, interpretationRoutes.linkInterpretation, async ({ by, params, body }) => {
    await linkInterpretation(services, by, params.documentId, body);
    return show(by.staff, params.documentId);
  });

  serveRoute(app, services, interpretationRoutes.unlinkInterpretation, async ({ by, params }) => {
    await unlinkInterpretation(services, by, params.documentId, params.interpretationId);
    return show(by.staff, params.documentId);
  });

  serveRoute(app, services, interpretationRoutes.writeInterpretation, async ({ by, params, body }) => {
    await writeInterpretation(services, by, params.documentId, body);
    return show(by.staff, params.documentId);
  });
}

interface Period {
  readonly agencyId?: string;
  readonly from?: string;
  readonly until?: string;
}

async function filterOf(
  { db, clock }: ApiServices,
  staff: Staff,
  { agencyId, from, until }: Period,
): Promise<PolicyFilter> {
  const { tenantIds, agencyIds } = await reachOf(db, staff, 'interpretation.read');
  const within =
    agencyId === undefined ? agencyIds : agencyIds === null || agencyIds.includes(agencyId) ? [agencyId] : [];
  const day = (field: string, text: string | undefined): PlainDate | undefined =>
    text === undefined ? undefined : readDay(field, text);
  const [first, last] = [day('from', from), day('until', until)];
  return {
    tenantIds,
    today: clock.today(),
    ...(within === null ? {} : { agencyIds: within }),
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { until: last }),
  };
}
