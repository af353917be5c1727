import type { Receiver } from '#domain/disclosure/hand-over/hand-over.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { insertHandOver, listDue } from '#store/hand-over.ts';
import { isUniqueViolation } from '#store/unique-violation.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

export interface Confirmation {
  readonly receiver: Receiver;
  readonly receiverName: string;
  /** null: the documents of all agencies. */
  readonly agencyId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly handedOn: PlainDate;
  readonly receivedBy: string;
  readonly note: string;
  /** How many documents the list had that was handed over: another number means that it has changed since. */
  readonly documents: number;
}

/**
 * Records that the released documents of a period were given to the archive or the library (条例第二十五条). Each document
 * goes to each of the two once.
 *
 * @throws Problem hand_over.empty, hand_over.changed, permission.denied, request.invalid
 */
export async function confirmHandOver(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  confirmation: Confirmation,
): Promise<string> {
  const { agencyId, documents, ...handOver } = confirmation;
  const tenantId = by.staff.tenantId ?? '';
  const line = agencyId === null ? [] : await agencyLine(db, tenantId, agencyId);
  permit(by.staff, 'hand_over.confirm', line);
  if (handOver.from > handOver.to)
    throw new Problem('request.invalid', { fields: [{ field: 'to', message: '截止日期早于开始日期。' }] });
  if (handOver.handedOn > clock.today())
    throw new Problem('request.invalid', { fields: [{ field: 'handedOn', message: '移交日期还没有到。' }] });
  return db.transaction().execute(async (tx) => {
    const agencyIds = agencyId === null ? null : [agencyId];
    const { receiver, from, to } = handOver;
    const items = await listDue(tx, { tenantId, receiver, agencyIds, from, to });
    if (items.length === 0) throw new Problem('hand_over.empty');
    if (items.length !== documents) throw new Problem('hand_over.changed');
    const about = { tenantId, createdBy: by.staff.id };
    const id = await insertHandOver(tx, about, { ...handOver, agencyId }, items).catch((error: unknown) => {
      if (isUniqueViolation(error, 'hand_over_item_once_key')) throw new Problem('hand_over.changed');
      throw error;
    });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'hand_over.confirm',
      object: { kind: 'hand_over', id },
      after: { receiver, from, to, handedOn: handOver.handedOn, documents },
      requestId: by.requestId,
    });
    return id;
  });
}
