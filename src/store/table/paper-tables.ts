import type { ColumnType, Generated } from 'kysely';
import type { ContentSeverity } from '#domain/disclosure/content/finding.ts';
import type { OpennessLabel } from '#domain/disclosure/document.ts';
import type { Receiver } from '#domain/disclosure/hand-over/hand-over.ts';
import type { LegalReason } from '#domain/disclosure/paper/legal-reason.ts';
import type { ExaminationResult, PaperState } from '#domain/disclosure/paper/official-paper.ts';

// Tables around publication: the office's dictionary, official papers, the gazette, hand-over lists.

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface DictionaryEntryTable {
  tenant_id: string;
  id: string;
  kind: 'wording' | 'leader';
  term: string;
  replacement: Generated<string>;
  unless: Generated<string[]>;
  severity: Generated<ContentSeverity>;
  created_by: string | null;
  created_at: Stamp;
}

export interface OfficialPaperTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  number: string | null;
  title: string;
  made_on: string;
  registered_on: string;
  openness_label: OpennessLabel | null;
  legal_reason: LegalReason | null;
  reason_note: Generated<string>;
  state: Generated<PaperState>;
  document_id: string | null;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface OfficialPaperReturnTable {
  tenant_id: string;
  id: string;
  paper_id: string;
  agency_id: string;
  returned_on: string;
  reason: string;
  created_by: string | null;
  created_at: Stamp;
}

export interface PaperExaminationTable {
  tenant_id: string;
  id: string;
  paper_id: string;
  examined_on: string;
  result: ExaminationResult;
  reason: string;
  label_before: OpennessLabel;
  created_by: string | null;
  created_at: Stamp;
}

export interface GazetteIssueTable {
  tenant_id: string;
  id: string;
  year: number;
  number: number;
  total_number: number;
  print_run: Generated<number>;
  state: Generated<'draft' | 'published'>;
  published_on: string | null;
  published_at: Date | null;
  published_by: string | null;
  is_demo: Generated<boolean>;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface GazetteEntryTable {
  tenant_id: string;
  issue_id: string;
  position: number;
  section: string;
  document_id: string;
  edition: number | null;
  title: string | null;
  document_number: string | null;
  issuers: string[] | null;
  made_on: string | null;
  body_html: string | null;
}

export interface GazetteCopyTable {
  tenant_id: string;
  issue_id: string;
  position: number;
  receiver: string;
  copies: number;
}

export interface HandOverTable {
  tenant_id: string;
  id: string;
  receiver: Receiver;
  receiver_name: string;
  agency_id: string | null;
  from_day: string;
  to_day: string;
  handed_on: string;
  received_by: Generated<string>;
  note: Generated<string>;
  created_by: string | null;
  created_at: Stamp;
}

export interface HandOverItemTable {
  tenant_id: string;
  hand_over_id: string;
  document_id: string;
  receiver: Receiver;
  edition: number;
  index_number: string;
  title: string;
  document_number: string | null;
  agency_name: string;
  published_on: string;
}

export interface PaperTables {
  dictionary_entry: DictionaryEntryTable;
  official_paper: OfficialPaperTable;
  official_paper_return: OfficialPaperReturnTable;
  paper_examination: PaperExaminationTable;
  gazette_issue: GazetteIssueTable;
  gazette_entry: GazetteEntryTable;
  gazette_copy: GazetteCopyTable;
  hand_over: HandOverTable;
  hand_over_item: HandOverItemTable;
}
