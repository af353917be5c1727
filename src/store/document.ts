import type { Selectable, Updateable } from 'kysely';
import type { DocumentFields } from '#domain/disclosure/document.ts';
import type { DocumentState } from '#domain/disclosure/document-state.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';
import type { DocumentEditionTable, DocumentTable } from './table/disclosure-tables.ts';

// Long because it is the one place where the columns of documents and editions meet their fields.
// The ledger of documents as staff see it. The public reads public-document.ts and nothing here.

/** A document without its words. */
export interface StoredDocument extends DocumentState {
  readonly tenantId: string;
  readonly id: string;
  readonly agencyId: string;
  /** Number of the edition being prepared; null when nothing is. */
  readonly draftEdition: number | null;
  /** Number of the edition released last, also after a withdrawal. */
  readonly releasedEdition: number | null;
  readonly indexNumber: string | null;
  readonly firstReleasedAt: Date | null;
  readonly validityMark: ValidityMark | null;
  readonly validityMarkedOn: PlainDate | null;
  readonly validityReason: string | null;
  readonly successorId: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly isEmergency: boolean;
  readonly isDemo: boolean;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One edition with its words. */
export interface StoredEdition {
  readonly number: number;
  readonly fields: DocumentFields;
  /** What a correction says of itself on the page. */
  readonly changeNote: string | null;
  readonly createdBy: string | null;
  /** Grows with every save. */
  readonly revision: number;
  /** Who saved it last; null where nobody of the staff did. */
  readonly savedBy: string | null;
  readonly updatedAt: Date;
  readonly releasedAt: Date | null;
}

export async function findDocument(db: Db, tenantId: string, id: string): Promise<StoredDocument | null> {
  const row = await db
    .selectFrom('document')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : storedDocument(row);
}

/** The document, held until the transaction ends: acts on one document take turns. */
export async function lockDocument(tx: Tx, tenantId: string, id: string): Promise<StoredDocument | null> {
  const row = await tx
    .selectFrom('document')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : storedDocument(row);
}

export async function findEdition(
  db: Db,
  tenantId: string,
  documentId: string,
  number: number,
): Promise<StoredEdition | null> {
  const row = await db
    .selectFrom('document_edition')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : storedEdition(row);
}

/** Keeps a new document with its first edition as a draft. Returns its id. */
export async function insertDocument(
  tx: Tx,
  document: {
    tenantId: string;
    agencyId: string;
    fields: DocumentFields;
    /** A number that the document brought along from elsewhere; null: one is given at release. */
    indexNumber?: string | null;
    createdBy: string | null;
    isDemo: boolean;
  },
): Promise<string> {
  const id = newId();
  const { tenantId, agencyId, createdBy, isDemo } = document;
  await tx
    .insertInto('document')
    .values({
      tenant_id: tenantId,
      id,
      agency_id: agencyId,
      draft_edition: 1,
      index_number: document.indexNumber ?? null,
      created_by: createdBy,
      is_demo: isDemo,
    })
    .execute();
  await insertEdition(tx, { tenantId, documentId: id, number: 1, fields: document.fields, createdBy });
  return id;
}

/** Opens a further edition of a document, with the words to begin from. */
export async function insertEdition(
  tx: Tx,
  edition: {
    tenantId: string;
    documentId: string;
    number: number;
    fields: DocumentFields;
    createdBy: string | null;
    changeNote?: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('document_edition')
    .values({
      tenant_id: edition.tenantId,
      document_id: edition.documentId,
      number: edition.number,
      change_note: edition.changeNote ?? null,
      created_by: edition.createdBy,
      ...editionValues(edition.fields),
    })
    .execute();
}

/** Writes the words of an edition that is being prepared. Released editions never change: ask the state first. */
export async function saveEdition(
  tx: Tx,
  edition: {
    tenantId: string;
    documentId: string;
    number: number;
    fields: DocumentFields;
    changeNote: string | null;
    /** Left out by the system itself. */
    savedBy?: string | null;
    at: Date;
  },
): Promise<void> {
  await tx
    .updateTable('document_edition')
    .set((edit) => ({
      ...editionValues(edition.fields),
      change_note: edition.changeNote,
      updated_at: edition.at,
      saved_by: edition.savedBy ?? null,
      revision: edit('revision', '+', 1),
    }))
    .where('tenant_id', '=', edition.tenantId)
    .where('document_id', '=', edition.documentId)
    .where('number', '=', edition.number)
    .where('released_at', 'is', null)
    .execute();
}

/** Columns of a document that acts change. */
export type DocumentChange = Pick<
  Updateable<DocumentTable>,
  | 'standing'
  | 'work'
  | 'draft_edition'
  | 'released_edition'
  | 'index_number'
  | 'first_released_at'
  | 'validity_mark'
  | 'validity_marked_on'
  | 'validity_reason'
  | 'successor_id'
  | 'withdrawn_at'
  | 'withdrawal_reason'
  | 'is_emergency'
>;

/** Writes what an act has changed of a document. */
export async function updateDocument(
  tx: Tx,
  about: { tenantId: string; id: string; at: Date },
  change: DocumentChange,
): Promise<void> {
  await tx
    .updateTable('document')
    .set({ ...change, updated_at: about.at })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.id)
    .execute();
}

/** The columns of an edition that hold its words. */
export function editionValues(fields: DocumentFields) {
  return {
    title: fields.title,
    kind: fields.kind,
    document_number: fields.documentNumber,
    issuers: [...fields.issuers],
    origin: fields.origin,
    obtained_from: fields.obtainedFrom,
    made_on: fields.madeOn,
    changed_on: fields.changedOn,
    effective_on: fields.effectiveOn,
    expires_on: fields.expiresOn,
    genre: fields.genre,
    subject: fields.subject,
    keywords: [...fields.keywords],
    summary: fields.summary,
    openness_label: fields.opennessLabel,
    body_html: fields.bodyHtml,
    body_text: fields.bodyText,
    column_ids: [...fields.columnIds],
    catalog_item_ids: [...fields.catalogItemIds],
  };
}

function storedDocument(row: Selectable<DocumentTable>): StoredDocument {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    agencyId: row.agency_id,
    standing: row.standing,
    work: row.work,
    draftEdition: row.draft_edition,
    releasedEdition: row.released_edition,
    indexNumber: row.index_number,
    firstReleasedAt: row.first_released_at,
    validityMark: row.validity_mark,
    validityMarkedOn: dateOf(row.validity_marked_on),
    validityReason: row.validity_reason,
    successorId: row.successor_id,
    withdrawnAt: row.withdrawn_at,
    withdrawalReason: row.withdrawal_reason,
    isEmergency: row.is_emergency,
    isDemo: row.is_demo,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function storedEdition(row: Selectable<DocumentEditionTable>): StoredEdition {
  return {
    number: row.number,
    fields: {
      title: row.title,
      kind: row.kind,
      documentNumber: row.document_number,
      issuers: row.issuers,
      origin: row.origin,
      obtainedFrom: row.obtained_from,
      madeOn: dateOf(row.made_on),
      changedOn: dateOf(row.changed_on),
      effectiveOn: dateOf(row.effective_on),
      expiresOn: dateOf(row.expires_on),
      genre: row.genre,
      subject: row.subject,
      keywords: row.keywords,
      summary: row.summary,
      opennessLabel: row.openness_label,
      bodyHtml: row.body_html,
      bodyText: row.body_text,
      columnIds: row.column_ids,
      catalogItemIds: row.catalog_item_ids,
    },
    changeNote: row.change_note,
    createdBy: row.created_by,
    revision: row.revision,
    savedBy: row.saved_by,
    updatedAt: row.updated_at,
    releasedAt: row.released_at,
  };
}

function dateOf(text: string | null): PlainDate | null {
  return text === null ? null : parsePlainDate(text);
}
