import type { ColumnType, Generated } from 'kysely';
import type { Channel, DocumentKind, OpennessLabel, Origin } from '#domain/disclosure/document.ts';
import type { Standing, Work } from '#domain/disclosure/document-state.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';

// Tables of proactive disclosure: columns, documents with their editions, and what the public sees of them.

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface PortalColumnTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  parent_id: string | null;
  slug: string;
  name: string;
  kind: string;
  description: Generated<string>;
  keywords: Generated<string>;
  owner_agency_id: string;
  cadence_days: number | null;
  link_url: string | null;
  sort_order: Generated<number>;
  is_hidden: Generated<boolean>;
  is_demo: Generated<boolean>;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface DocumentTable {
  tenant_id: string;
  id: string;
  agency_id: string;
  standing: Generated<Standing>;
  work: Generated<Work>;
  draft_edition: number | null;
  released_edition: number | null;
  index_number: string | null;
  first_released_at: Date | null;
  validity_mark: ValidityMark | null;
  validity_marked_on: string | null;
  validity_reason: string | null;
  successor_id: string | null;
  withdrawn_at: Date | null;
  withdrawal_reason: string | null;
  is_emergency: Generated<boolean>;
  is_demo: Generated<boolean>;
  /** The batch that brought it in; null for what was written here. */
  import_batch_id: string | null;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface DocumentEditionTable {
  tenant_id: string;
  document_id: string;
  number: number;
  title: string;
  kind: DocumentKind;
  document_number: string | null;
  issuers: Generated<string[]>;
  origin: Generated<Origin>;
  obtained_from: string | null;
  made_on: string | null;
  changed_on: string | null;
  effective_on: string | null;
  expires_on: string | null;
  genre: string | null;
  subject: string | null;
  keywords: Generated<string[]>;
  summary: Generated<string>;
  openness_label: Generated<OpennessLabel>;
  body_html: Generated<string>;
  body_text: Generated<string>;
  column_ids: Generated<string[]>;
  catalog_item_ids: Generated<string[]>;
  change_note: string | null;
  created_by: string | null;
  created_at: Stamp;
  updated_at: Stamp;
  released_at: Date | null;
  /** Grows with every save, so that a save from an old page is noticed. */
  revision: Generated<number>;
  saved_by: string | null;
}

export interface AttachmentTable {
  tenant_id: string;
  id: string;
  document_id: string;
  name: string;
  original_file_id: string;
  clean_file_id: string;
  text_layer: Generated<string>;
  scan_state: Generated<'not_scanned' | 'clean'>;
  notes: Generated<string[]>;
  created_by: string | null;
  created_at: Stamp;
}

export interface EditionAttachmentTable {
  tenant_id: string;
  document_id: string;
  edition: number;
  position: number;
  attachment_id: string;
  /** What this edition calls it; null: as it was uploaded. */
  name: Generated<string | null>;
}

export interface DocumentChannelTable {
  tenant_id: string;
  id: string;
  document_id: string;
  channel: Channel;
  published_on: string;
  link: string | null;
  note: string | null;
  created_by: string | null;
  created_at: Stamp;
}

export interface IndexNumberSerialTable {
  tenant_id: string;
  agency_id: string;
  year: number;
  last: number;
}

export interface PublicDocumentTable {
  tenant_id: string;
  document_id: string;
  edition: number;
  agency_id: string;
  index_number: string;
  title: string;
  kind: DocumentKind;
  document_number: string | null;
  issuers: string[];
  origin: Origin;
  obtained_from: string | null;
  made_on: string | null;
  changed_on: string | null;
  published_at: Date;
  /** The day of `published_at` in Beijing. */
  published_on: string;
  /** When a later edition took the place of the first, and what it says of itself. */
  corrected_at: Date | null;
  correction_note: string | null;
  effective_on: string | null;
  expires_on: string | null;
  validity_mark: ValidityMark | null;
  validity_marked_on: string | null;
  successor_id: string | null;
  genre: string | null;
  subject: string | null;
  keywords: string[];
  summary: string;
  body_html: string;
  body_text: string;
  column_ids: string[];
  catalog_item_ids: string[];
  is_emergency: boolean;
  is_demo: boolean;
  projected_at: Stamp;
}

export interface PublicDocumentColumnTable {
  tenant_id: string;
  column_id: string;
  document_id: string;
  published_at: Date;
}

export interface PublicAttachmentTable {
  tenant_id: string;
  attachment_id: string;
  document_id: string;
  position: number;
  name: string;
  file_id: string;
  text_layer: string;
}

export interface WithdrawnAddressTable {
  tenant_id: string;
  document_id: string;
  title: string;
  reason: string;
  withdrawn_at: Date;
}

export interface DisclosureTables {
  portal_column: PortalColumnTable;
  document: DocumentTable;
  document_edition: DocumentEditionTable;
  attachment: AttachmentTable;
  edition_attachment: EditionAttachmentTable;
  document_channel: DocumentChannelTable;
  index_number_serial: IndexNumberSerialTable;
  public_document: PublicDocumentTable;
  public_document_column: PublicDocumentColumnTable;
  public_attachment: PublicAttachmentTable;
  withdrawn_address: WithdrawnAddressTable;
}
