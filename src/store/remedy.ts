import type { Selectable } from 'kysely';
import type { RemedyAct, RemedyCourse, RemedyHistory, RemedyKind } from '#domain/remedy/remedy-course.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Actor } from './audit.ts';
import type { Db, Tx } from './database.ts';
import type { RemedyTable } from './table/remedy-tables.ts';

/** A remedy as lists show it: the fold of its acts, kept beside them. */
export type StoredRemedy = Selectable<RemedyTable>;

/** An act as the ledger keeps it. */
export interface RecordedRemedyAct {
  readonly position: number;
  readonly act: RemedyAct;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Opens a remedy with its service as the first act to follow by `appendRemedyAct`. Returns its id. */
export async function insertRemedy(
  tx: Tx,
  about: {
    tenantId: string;
    agencyId: string;
    caseId: string | null;
    kind: RemedyKind;
    priorRemedyId: string | null;
    number: string | null;
    body: string;
    claim: string;
    servedOn: PlainDate;
    isDemo: boolean;
    createdBy: string | null;
    at: Date;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('remedy')
    .values({
      tenant_id: about.tenantId,
      id,
      agency_id: about.agencyId,
      case_id: about.caseId,
      kind: about.kind,
      prior_remedy_id: about.priorRemedyId,
      number: about.number,
      body: about.body,
      claim: about.claim,
      stage: 'served',
      served_on: about.servedOn,
      is_demo: about.isDemo,
      created_by: about.createdBy,
      created_at: about.at,
      updated_at: about.at,
    })
    .execute();
  return id;
}

export async function findRemedy(db: Db, tenantId: string, id: string): Promise<StoredRemedy | null> {
  const row = await db
    .selectFrom('remedy')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The remedy that a form with this key has opened at an agency; null the first time. */
export async function findRemedyOpenedBy(
  db: Db,
  tenantId: string,
  agencyId: string,
  actKey: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('remedy_act')
    .innerJoin('remedy', (join) =>
      join
        .onRef('remedy.tenant_id', '=', 'remedy_act.tenant_id')
        .onRef('remedy.id', '=', 'remedy_act.remedy_id'),
    )
    .select('remedy.id')
    .where('remedy_act.tenant_id', '=', tenantId)
    .where('remedy.agency_id', '=', agencyId)
    .where('remedy_act.act_key', '=', actKey)
    .where('remedy_act.act', '=', 'served')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The remedy, held until the transaction ends. */
export async function lockRemedy(tx: Tx, tenantId: string, id: string): Promise<StoredRemedy | null> {
  const row = await tx
    .selectFrom('remedy')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function listRemedyActs(
  db: Db,
  tenantId: string,
  remedyId: string,
): Promise<RecordedRemedyAct[]> {
  const rows = await db
    .selectFrom('remedy_act')
    .select(['position', 'act', 'acted_on', 'facts', 'recorded_by_name', 'recorded_at'])
    .where('tenant_id', '=', tenantId)
    .where('remedy_id', '=', remedyId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    position: row.position,
    act: { act: row.act, on: row.acted_on, ...(row.facts as object) } as RemedyAct,
    recordedBy: row.recorded_by_name,
    recordedAt: row.recorded_at,
  }));
}

/** True when the act with this key is in the ledger already. */
export async function hasRemedyAct(
  db: Db,
  tenantId: string,
  remedyId: string,
  actKey: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('remedy_act')
    .select('position')
    .where('tenant_id', '=', tenantId)
    .where('remedy_id', '=', remedyId)
    .where('act_key', '=', actKey)
    .executeTakeFirst();
  return row !== undefined;
}

/** The acts as the fold wants them. @throws RangeError for a remedy without its service */
export function remedyHistoryOf(acts: readonly RecordedRemedyAct[]): RemedyHistory {
  const [first, ...rest] = acts.map(({ act }) => act);
  if (first?.act !== 'served') throw new RangeError('A remedy begins with its service');
  return [first, ...rest];
}

/** Adds an act and writes the fold beside it. */
export async function appendRemedyAct(
  tx: Tx,
  about: {
    tenantId: string;
    remedyId: string;
    position: number;
    actKey: string | null;
    actor: Actor;
    at: Date;
  },
  { act, on, ...facts }: RemedyAct,
  course: RemedyCourse,
): Promise<void> {
  const { tenantId, remedyId, position, actor, at } = about;
  await tx
    .insertInto('remedy_act')
    .values({
      tenant_id: tenantId,
      remedy_id: remedyId,
      position,
      act,
      acted_on: on,
      facts: JSON.stringify(facts),
      act_key: about.actKey,
      recorded_by: actor.id,
      recorded_by_name: actor.name,
      recorded_at: at,
    })
    .execute();
  await tx
    .updateTable('remedy')
    .set({
      stage: course.stage,
      due: course.due?.due ?? null,
      due_term: course.due?.term ?? null,
      is_provisional: course.due?.provisional ?? false,
      result: course.result,
      concluded_on: course.concludedOn,
      lesson: course.lesson,
      acts: position,
      updated_at: at,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', remedyId)
    .execute();
}

/** Remedies in which a term of the respondent runs. */
export async function listRunningRemedyIds(db: Db, tenantId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('remedy')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('due', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes a due date that the calendar has moved. */
export async function writeRemedyDue(
  tx: Tx,
  about: { readonly tenantId: string; readonly remedyId: string; readonly at: Date },
  { due, provisional }: { readonly due: PlainDate | null; readonly provisional: boolean },
): Promise<void> {
  await tx
    .updateTable('remedy')
    .set({ due, is_provisional: provisional, updated_at: about.at })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.remedyId)
    .execute();
}

/** Links the new answer that a result has ordered. */
export async function linkNewCase(tx: Tx, tenantId: string, remedyId: string, caseId: string): Promise<void> {
  await tx
    .updateTable('remedy')
    .set({ new_case_id: caseId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', remedyId)
    .execute();
}
