import type { Selectable, Updateable } from 'kysely';
import type { RoundBeginning, ReviewRecord } from '#domain/disclosure/review/review-round.ts';
import { newId } from '#platform/id.ts';
import type { ChainInForce } from './review-chain.ts';
import type { Db, Tx } from './database.ts';
import type { AcknowledgedWarning, ReviewRoundTable, StoredRoundStatus } from './table/review-tables.ts';

/** One way of an edition through its chain, as it began and as lists see it. */
export interface StoredRound extends RoundBeginning {
  readonly tenantId: string;
  readonly id: string;
  readonly documentId: string;
  readonly edition: number;
  readonly agencyId: string;
  readonly chainVersion: number;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly findings: readonly AcknowledgedWarning[];
  readonly status: StoredRoundStatus;
  readonly waitingStep: string | null;
  readonly dueOn: string | null;
  readonly owedSteps: readonly string[];
  readonly releaseAt: Date | null;
  readonly scheduledBy: string | null;
  readonly scheduleFailure: string | null;
  readonly releasedAt: Date | null;
}

/** An entry of the record with the names of the day. */
export interface StoredRecord extends ReviewRecord {
  readonly sequence: number;
  readonly actorName: string;
  readonly actorAgency: string | null;
  readonly comment: string;
  readonly checked: readonly string[];
  readonly at: Date;
}

/** The rounds of a document, the latest first. */
export async function listRounds(
  db: Db | Tx,
  tenantId: string,
  documentId: string,
  limit = 50,
): Promise<StoredRound[]> {
  const rows = await db
    .selectFrom('review_round')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(storedRound);
}

/** The records of rounds, in their order. */
export async function listRecords(
  db: Db | Tx,
  tenantId: string,
  roundIds: readonly string[],
): Promise<Map<string, StoredRecord[]>> {
  const records = new Map<string, StoredRecord[]>(roundIds.map((id) => [id, []]));
  if (roundIds.length === 0) return records;
  const rows = await db
    .selectFrom('review_record')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('round_id', 'in', roundIds)
    .orderBy('round_id')
    .orderBy('sequence')
    .execute();
  for (const row of rows) {
    records.get(row.round_id)?.push({
      sequence: row.sequence,
      act: row.act,
      stepId: row.step_id,
      actorId: row.actor_id,
      actorName: row.actor_name,
      actorAgency: row.actor_agency,
      comment: row.comment,
      checked: row.checked,
      at: row.recorded_at,
    });
  }
  return records;
}

/** Begins a round. The database refuses a second one of the same document. @returns its id */
export async function insertRound(
  tx: Tx,
  round: {
    tenantId: string;
    documentId: string;
    edition: number;
    agencyId: string;
    inForce: ChainInForce;
    drafters: readonly string[];
    submittedBy: string;
    at: Date;
    findings: readonly AcknowledgedWarning[];
    waitingStep: string | null;
    dueOn: string | null;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('review_round')
    .values({
      tenant_id: round.tenantId,
      id,
      document_id: round.documentId,
      edition: round.edition,
      agency_id: round.agencyId,
      chain_agency_id: round.inForce.agencyId,
      chain_version: round.inForce.version,
      chain: JSON.stringify(round.inForce.chain),
      drafters: [...round.drafters],
      submitted_by: round.submittedBy,
      submitted_at: round.at,
      findings: JSON.stringify(round.findings),
      waiting_step: round.waitingStep,
      waiting_since: round.at,
      due_on: round.dueOn,
    })
    .execute();
  return id;
}

/** Adds an entry to the record of a round; the document's row is held, so entries follow one another. */
export async function insertRecord(
  tx: Tx,
  round: { tenantId: string; id: string },
  record: Omit<StoredRecord, 'checked'> & { checked: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('review_record')
    .values({
      tenant_id: round.tenantId,
      round_id: round.id,
      sequence: record.sequence,
      act: record.act,
      step_id: record.stepId,
      actor_id: record.actorId,
      actor_name: record.actorName,
      actor_agency: record.actorAgency,
      comment: record.comment,
      checked: [...record.checked],
      recorded_at: record.at,
    })
    .execute();
}

/** Columns of a round that acts change. */
export type RoundChange = Pick<
  Updateable<ReviewRoundTable>,
  | 'status'
  | 'waiting_step'
  | 'waiting_since'
  | 'due_on'
  | 'owed_steps'
  | 'release_at'
  | 'scheduled_by'
  | 'schedule_failure'
  | 'released_at'
>;

export async function updateRound(
  tx: Tx,
  round: { tenantId: string; id: string },
  change: RoundChange,
): Promise<void> {
  await tx
    .updateTable('review_round')
    .set(change)
    .where('tenant_id', '=', round.tenantId)
    .where('id', '=', round.id)
    .execute();
}

/** Approved rounds whose hour has come, the earliest first, in all tenants. */
export async function listDueReleases(
  db: Db,
  now: Date,
  limit: number,
): Promise<{ tenantId: string; documentId: string }[]> {
  return db
    .selectFrom('review_round')
    .select(['tenant_id as tenantId', 'document_id as documentId'])
    .where('status', '=', 'approved')
    .where('release_at', '<=', now)
    .orderBy('release_at')
    .limit(limit)
    .execute();
}

export function storedRound(row: Selectable<ReviewRoundTable>): StoredRound {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    documentId: row.document_id,
    edition: row.edition,
    agencyId: row.agency_id,
    chain: row.chain,
    chainVersion: row.chain_version,
    drafters: row.drafters,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    findings: row.findings,
    status: row.status,
    waitingStep: row.waiting_step,
    dueOn: row.due_on,
    owedSteps: row.owed_steps,
    releaseAt: row.release_at,
    scheduledBy: row.scheduled_by,
    scheduleFailure: row.schedule_failure,
    releasedAt: row.released_at,
  };
}
