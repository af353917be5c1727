import type { Application } from '#domain/request/application.ts';
import { faultsOfApplication } from '#domain/request/application.ts';
import { foldCase } from '#domain/request/case-state.ts';
import type { CaseState } from '#domain/request/case-state.ts';
import type { OutcomeBox } from '#domain/law/outcome.ts';
import { Problem } from '#platform/problem.ts';
import { listAgencies } from '#store/agency.ts';
import { findCasesOfSubmission, requestRow } from '#store/request.ts';
import { findCase } from '#store/request-case.ts';
import type { Tenant } from '#store/tenant.ts';
import type { ActServices } from '../act.ts';
import { keepSubmission } from './keep-submission.ts';

/** A request that another platform has taken in for us. */
export interface PushedRequest {
  readonly externalId: string;
  readonly agencyCode: string;
  readonly application: Omit<Application, 'channel'>;
}

/** What the platform may show its applicant. */
export interface PushedStatus {
  readonly externalId: string;
  readonly cases: readonly {
    readonly number: string | null;
    readonly state: CaseState;
    readonly receivedOn: string | null;
    readonly due: string | null;
    readonly closedOn: string | null;
    readonly box: OutcomeBox | null;
  }[];
}

/**
 * Takes in a request from a provincial platform, as one that came over the internet; the same external id is one request.
 * @throws Problem request.invalid, agency.not_found, agency.closed
 */
export async function pushRequest(
  services: ActServices,
  from: { readonly tenant: Tenant; readonly platform: string; readonly requestId: string },
  sent: PushedRequest,
): Promise<PushedStatus> {
  const { db, clock, secrets } = services;
  const { tenant, platform } = from;
  const application: Application = { ...sent.application, channel: 'web' };
  const faults = faultsOfApplication(application);
  if (faults.length > 0)
    throw new Problem('request.invalid', {
      fields: faults.map(({ field, message }) => ({ field, message })),
    });
  const agency = (await listAgencies(db, [tenant.id])).find(({ code }) => code === sent.agencyCode);
  if (agency === undefined) throw new Problem('agency.not_found');
  const today = clock.today();
  const received = { act: 'received', on: today, channel: 'web' } as const;
  const kept = await keepSubmission(db, {
    request: requestRow(secrets, {
      tenantId: tenant.id,
      agencyId: agency.id,
      application,
      arrivedOn: today,
      source: 'api',
      externalId: sent.externalId,
      isDemo: tenant.isDemo,
      createdBy: null,
    }),
    state: foldCase([received]).state,
    received,
    at: clock.now(),
    by: { name: platform, requestId: from.requestId },
    news: {
      kind: 'case.submitted',
      title: `${platform}转来一件申请，请与申请人确认`,
      body: '请到办件页查看。',
    },
  });
  const status = await pushedStatus(services, tenant.id, sent.externalId).catch((error: unknown) => {
    if (kept || !(error instanceof Problem)) throw error;
    throw new Problem('agency.closed');
  });
  return status;
}

/** Where a pushed request stands. @throws Problem intake.not_found */
export async function pushedStatus(
  { db }: Pick<ActServices, 'db'>,
  tenantId: string,
  externalId: string,
): Promise<PushedStatus> {
  const ids = await findCasesOfSubmission(db, tenantId, 'api', externalId);
  if (ids.length === 0) throw new Problem('intake.not_found');
  const cases = await Promise.all(ids.map((id) => findCase(db, tenantId, id)));
  return {
    externalId,
    cases: cases.flatMap((one) =>
      one === null
        ? []
        : {
            number: one.number,
            state: one.state,
            receivedOn: one.received_on,
            due: one.due,
            closedOn: one.closed_on,
            box: one.box,
          },
    ),
  };
}
