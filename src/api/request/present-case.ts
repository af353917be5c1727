import { mayDo } from '#domain/identity/may-do.ts';
import { maskedName } from '#domain/request/application.ts';
import { CASE_ACT_NAMES } from '#domain/request/case-act.ts';
import type { CaseAct } from '#domain/request/case-act.ts';
import { clockOf } from '#domain/request/case-clock.ts';
import { actsIn, foldCase } from '#domain/request/case-state.ts';
import { correctionNoticeDue } from '#domain/request/clock-objections.ts';
import { explainClock } from '#domain/request/explain-clock.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { countWorkingDays } from '#domain/time/working-days.ts';
import { powerOf } from '#actions/request/record-case-act.ts';
import type { CaseDetail, CaseRow } from '#contract/request.ts';
import { Problem } from '#platform/problem.ts';
import { listAgencies } from '#store/agency.ts';
import type { CaseSummary } from '#store/case-list.ts';
import { findCaseSummary } from '#store/case-list.ts';
import { findRequest, readApplicant } from '#store/request.ts';
import type { Db } from '#store/database.ts';
import type { RecordedAct } from '#store/request-case.ts';
import { historyOf, listActs, listSiblings } from '#store/request-case.ts';
import { findSameApplicant } from '#store/same-applicant.ts';
import { staffNames } from '#store/staff-name.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import type { Today } from './office-day.ts';
import type { ReachedCase } from './open-case.ts';

export function presentCaseRow(row: CaseSummary, { today, calendar }: Today): CaseRow {
  const { isProvisional, isWaiting, isOrdered, isDemo, requestId: _, ...rest } = row;
  const due = row.due as PlainDate | null;
  const running = due !== null && row.closedOn === null && !isWaiting;
  return {
    ...rest,
    provisional: isProvisional,
    waiting: isWaiting,
    ordered: isOrdered,
    demonstration: isDemo,
    daysLeft: running ? daysLeft(calendar, today, due) : null,
    overdue:
      row.closedOn === null ? running && due < today : due !== null && row.closedOn > due && !isWaiting,
  };
}

/** Working days from today to the due date; negative once it has passed. */
function daysLeft(calendar: Today['calendar'], today: PlainDate, due: PlainDate): number {
  return due >= today ? countWorkingDays(calendar, today, due) : -countWorkingDays(calendar, due, today);
}

/** A case on one page, as this staff member may see it. */
export async function presentCaseDetail(
  { db, secrets }: ApiServices,
  staff: Staff,
  { case: found, target }: ReachedCase,
  day: Today,
): Promise<CaseDetail> {
  const { tenant_id: tenantId, id } = found;
  const [summary, request, recorded, siblings, applicant] = await Promise.all([
    findCaseSummary(db, tenantId, id),
    findRequest(db, tenantId, found.request_id),
    listActs(db, tenantId, id),
    listSiblings(db, found),
    readApplicant(db, secrets, tenantId, found.request_id),
  ]);
  if (summary === null || request === null) throw new Problem('case.not_found');
  const history = historyOf(recorded);
  const standing = foldCase(history);
  const clock = clockOf(history, day.calendar, day.today);
  const mayHandle = mayDo(staff, 'request.handle', target);
  const month = (summary.receivedOn ?? summary.arrivedOn).slice(0, 7);
  const { agencyId, applicantDigest } = request;
  const names = await namesIn(db, tenantId, recorded);
  return {
    row: presentCaseRow(summary, day),
    today: day.today,
    requestId: found.request_id,
    features: request.features,
    wantedForm: request.wantedForm,
    wantedDelivery: request.wantedDelivery,
    applicantName: applicant === null ? '（个人信息已按规定清除）' : maskedName(applicant),
    mayHandle,
    mayReadApplicant: applicant !== null && mayDo(staff, 'request.personal', target),
    acts: actsIn(standing.state).filter((act) => mayDo(staff, powerOf(act, standing.state), target)),
    steps: recorded.map(({ position, act: { act, on, ...facts }, recordedBy, recordedAt }) => ({
      position,
      act,
      name: CASE_ACT_NAMES[act],
      on,
      facts,
      to: nameTo({ act, on, ...facts } as CaseAct, names),
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    })),
    grounds: [...standing.grounds],
    clock: {
      state: clock.state,
      explanation: explainClock(clock),
      correctionNoticeDue: correctionNoticeDue(clock.course, day),
      paymentDue: clock.course.fee?.payBy ?? null,
      missing: [...clock.missing],
    },
    siblings,
    sameApplicant: mayHandle
      ? await findSameApplicant(db, { tenantId, agencyId, applicantDigest, caseId: id, month })
      : { thisMonth: 0, similar: [] },
  };
}

/** To whom an act gave the case: a member of the staff, or another agency. */
function nameTo(act: CaseAct, names: ReadonlyMap<string, string>): string | null {
  if (act.act === 'assigned') return names.get(act.toUserId) ?? null;
  return act.act === 'handed_over' ? (names.get(act.toAgencyId) ?? null) : null;
}

async function namesIn(
  db: Db,
  tenantId: string,
  recorded: readonly RecordedAct[],
): Promise<ReadonlyMap<string, string>> {
  const acts = recorded.map(({ act }) => act);
  const people = await staffNames(
    db,
    acts.map((act) => (act.act === 'assigned' ? act.toUserId : null)),
  );
  if (!acts.some(({ act }) => act === 'handed_over')) return people;
  const agencies = await listAgencies(db, [tenantId]);
  return new Map([...people, ...agencies.map(({ id, name }) => [id, name] as const)]);
}
