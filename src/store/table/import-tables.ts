import type { ColumnType, Generated } from 'kysely';
import type { ImportMode, ImportOutcome, ImportState } from '#domain/disclosure/import/import-batch.ts';

// Tables of import: batches, and where each document came from.

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface ImportBatchTable {
  tenant_id: string;
  id: string;
  /** To whom everything belongs whose agency the source does not name. */
  agency_id: string;
  source_name: string;
  release_mode: ImportMode;
  state: ImportState;
  /** The archive that was handed in; null for a folder or a site on the operator's machine. */
  file_id: string | null;
  total: Generated<number>;
  handled: Generated<number>;
  released: Generated<number>;
  drafted: Generated<number>;
  refused: Generated<number>;
  known: Generated<number>;
  notice: string | null;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
  /** A server that works on it says so here, again and again; silence means that it has ended. */
  claimed_at: Date | null;
  finished_at: Date | null;
}

export interface ImportItemTable {
  tenant_id: string;
  batch_id: string;
  source_key: string;
  digest: string;
  text_digest: string | null;
  title: string;
  outcome: ImportOutcome;
  doubts: ColumnType<unknown, string, string>;
  document_id: string | null;
  created_at: Stamp;
}

export interface ImportTables {
  import_batch: ImportBatchTable;
  import_item: ImportItemTable;
}
