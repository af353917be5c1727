import type { ColumnType, Generated } from 'kysely';
import type { CorrectionKind, CorrectionOutcome } from '#domain/disclosure/correction-task.ts';

// Tables of the portal: marks of pages, its look, what columns are for, guides, what is read, what is reported as wrong.

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface PageMarkTable {
  tenant_id: string;
  scope: string;
  mark: string;
}

export interface PortalLookTable {
  tenant_id: string;
  accent: string | null;
  emblem: Buffer | null;
  emblem_type: string | null;
  emblem_digest: string | null;
  changed_by: string | null;
  changed_at: Stamp;
}

export interface ColumnCatalogItemTable {
  tenant_id: string;
  column_id: string;
  catalog_item_id: string;
}

export interface AgencyGuideTable {
  tenant_id: string;
  agency_id: string;
  categories: string;
  arrangement: string;
  ways: string;
  reviewed_on: string;
  changed_by: string | null;
  changed_at: Stamp;
}

export interface DocumentViewTable {
  tenant_id: string;
  document_id: string;
  day: string;
  views: number;
}

export interface CorrectionTaskTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  document_id: string | null;
  address: string;
  page_title: string;
  kind: CorrectionKind;
  words: string;
  /** How the visitor wants to be told; personal, never in the audit log. */
  contact: string | null;
  due_on: string;
  created_at: Generated<Date>;
  resolved_at: Date | null;
  outcome: CorrectionOutcome | null;
  resolution: string | null;
  resolved_by: string | null;
}

export interface PortalTables {
  page_mark: PageMarkTable;
  portal_look: PortalLookTable;
  column_catalog_item: ColumnCatalogItemTable;
  agency_guide: AgencyGuideTable;
  document_view: DocumentViewTable;
  correction_task: CorrectionTaskTable;
}
