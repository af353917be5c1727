import { faultsOfApplication } from '#domain/request/application.ts';
import type { Application } from '#domain/request/application.ts';
import type { RegionCode } from '#domain/agency/region.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency, lockAgency } from '#store/agency.ts';
import type { Actor } from '#store/audit.ts';
import { findCasesOfSubmission, insertRequest } from '#store/request.ts';
import type { ActServices } from '../act.ts';
import { calendarOfCounty } from './case-ground.ts';
import { openCase } from './open-case.ts';
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
  const agency = await findAgency(db, [tenant.id], agencyId);
  if (agency === null) throw new Problem('agency.not_found');
  if (!agency.active) throw new Problem('agency.closed');
  const code = codeOfSubmission(secrets, formKey);
  const today = clock.today();
  const calendar = await calendarOfCounty(db, tenant.id, tenant.region);
  await db.transaction().execute(async (tx) => {
    await lockAgency(tx, tenant.id, agencyId);
    if ((await findCasesOfSubmission(tx, tenant.id, 'portal', formKey)).length > 0) return;
    const requestId = await insertRequest(tx, secrets, {
      tenantId: tenant.id,
      agencyId,
      application,
      arrivedOn: today,
      source: 'portal',
      externalId: formKey,
      access: digestsOf(secrets, code),
      isDemo: tenant.isDemo,
      createdBy: null,
    });
    await openCase(
      tx,
      {
        tenantId: tenant.id,
        actKey: null,
        actor: APPLICANT,
        requestId: sent.requestId,
        now: clock.now(),
        today,
        calendar,
      },
      { requestId, agencyId, content: application.content, isDemo: tenant.isDemo },
      { act: 'received', on: today, channel: 'web' },
    );
  });
  return code;
}
