import { faultsOfAct } from '#domain/request/act-rules.ts';
import type { CaseAct, CaseActName } from '#domain/request/case-act.ts';
import { CASE_ACT_NAMES } from '#domain/request/case-act.ts';
import type { CaseHistory } from '#domain/request/case-clock.ts';
import { clockOf } from '#domain/request/case-clock.ts';
import { CASE_STATES, foldCase, nextState } from '#domain/request/case-state.ts';
import type { CaseStanding } from '#domain/request/case-state.ts';
import type { Clock } from '#domain/request/clock.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { Problem } from '#platform/problem.ts';
import type { Actor } from '#store/audit.ts';
import { recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { appendAct, hasAct, historyOf, listActs, lockCase, projectCase } from '#store/request-case.ts';
import type { StoredCase } from '#store/request-case.ts';
import { outcomeTableOf } from '../setting/office-tables.ts';

/** What an act on a case stands on. */
export interface CaseGround {
  readonly tenantId: string;
  readonly caseId: string;
  /** A key the form carries: the same submission twice is one act. */
  readonly actKey: string | null;
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly now: Date;
  readonly today: PlainDate;
  readonly calendar: StatutoryCalendar;
}

/** A case after an act. */
export interface CaseAfter {
  readonly case: StoredCase;
  readonly history: CaseHistory;
  readonly standing: CaseStanding;
  readonly clock: Clock;
  /** The act that was recorded; the last one of the case where this was a repetition. */
  readonly act: CaseAct;
  /** False when the act had been recorded before: nothing was done now. */
  readonly isNew: boolean;
}

/**
 * Records one act on a case: allowed by the table of states and the rules of the act, possible by the clock, appended, its fold
 * written beside it, and the audit record, all in the transaction of the caller. Safe to repeat with the same key.
 *
 * @param decide says what the act is, seeing the case as it stands; it may refuse by a Problem of its own
 * @throws Problem case.not_found, case.state, case.act, case.clock
 */
export async function actOnCase(
  tx: Tx,
  ground: CaseGround,
  decide: (found: Omit<CaseAfter, 'isNew' | 'act'>) => CaseAct,
): Promise<CaseAfter> {
  const { tenantId, caseId, actKey, actor, now, today, calendar } = ground;
  const found = await lockCase(tx, tenantId, caseId);
  if (found === null) throw new Problem('case.not_found');
  const before = historyOf(await listActs(tx, tenantId, caseId));
  const was = foldCase(before);
  const clockBefore = clockOf(before, calendar, today);
  const asFound = { case: found, history: before, standing: was, clock: clockBefore };
  if (actKey !== null && (await hasAct(tx, tenantId, caseId, actKey)))
    return { ...asFound, act: before.at(-1) ?? before[0], isNew: false };
  const act = decide(asFound);
  refuseInState(was, act.act);
  const faults = faultsOfAct(act, { history: before, standing: was, clock: clockBefore, today });
  if (faults.length > 0) throw new Problem('case.act', { detail: faults.join('') });
  const history: CaseHistory = [...before, act];
  const clock = clockOf(history, calendar, today);
  refuseImpossible(clock, clockBefore);
  const folded = foldCase(history, await outcomeTableOf(tx, tenantId));
  // The row of the report is settled with the case: a table changed since then does not move it.
  const standing = was.closedOn === null ? folded : { ...folded, box: found.box };
  const position = history.length;
  await appendAct(tx, { tenantId, caseId, position, actKey, actor, at: now }, act);
  await projectCase(
    tx,
    { tenantId, caseId, acts: position, at: now, orderedDue: found.ordered_due },
    standing,
    clock,
  );
  await recordAudit(tx, {
    tenantId,
    actor,
    agencyId: found.agency_id,
    act: `case.${act.act}`,
    object: { kind: 'request_case', id: caseId },
    before: { state: was.state, due: found.due },
    after: { state: standing.state, due: clock.due?.due ?? null, on: act.on, position },
    requestId: ground.requestId,
  });
  return { case: found, history, standing, clock, act, isNew: true };
}

function refuseInState({ state }: CaseStanding, act: CaseActName): void {
  if (nextState(state, act) !== null) return;
  const detail = `这件申请现在“${CASE_STATES[state]}”，不能${CASE_ACT_NAMES[act]}。请刷新页面看最新的办理情况。`;
  throw new Problem('case.state', { detail });
}

/** An objection that the history before did not have is the new act's. */
function refuseImpossible(after: Clock, before: Clock): void {
  const objection = after.objections[before.objections.length];
  if (objection !== undefined)
    throw new Problem('case.clock', { detail: `${objection.message}（${objection.article}）` });
}
