import { foldRound, type ReviewAct, type RoundState } from '#domain/disclosure/review/review-round.ts';
import type { ChainStep } from '#domain/disclosure/review/review-chain.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { Clock } from '#platform/clock.ts';
import { listEditions } from '#store/calendar.ts';
import type { Tx } from '#store/database.ts';
import { insertRecord, type StoredRecord, updateRound } from '#store/review-round.ts';
import type { Staff } from '#store/staff.ts';
import type { RoundInHand } from './round-in-hand.ts';

/** What is entered into the record of a round. */
export interface RecordEntry {
  readonly act: ReviewAct;
  readonly stepId?: string;
  readonly comment?: string;
  readonly checked?: readonly string[];
}

/** Enters an act into the record and brings the round's place in lists up to date. @returns the round after it */
export async function recordAct(
  tx: Tx,
  clock: Clock,
  hand: RoundInHand,
  staff: Staff,
  entry: RecordEntry,
): Promise<RoundInHand> {
  const { round } = hand;
  const at = clock.now();
  const record: StoredRecord = {
    sequence: (hand.records.at(-1)?.sequence ?? 0) + 1,
    act: entry.act,
    stepId: entry.stepId ?? null,
    actorId: staff.id,
    actorName: staff.name,
    actorAgency: staff.agencyName,
    comment: entry.comment?.trim() ?? '',
    checked: entry.checked ?? [],
    at,
  };
  await insertRecord(tx, round, record);
  const records = [...hand.records, record];
  const state = foldRound(round, records);
  const waits = state.waiting?.id !== hand.state.waiting?.id;
  const status = round.status === 'released' ? 'released' : state.status;
  await updateRound(tx, round, {
    status,
    waiting_step: state.waiting?.id ?? null,
    owed_steps: state.owed.map((step) => step.id),
    ...(waits
      ? { waiting_since: at, due_on: await dueOf(tx, round.tenantId, staff, clock.today(), state.waiting) }
      : {}),
    ...(state.status === 'returned' ? { release_at: null, scheduled_by: null } : {}),
  });
  return { ...hand, round: { ...round, status }, records, state };
}

/** The working day until which a step is due; null where it has no term. */
export async function dueOf(
  tx: Tx,
  tenantId: string,
  { tenant }: Staff,
  today: PlainDate,
  step: ChainStep | null,
): Promise<PlainDate | null> {
  if (step === null || step.days === null || tenant === null) return null;
  const calendar = statutoryCalendar(tenant.region, await listEditions(tx, tenantId));
  return addWorkingDays(calendar, today, step.days).due;
}

/** What an act leaves in the audit log of a round. */
export function auditedState(state: RoundState): {
  status: string;
  waiting: string | null;
  owed: string[];
} {
  return {
    status: state.status,
    waiting: state.waiting?.name ?? null,
    owed: state.owed.map((step) => step.name),
  };
}
