import type { Procedure, RemedyKind } from '#domain/remedy/remedy-course.ts';
import { foldRemedy } from '#domain/remedy/remedy-course.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, lockAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { appendRemedyAct, findRemedy, findRemedyOpenedBy, insertRemedy } from '#store/remedy.ts';
import { findCase } from '#store/request-case.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { calendarOfCounty } from '../request/case-ground.ts';

/** A remedy as the copy of the application or suit names it. */
export interface NewRemedy {
  readonly agencyId: string;
  readonly caseId: string | null;
  readonly kind: RemedyKind;
  readonly priorRemedyId: string | null;
  readonly number: string | null;
  /** The body of reconsideration or the court. */
  readonly body: string;
  readonly claim: string;
  readonly servedOn: PlainDate;
  readonly procedure: Procedure;
  /** Of the form: sent twice, it is one remedy. */
  readonly actKey: string | null;
}

/**
 * Enters a reconsideration or a suit on the day its copy reached the agency: from the next day its own term runs.
 * @returns id of the remedy
 * @throws Problem request.invalid, case.not_found, remedy.prior
 */
export async function openRemedy(services: ActServices, by: By, asked: NewRemedy): Promise<string> {
  const { db, clock } = services;
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  const { agencyId, caseId, kind, priorRemedyId, servedOn, procedure, actKey } = asked;
  permit(by.staff, 'remedy.handle', await agencyLine(db, tenant.id, agencyId));
  if (servedOn > clock.today())
    throw new Problem('request.invalid', {
      fields: [{ field: 'servedOn', message: '收到之日还没有到，请核对。' }],
    });
  const calendar = await calendarOfCounty(db, tenant.id, tenant.region);
  const at = clock.now();
  return db.transaction().execute(async (tx) => {
    await lockAgency(tx, tenant.id, agencyId);
    const known = actKey === null ? null : await findRemedyOpenedBy(tx, tenant.id, agencyId, actKey);
    if (known !== null) return known;
    const about = caseId === null ? null : await findCase(tx, tenant.id, caseId);
    if (caseId !== null && about?.agency_id !== agencyId) throw new Problem('case.not_found');
    const prior = priorRemedyId === null ? null : await findRemedy(tx, tenant.id, priorRemedyId);
    const follows = prior !== null && prior.kind === 'reconsideration' && prior.concluded_on !== null;
    if (priorRemedyId !== null && (!follows || kind !== 'litigation' || prior.agency_id !== agencyId))
      throw new Problem('remedy.prior');
    const remedyId = await insertRemedy(tx, {
      ...asked,
      tenantId: tenant.id,
      isDemo: tenant.isDemo,
      createdBy: by.staff.id,
      at,
    });
    const served = { act: 'served', on: servedOn, procedure } as const;
    const actor = actorOf(by.staff);
    await appendRemedyAct(
      tx,
      { tenantId: tenant.id, remedyId, position: 1, actKey, actor, at },
      served,
      foldRemedy(kind, [served], calendar),
    );
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor,
      agencyId,
      act: 'remedy.open',
      object: { kind: 'remedy', id: remedyId },
      after: { remedyKind: kind, case: caseId, prior: priorRemedyId, servedOn, procedure },
      requestId: by.requestId,
    });
    return remedyId;
  });
}
