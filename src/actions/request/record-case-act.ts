import type { Action } from '#domain/identity/permission.ts';
import type { CaseActName } from '#domain/request/case-act.ts';
import { completeAct } from '#domain/request/requested-act.ts';
import type { RequestedAct } from '#domain/request/requested-act.ts';
import { yearOf } from '#domain/time/plain-date.ts';
import type { CaseState } from '#domain/request/case-state.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { findReplyLetter } from '#store/case-letter.ts';
import type { Tx } from '#store/database.ts';
import { findCase, hasAct, lockCase, nextCaseNumber } from '#store/request-case.ts';
import type { StoredCase } from '#store/request-case.ts';
import { type ActServices, type By, permit } from '../act.ts';
import { followWithLetter, requireDeliverable } from '../letter/follow-with-letter.ts';
import { actOnCase } from './act-on-case.ts';
import type { CaseAfter } from './act-on-case.ts';
import { caseGround } from './case-ground.ts';
import { caseHandlers } from './case-handlers.ts';
import { tellNext } from './tell-next.ts';

/** Acts that need more than handling: the head of the OGI office, the legal adviser, whoever signs. */
const POWERS: Readonly<Partial<Record<CaseActName, Action>>> = {
  extended: 'request.extend',
  extension_declined: 'request.extend',
  reviewed: 'request.review',
  signed: 'request.sign',
};

/** The permission that an act needs; a return is the power of whoever has the case before him. */
export function powerOf(act: CaseActName, state: CaseState): Action {
  if (act === 'returned') return state === 'in_review' ? 'request.review' : 'request.sign';
  return POWERS[act] ?? 'request.handle';
}

/**
 * One act of the staff on a case, in one transaction with its audit record.
 * @param actKey of the form: the same submission twice is one act
 * @throws Problem case.not_found, permission.denied, case.state, case.clock, case.act; agency.not_found, agency.closed
 */
export async function recordCaseAct(
  services: ActServices & { readonly files: FileStore },
  by: By,
  about: { caseId: string; actKey: string | null },
  asked: RequestedAct,
): Promise<CaseAfter> {
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  const found = await findCase(services.db, tenant.id, about.caseId);
  if (found === null) throw new Problem('case.not_found');
  const line = await agencyLine(services.db, tenant.id, found.agency_id);
  const ground = await caseGround(services, by, tenant, about.actKey);
  return services.db.transaction().execute(async (tx) => {
    await refuseReceiver(tx, found, asked);
    const number =
      asked.act === 'registered' ? await numberOf(tx, found, about.actKey, yearOf(asked.on)) : '';
    const reply = asked.act === 'signed' ? await findReplyLetter(tx, tenant.id, about.caseId) : null;
    const after = await actOnCase(tx, { ...ground, caseId: about.caseId }, ({ standing }) => {
      const act = completeAct(asked, { standing, number, letterId: reply?.id ?? null });
      permit(by.staff, powerOf(act.act, standing.state), line);
      return act;
    });
    if (!after.isNew) return after;
    const { tenantId, actor, now, today, requestId } = ground;
    if (asked.act === 'delivered') await requireDeliverable(tx, tenantId, after, asked);
    await followWithLetter(tx, services, after.act, after, {
      tenantId,
      actor,
      at: now,
      today,
      requestId,
    });
    await tellNext(tx, after, { actorId: actor.id, line });
    return after;
  });
}

/**
 * A case goes to whoever may handle it and to no one else: an agency it is handed to may read it from then on, and the name
 * of whoever it is given to stands on its page.
 */
async function refuseReceiver(tx: Tx, found: StoredCase, asked: RequestedAct): Promise<void> {
  if (asked.act === 'assigned') {
    const handlers = await caseHandlers(tx, found);
    if (!handlers.some(({ id }) => id === asked.toUserId))
      throw new Problem('case.act', { detail: '这个人不能办理这件申请。请从可以办理的人员中另选一位。' });
  }
  if (asked.act === 'handed_over') {
    const agency = await findAgency(tx, [found.tenant_id], asked.toAgencyId);
    if (agency === null) throw new Problem('agency.not_found');
    if (!agency.active) throw new Problem('agency.closed');
  }
}

/**
 * A number is given in the transaction of the registration, and to the first of two submissions alone: what is refused or
 * repeated leaves no gap in the register.
 */
async function numberOf(
  tx: Tx,
  { tenant_id: tenantId, id, agency_id: agencyId, number }: StoredCase,
  actKey: string | null,
  year: number,
): Promise<string> {
  await lockCase(tx, tenantId, id);
  if (actKey !== null && (await hasAct(tx, tenantId, id, actKey))) return number ?? '';
  return nextCaseNumber(tx, tenantId, agencyId, year);
}
