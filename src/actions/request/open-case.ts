import type { CaseActOf } from '#domain/request/case-act.ts';
import { clockOf } from '#domain/request/case-clock.ts';
import { foldCase } from '#domain/request/case-state.ts';
import { recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { appendAct, insertCase } from '#store/request-case.ts';
import type { CaseGround } from './act-on-case.ts';

/** Opens a case of a request with its receipt as the first act, in the transaction of the caller. Returns its id. */
export async function openCase(
  tx: Tx,
  ground: Omit<CaseGround, 'caseId'>,
  about: Omit<Parameters<typeof insertCase>[1], 'tenantId' | 'at'>,
  received: CaseActOf<'received'>,
): Promise<string> {
  const { tenantId, actKey, actor, now, today, calendar } = ground;
  const standing = foldCase([received]);
  const clock = clockOf([received], calendar, today);
  const caseId = await insertCase(tx, { tenantId, ...about, at: now }, standing, clock);
  await appendAct(tx, { tenantId, caseId, position: 1, actKey, actor, at: now }, received);
  await recordAudit(tx, {
    tenantId,
    actor,
    agencyId: about.agencyId,
    act: 'case.received',
    object: { kind: 'request_case', id: caseId },
    after: { request: about.requestId, state: standing.state, on: received.on, channel: received.channel },
    requestId: ground.requestId,
  });
  return caseId;
}
