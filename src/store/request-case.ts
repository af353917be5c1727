import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { CaseAct } from '#domain/request/case-act.ts';
import type { CaseHistory } from '#domain/request/case-clock.ts';
import type { CaseStanding } from '#domain/request/case-state.ts';
import type { Clock } from '#domain/request/clock.ts';
import { waitsForApplicant } from '#domain/request/clock-course.ts';
import { newId } from '#platform/id.ts';
import type { Actor } from './audit.ts';
import type { Db, Tx } from './database.ts';
import type { RequestCaseTable } from './table/request-tables.ts';

/** A case as lists show it: the fold of its acts, kept beside them. */
export type StoredCase = Selectable<RequestCaseTable>;

/** An act as the ledger keeps it. */
export interface RecordedAct {
  readonly position: number;
  readonly act: CaseAct;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Opens a case of a request as its first act leaves it; the act follows by `appendAct`. Returns its id. */
export async function insertCase(
  tx: Tx,
  about: {
    tenantId: string;
    requestId: string;
    agencyId: string;
    content: string;
    isDemo: boolean;
    at: Date;
    /** A new answer after a remedy: the case it answers anew, and the day set for it. */
    ordered?: { caseId: string; due: string | null } | null;
  },
  standing: CaseStanding,
  clock: Clock,
): Promise<string> {
  const id = newId();
  const { ordered = null } = about;
  const orderedDue = ordered?.due ?? null;
  await tx
    .insertInto('request_case')
    .values({
      tenant_id: about.tenantId,
      id,
      request_id: about.requestId,
      agency_id: about.agencyId,
      content: about.content,
      origin: ordered === null ? 'request' : 'ordered',
      linked_case_id: ordered?.caseId ?? null,
      ordered_due: orderedDue,
      original_due: orderedDue ?? clock.originalDue?.due ?? null,
      ...projectionOf({ acts: 1, at: about.at, orderedDue }, standing, clock),
      is_demo: about.isDemo,
      created_at: about.at,
    })
    .execute();
  return id;
}

export async function findCase(db: Db, tenantId: string, id: string): Promise<StoredCase | null> {
  const row = await db
    .selectFrom('request_case')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The case, held until the transaction ends: acts on one case take turns. */
export async function lockCase(tx: Tx, tenantId: string, id: string): Promise<StoredCase | null> {
  const row = await tx
    .selectFrom('request_case')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The other cases that the same request was split into. */
export async function listSiblings(
  db: Db,
  about: Pick<StoredCase, 'tenant_id' | 'id' | 'request_id'>,
): Promise<Pick<StoredCase, 'id' | 'number' | 'content' | 'state'>[]> {
  return db
    .selectFrom('request_case')
    .select(['id', 'number', 'content', 'state'])
    .where('tenant_id', '=', about.tenant_id)
    .where('request_id', '=', about.request_id)
    .where('id', '!=', about.id)
    .orderBy('id')
    .execute();
}

/** The acts on a case in their order. */
export async function listActs(db: Db, tenantId: string, caseId: string): Promise<RecordedAct[]> {
  const rows = await db
    .selectFrom('case_act')
    .select(['position', 'act', 'acted_on', 'facts', 'recorded_by_name', 'recorded_at'])
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    position: row.position,
    act: { act: row.act, on: row.acted_on, ...(row.facts as object) } as CaseAct,
    recordedBy: row.recorded_by_name,
    recordedAt: row.recorded_at,
  }));
}

/** True when the act with this key is in the ledger already: the submission is a repetition. */
export async function hasAct(db: Db, tenantId: string, caseId: string, actKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('case_act')
    .select('position')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('act_key', '=', actKey)
    .executeTakeFirst();
  return row !== undefined;
}

/** The acts as the fold wants them, the receipt first. @throws RangeError for a case without its receipt */
export function historyOf(acts: readonly RecordedAct[]): CaseHistory {
  const [first, ...rest] = acts.map(({ act }) => act);
  if (first?.act !== 'received') throw new RangeError('A case begins with its receipt');
  return [first, ...rest];
}

/** Adds an act to a case that is held. `position` is one more than its acts. */
export async function appendAct(
  tx: Tx,
  about: {
    tenantId: string;
    caseId: string;
    position: number;
    actKey: string | null;
    actor: Actor;
    at: Date;
  },
  { act, on, ...facts }: CaseAct,
): Promise<void> {
  await tx
    .insertInto('case_act')
    .values({
      tenant_id: about.tenantId,
      case_id: about.caseId,
      position: about.position,
      act,
      acted_on: on,
      facts: JSON.stringify(facts),
      act_key: about.actKey,
      recorded_by: about.actor.id,
      recorded_by_name: about.actor.name,
      recorded_at: about.at,
    })
    .execute();
}

/** Writes the fold of a case beside its acts. */
export async function projectCase(
  tx: Tx,
  about: { tenantId: string; caseId: string; acts: number; at: Date; orderedDue: string | null },
  standing: CaseStanding,
  clock: Clock,
): Promise<void> {
  await tx
    .updateTable('request_case')
    .set({
      ...projectionOf(about, standing, clock),
      // Once given it stays: later acts and later calendars move the due date alone.
      original_due: sql`coalesce(original_due, ${about.orderedDue ?? clock.originalDue?.due ?? null}::date)`,
    })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.caseId)
    .execute();
}

/** The fold of a case as its row keeps it, without the original due date. */
function projectionOf(
  about: { acts: number; at: Date; orderedDue: string | null },
  standing: CaseStanding,
  clock: Clock,
) {
  return {
    state: standing.state,
    received_on: clock.course.receivedOn,
    due: about.orderedDue ?? clock.due?.due ?? null,
    is_provisional: clock.missing.length > 0,
    is_waiting: waitsForApplicant(clock.course),
    box: standing.box,
    closed_on: standing.closedOn,
    assigned_to: standing.assignedTo,
    number: standing.number,
    handed_to_agency_id: standing.handedTo,
    acts: about.acts,
    updated_at: about.at,
  };
}

/**
 * Gives the next number of a case of an agency and year, `101-2026-0001`; two registrations at once get two, one that is
 * rolled back leaves no gap.
 */
export async function nextCaseNumber(
  tx: Tx,
  tenantId: string,
  agencyId: string,
  year: number,
): Promise<string> {
  const { last } = await tx
    .insertInto('case_number_serial')
    .values({ tenant_id: tenantId, agency_id: agencyId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'agency_id', 'year'])
        .doUpdateSet({ last: sql`case_number_serial.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const { code } = await tx
    .selectFrom('agency')
    .select('code')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  return `${code}-${year}-${String(last).padStart(4, '0')}`;
}
