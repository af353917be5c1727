import type { CorrectionKind, CorrectionOutcome } from '#domain/disclosure/correction-task.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** What somebody reported as wrong, and what became of it. */
export interface CorrectionTaskRow {
  readonly tenantId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly documentId: string | null;
  readonly address: string;
  readonly pageTitle: string;
  readonly kind: CorrectionKind;
  readonly words: string;
  readonly contact: string | null;
  readonly dueOn: PlainDate;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
  readonly outcome: CorrectionOutcome | null;
  readonly resolution: string | null;
}

export interface NewCorrectionTask {
  readonly tenantId: string;
  readonly agencyId: string;
  readonly documentId: string | null;
  readonly address: string;
  readonly pageTitle: string;
  readonly kind: CorrectionKind;
  readonly words: string;
  readonly contact: string | null;
  readonly dueOn: PlainDate;
  readonly at: Date;
}

/** Opens a task. @returns its id */
export async function insertCorrectionTask(tx: Tx, task: NewCorrectionTask): Promise<string> {
  const id = newId();
  await tx
    .insertInto('correction_task')
    .values({
      tenant_id: task.tenantId,
      id,
      agency_id: task.agencyId,
      document_id: task.documentId,
      address: task.address,
      page_title: task.pageTitle,
      kind: task.kind,
      words: task.words,
      contact: task.contact,
      due_on: task.dueOn,
      created_at: task.at,
    })
    .execute();
  return id;
}

/** Whether the same words about the same page are open already: a button pressed twice is one report. */
export async function isReportedAlready(
  db: Db | Tx,
  tenantId: string,
  { address, words }: { readonly address: string; readonly words: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('correction_task')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('resolved_at', 'is', null)
    .where('address', '=', address)
    .where('words', '=', words)
    .executeTakeFirst();
  return row !== undefined;
}

/** Tasks of some agencies (null: of all), the open ones by their term first; with the number of all that match. */
export async function listCorrectionTasks(
  db: Db,
  filter: {
    readonly tenantIds: readonly string[];
    readonly agencyIds: readonly string[] | null;
    readonly open?: boolean;
  },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ items: CorrectionTaskRow[]; total: number }> {
  if (filter.tenantIds.length === 0 || filter.agencyIds?.length === 0) return { items: [], total: 0 };
  let query = selectTasks(db).where('correction_task.tenant_id', 'in', filter.tenantIds);
  if (filter.agencyIds !== null) query = query.where('correction_task.agency_id', 'in', filter.agencyIds);
  if (filter.open !== undefined) query = query.where('resolved_at', filter.open ? 'is' : 'is not', null);
  const { total } = await query
    .clearSelect()
    .select((select) => select.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy((order) => order('resolved_at', 'is not', null))
    .orderBy('due_on')
    .orderBy('correction_task.created_at', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { items: rows.map(taskOf), total: Number(total) };
}

/** One task, held until the transaction ends. */
export async function lockCorrectionTask(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<CorrectionTaskRow | null> {
  const row = await selectTasks(tx)
    .where('correction_task.tenant_id', '=', tenantId)
    .where('correction_task.id', '=', id)
    .forUpdate('correction_task')
    .executeTakeFirst();
  return row === undefined ? null : taskOf(row);
}

/** Ends a task. The caller records the act. */
export async function endCorrectionTask(
  tx: Tx,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  end: {
    readonly outcome: CorrectionOutcome;
    readonly resolution: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .updateTable('correction_task')
    .set({ outcome: end.outcome, resolution: end.resolution, resolved_by: end.by, resolved_at: end.at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

function selectTasks(db: Db | Tx) {
  return db
    .selectFrom('correction_task')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'correction_task.tenant_id')
        .onRef('agency.id', '=', 'correction_task.agency_id'),
    )
    .selectAll('correction_task')
    .select('agency.name as agency_name');
}

type SelectedTask = Awaited<ReturnType<ReturnType<typeof selectTasks>['execute']>>[number];

function taskOf(row: SelectedTask): CorrectionTaskRow {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    documentId: row.document_id,
    address: row.address,
    pageTitle: row.page_title,
    kind: row.kind,
    words: row.words,
    contact: row.contact,
    dueOn: row.due_on as PlainDate,
    createdAt: row.created_at,
    resolvedAt: row.resolved_at,
    outcome: row.outcome,
    resolution: row.resolution,
  };
}
