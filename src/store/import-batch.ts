import { sql, type Selectable } from 'kysely';
import type { ImportMode, ImportState } from '#domain/disclosure/import/import-batch.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';
import type { ImportBatchTable } from './table/import-tables.ts';

/** How many of a batch came to what. `known`: imported before, from the same place with the same content. */
export interface ImportCounts {
  readonly total: number;
  readonly handled: number;
  readonly released: number;
  readonly drafted: number;
  readonly refused: number;
  readonly known: number;
}

export interface ImportBatch extends ImportCounts {
  readonly tenantId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly sourceName: string;
  readonly mode: ImportMode;
  readonly state: ImportState;
  readonly fileId: string | null;
  /** Why it failed, or what was left out of the source altogether. */
  readonly notice: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
}

export async function insertImportBatch(
  tx: Tx,
  batch: {
    tenantId: string;
    agencyId: string;
    sourceName: string;
    mode: ImportMode;
    state: ImportState;
    fileId: string | null;
    createdBy: string | null;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('import_batch')
    .values({
      tenant_id: batch.tenantId,
      id,
      agency_id: batch.agencyId,
      source_name: batch.sourceName,
      release_mode: batch.mode,
      state: batch.state,
      file_id: batch.fileId,
      created_by: batch.createdBy,
    })
    .execute();
  return id;
}

export async function findImportBatch(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<ImportBatch | null> {
  const row = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : batchOf(row);
}

/** The batch of the same source that was cut off, so that a new run goes on with it. */
export async function findUnfinishedBatch(
  db: Db | Tx,
  about: { tenantId: string; agencyId: string; sourceName: string },
): Promise<ImportBatch | null> {
  const row = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('tenant_id', '=', about.tenantId)
    .where('agency_id', '=', about.agencyId)
    .where('source_name', '=', about.sourceName)
    .where('state', '=', 'running')
    .where('file_id', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : batchOf(row);
}

/** Batches of a tenant, latest first. */
export async function listImportBatches(
  db: Db,
  tenantId: string,
  cut: { limit: number; offset: number },
): Promise<{ items: ImportBatch[]; total: number }> {
  const own = db.selectFrom('import_batch').where('tenant_id', '=', tenantId);
  const [rows, { total }] = await Promise.all([
    own.selectAll().orderBy('created_at', 'desc').limit(cut.limit).offset(cut.offset).execute(),
    own.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map(batchOf), total: Number(total) };
}

/** Holds the batch until the transaction ends: two runs over one source take turns, chunk by chunk. */
export async function lockImportBatch(tx: Tx, tenantId: string, id: string): Promise<ImportBatch | null> {
  const row = await tx
    .selectFrom('import_batch')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : batchOf(row);
}

/** Writes how far a batch is; the counts given replace those that stood. */
export async function updateImportBatch(
  db: Db | Tx,
  about: { tenantId: string; id: string; at: Date },
  change: Partial<ImportCounts> & {
    state?: ImportState;
    mode?: ImportMode;
    notice?: string | null;
    claimedAt?: Date | null;
    finishedAt?: Date | null;
  },
): Promise<void> {
  const { mode, claimedAt, finishedAt, ...same } = change;
  await db
    .updateTable('import_batch')
    .set({
      ...same,
      ...(mode !== undefined && { release_mode: mode }),
      ...(claimedAt !== undefined && { claimed_at: claimedAt }),
      ...(finishedAt !== undefined && { finished_at: finishedAt }),
      updated_at: about.at,
    })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.id)
    .execute();
}

/** Takes the oldest batch that waits for a server, or whose server has been silent for a minute; null when there is none. */
export async function claimImportBatch(db: Db): Promise<ImportBatch | null> {
  const { rows } = await sql<Selectable<ImportBatchTable>>`
    update import_batch set claimed_at = now(), updated_at = now()
    where (tenant_id, id) = (
      select tenant_id, id from import_batch
      where state in ('planning', 'running') and file_id is not null
        and (claimed_at is null or claimed_at < now() - interval '60 seconds')
      order by created_at limit 1 for update skip locked
    )
    returning *`.execute(db);
  return rows[0] === undefined ? null : batchOf(rows[0]);
}

function batchOf(row: Selectable<ImportBatchTable>): ImportBatch {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    agencyId: row.agency_id,
    sourceName: row.source_name,
    mode: row.release_mode,
    state: row.state,
    fileId: row.file_id,
    total: row.total,
    handled: row.handled,
    released: row.released,
    drafted: row.drafted,
    refused: row.refused,
    known: row.known,
    notice: row.notice,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at,
  };
}
