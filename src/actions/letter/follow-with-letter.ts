import type { CaseAct } from '#domain/request/case-act.ts';
import { deliveryFaults, remedyInstruction } from '#domain/remedy/remedy-instruction.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import type { Actor } from '#store/audit.ts';
import { findAgency } from '#store/agency.ts';
import { findReplyLetter, insertLetter, voidReplyDrafts } from '#store/case-letter.ts';
import type { Tx } from '#store/database.ts';
import type { CaseAfter } from '../request/act-on-case.ts';
import { staleRedactions } from '../request/applicant-enclosure.ts';
import { remedyMatterOf, replyKindOf } from './case-words.ts';
import { draftLetter } from './draft-letter.ts';
import type { IssueServices } from './issue-letter.ts';
import { issueLetter } from './issue-letter.ts';
import { remedyPlacesOf } from './remedy-places.ts';

interface Following {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly today: PlainDate;
  readonly requestId: string | null;
}

/**
 * What an act on a case means for its reply, in the same transaction: a decision drafts it, a return puts the draft aside,
 * a signature numbers and writes it out.
 */
export async function followWithLetter(
  tx: Tx,
  services: IssueServices,
  act: CaseAct,
  after: CaseAfter,
  following: Following,
): Promise<void> {
  const { tenantId, actor, at, today, requestId } = following;
  const caseId = after.case.id;
  if (act.act === 'returned') return voidReplyDrafts(tx, tenantId, caseId, at);
  if (act.act === 'decided') {
    const kind = replyKindOf(after.standing.grounds);
    if (kind === null) return;
    const drafting = { db: tx, secrets: services.secrets };
    const { letter } = await draftLetter(drafting, { tenantId, caseId, kind, on: today });
    await insertLetter(tx, services.secrets, { tenantId, caseId, letter, createdBy: actor.id, at });
  }
  if (act.act === 'signed') {
    const reply = await findReplyLetter(tx, tenantId, caseId);
    if (reply === null) throw new Problem('letter.not_found');
    await issueLetter(tx, services, after.case, { letterId: reply.id, on: act.on, actor, at, requestId });
  }
}

/**
 * What keeps a reply from being delivered: the stamped file must be back, and what goes out online must name an online way
 * to reconsideration (行政复议法第二十二条第二款).
 * @throws Problem letter.unsealed, case.act
 */
export async function requireDeliverable(
  tx: Tx,
  tenantId: string,
  after: Pick<CaseAfter, 'case' | 'standing'>,
  delivered: Extract<CaseAct, { act: 'delivered' }>,
): Promise<void> {
  const reply = await findReplyLetter(tx, tenantId, after.case.id);
  if (reply?.status !== 'sealed') throw new Problem('letter.unsealed');
  const agency = await findAgency(tx, [tenantId], after.case.agency_id);
  if (agency === null) throw new Problem('agency.not_found');
  const instruction = remedyInstruction(remedyMatterOf(reply.kind, after.standing.grounds), delivered.on);
  const places = await remedyPlacesOf(tx, agency, delivered.on);
  const stale = await staleRedactions(tx, tenantId, after.case.id);
  const faults = [
    ...deliveryFaults(instruction, places, delivered.delivery),
    ...stale.map((name) => `“${name}”的遮盖在生成遮盖件之后改动过，请重新生成再送达。`),
  ];
  if (faults.length > 0) throw new Problem('case.act', { detail: faults.join('') });
}
