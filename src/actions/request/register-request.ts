import type { Application } from '#domain/request/application.ts';
import { needsConfirmation } from '#domain/request/clock-course.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { yearOf } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency, lockAgency } from '#store/agency.ts';
import { findCasesOfSubmission, insertRequest } from '#store/request.ts';
import { nextCaseNumber } from '#store/request-case.ts';
import { type ActServices, type By, permit } from '../act.ts';
import { actOnCase } from './act-on-case.ts';
import { caseGround } from './case-ground.ts';
import { openCase } from './open-case.ts';

/** A request as the counter writes it down; several contents become several cases, here and never later. */
export interface Registration {
  readonly agencyId: string;
  readonly application: Omit<Application, 'content'>;
  readonly contents: readonly string[];
  readonly arrivedOn: PlainDate;
  readonly confirmedOn: PlainDate | null;
  /** Of the form: sent twice, it is registered once. */
  readonly actKey: string;
}

/**
 * Registers a request that came in person, by post or by fax. Nothing that arrives is refused for what it lacks: that is
 * what a correction is for (国办公开办函〔2017〕19号, 条例第三十条).
 *
 * @returns ids of the cases
 */
export async function registerRequest(services: ActServices, by: By, asked: Registration): Promise<string[]> {
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  const { agencyId, application, contents, arrivedOn, confirmedOn } = asked;
  const agency = await findAgency(services.db, [tenant.id], agencyId);
  if (agency === null) throw new Problem('agency.not_found');
  permit(by.staff, 'request.handle', await agencyLine(services.db, tenant.id, agencyId));
  if (!agency.active) throw new Problem('agency.closed');
  const ground = await caseGround(services, by, tenant, null);
  refuseDays(asked, ground.today);
  return services.db.transaction().execute(async (tx) => {
    await lockAgency(tx, tenant.id, agencyId);
    const known = await findCasesOfSubmission(tx, tenant.id, 'staff', asked.actKey);
    if (known.length > 0) return known;
    const requestId = await insertRequest(tx, services.secrets, {
      tenantId: tenant.id,
      agencyId,
      application: { ...application, content: contents.join('\n') },
      arrivedOn,
      source: 'staff',
      externalId: asked.actKey,
      isDemo: tenant.isDemo,
      createdBy: by.staff.id,
    });
    const caseIds: string[] = [];
    for (const content of contents) {
      const about = { requestId, agencyId, content, isDemo: tenant.isDemo };
      const received = { act: 'received', on: arrivedOn, channel: application.channel } as const;
      const caseId = await openCase(tx, ground, about, received);
      caseIds.push(caseId);
      if (needsConfirmation(application.channel)) {
        if (confirmedOn === null) continue;
        const how = '登记时已与申请人确认';
        await actOnCase(tx, { ...ground, caseId }, () => ({ act: 'confirmed', on: confirmedOn, how }));
      }
      const number = await nextCaseNumber(tx, tenant.id, agencyId, yearOf(confirmedOn ?? arrivedOn));
      await actOnCase(tx, { ...ground, caseId }, () => ({ act: 'registered', on: ground.today, number }));
    }
    return caseIds;
  });
}

function refuseDays({ arrivedOn, confirmedOn }: Registration, today: PlainDate): void {
  const fields = [
    ...(arrivedOn > today ? [{ field: 'arrivedOn', message: '到达之日还没有到，请核对。' }] : []),
    ...(confirmedOn !== null && confirmedOn > today
      ? [{ field: 'confirmedOn', message: '确认之日还没有到，请核对。' }]
      : []),
    ...(confirmedOn !== null && confirmedOn < arrivedOn
      ? [{ field: 'confirmedOn', message: '确认之日早于到达之日，请核对（条例第三十一条）。' }]
      : []),
  ];
  if (fields.length > 0) throw new Problem('request.invalid', { fields });
}
