import { ordersNewAnswer } from '#domain/remedy/remedy-result.ts';
import { respondentDeadline } from '#domain/remedy/respondent-deadline.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { parsePlainDate, yearOf } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { linkNewCase, lockRemedy } from '#store/remedy.ts';
import { findRequest } from '#store/request.ts';
import { findCase, nextCaseNumber } from '#store/request-case.ts';
import { type ActServices, type By, permit } from '../act.ts';
import { actOnCase } from '../request/act-on-case.ts';
import { caseGround } from '../request/case-ground.ts';
import { openCase } from '../request/open-case.ts';

/**
 * Opens the new answer that a decision or judgment has ordered, linked to the first case, with its own due date: the one the
 * decision names, or twenty working days (法释〔2025〕8号). It is not counted as a request. Asked twice, it is one.
 *
 * @returns id of the new case
 * @throws Problem remedy.not_found, remedy.no_order, case.not_found
 */
export async function orderNewAnswer(
  services: ActServices,
  by: By,
  about: { readonly remedyId: string; readonly due: PlainDate | null },
): Promise<string> {
  const { db } = services;
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  const ground = await caseGround(services, by, tenant, null);
  return db.transaction().execute(async (tx) => {
    const remedy = await lockRemedy(tx, tenant.id, about.remedyId);
    if (remedy === null) throw new Problem('remedy.not_found');
    permit(by.staff, 'remedy.handle', await agencyLine(tx, tenant.id, remedy.agency_id));
    if (remedy.new_case_id !== null) return remedy.new_case_id;
    const { concluded_on: concludedOn } = remedy;
    if (concludedOn === null || !ordersNewAnswer(remedy.result)) throw new Problem('remedy.no_order');
    const first = remedy.case_id === null ? null : await findCase(tx, tenant.id, remedy.case_id);
    const request = first === null ? null : await findRequest(tx, tenant.id, first.request_id);
    if (first === null || request === null) throw new Problem('case.not_found');
    const on = parsePlainDate(concludedOn);
    const due = about.due ?? respondentDeadline('new_answer', on, ground.calendar).due;
    // Nobody has to confirm what a decision has ordered: it is received on the day of the decision, as if handed over.
    const caseId = await openCase(
      tx,
      ground,
      {
        requestId: request.id,
        agencyId: remedy.agency_id,
        content: first.content,
        isDemo: tenant.isDemo,
        ordered: { caseId: first.id, due },
      },
      { act: 'received', on, channel: 'in_person' },
    );
    const number = await nextCaseNumber(tx, tenant.id, remedy.agency_id, yearOf(ground.today));
    await actOnCase(tx, { ...ground, caseId }, () => ({ act: 'registered', on: ground.today, number }));
    await linkNewCase(tx, tenant.id, remedy.id, caseId);
    return caseId;
  });
}
