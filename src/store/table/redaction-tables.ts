import type { ColumnType, Generated } from 'kysely';
import type { RedactionStyle } from '#domain/request/redaction.ts';

// Tables of redaction and of answers that became documents.

type Stamp = ColumnType<Date, Date | undefined, Date>;
/** A jsonb column: read as a value, written as JSON text. */
type Json = ColumnType<unknown, string | undefined, string>;

export interface RedactionTable {
  tenant_id: string;
  id: string;
  case_id: string;
  material_file_id: string;
  pages: Json;
  marks: Json;
  style: Generated<RedactionStyle>;
  revision: Generated<number>;
  removed_at: Date | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface RedactedOutputTable {
  tenant_id: string;
  redaction_id: string;
  position: number;
  revision: number;
  file_id: string;
  marks: Json;
  style: RedactionStyle;
  made_by: string | null;
  made_by_name: string;
  made_at: Stamp;
}

export interface CasePublicationTable {
  tenant_id: string;
  case_id: string;
  document_id: string;
  published_by: string | null;
  published_at: Stamp;
}

export interface RedactionTables {
  redaction: RedactionTable;
  redacted_output: RedactedOutputTable;
  case_publication: CasePublicationTable;
}
