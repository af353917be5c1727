import { faultsOfApplication } from '#domain/request/application.ts';
import type { Application } from '#domain/request/application.ts';
import type { RegionCode } from '#domain/agency/region.ts';
import { foldCase } from '#domain/request/case-state.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency } from '#store/agency.ts';
import type { Actor } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { findCasesOfSubmission, requestRow } from '#store/request.ts';
import type { ActServices } from '../act.ts';
import { keepSubmission } from './keep-submission.ts';
import { codeOfSubmission, digestsOf } from './request-code.ts';
import type { RequestCode } from './request-code.ts';

/** Who acts at the public form. */
export const APPLICANT: Actor = { id: null, name: '申请人' };

/** An application sent over the public form. */
export interface Submission {
  readonly tenant: { readonly id: string; readonly region: RegionCode; readonly isDemo: boolean };
  readonly agencyId: string;
  readonly application: Omit<Application, 'channel'>;
  /** Made with the form: sent twice, it is one application with the same code. */
  readonly formKey: string;
  readonly requestId: string | null;
}

/**
 * Takes an application in over the internet. Its term begins when the agency has confirmed it with the applicant
 * (条例第三十一条第三项); until then it waits at the top of the queue.
 *
 * @returns code and PIN for the progress page, to be shown once
 * @throws Problem request.invalid with every field at fault; agency.not_found, agency.closed
 */
export async function submitApplication(services: ActServices, sent: Submission): Promise<RequestCode> {
  const { db, clock, secrets } = services;
  const { tenant, agencyId, formKey } = sent;
  const application: Application = { ...sent.application, channel: 'web' };
  const faults = faultsOfApplication(application);
  if (faults.length > 0)
    throw new Problem('request.invalid', {
      fields: faults.map(({ field, message }) => ({ field, message })),
    });
  const code = codeOfSubmission(secrets, formKey);
  const today = clock.today();
  const received = { act: 'received', on: today, channel: 'web' } as const;
  const kept = await keepSubmission(db, {
    request: requestRow(secrets, {
      tenantId: tenant.id,
      agencyId,
      application,
      arrivedOn: today,
      source: 'portal',
      externalId: formKey,
      access: digestsOf(secrets, code),
      isDemo: tenant.isDemo,
      createdBy: null,
    }),
    // No calendar is asked: nothing runs before the confirmation.
    state: foldCase([received]).state,
    received,
    at: clock.now(),
    by: { name: APPLICANT.name, requestId: sent.requestId },
    // The confirmation begins the term: the clerks are told to give it soon (条例第三十一条第三项).
    news: {
      kind: 'case.submitted',
      title: '收到一件网上申请，请与申请人确认',
      body: '请到办件页查看。',
    },
  });
  if (!kept) await refuseUnlessKept(db, tenant.id, { agencyId, formKey });
  return code;
}

/** Why nothing was kept: it had been before, and that is well, or the agency takes none. */
async function refuseUnlessKept(
  db: Db,
  tenantId: string,
  { agencyId, formKey }: Pick<Submission, 'agencyId' | 'formKey'>,
): Promise<void> {
  if ((await findCasesOfSubmission(db, tenantId, 'portal', formKey)).length > 0) return;
  const agency = await findAgency(db, [tenantId], agencyId);
  throw new Problem(agency === null ? 'agency.not_found' : 'agency.closed');
}
