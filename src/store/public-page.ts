import { sql } from 'kysely';
import type { Db } from './database.ts';
import { type ListedDocument, listChosen } from './public-list.ts';
import { publicDocuments } from './public-document.ts';

/** A public document with its words and all that stands on its page. */
export interface PublicPage extends ListedDocument {
  readonly agencyId: string;
  readonly origin: 'made' | 'obtained';
  readonly obtainedFrom: string | null;
  readonly changedOn: string | null;
  readonly correctedAt: Date | null;
  readonly correctionNote: string | null;
  readonly keywords: readonly string[];
  readonly bodyHtml: string;
  readonly columnIds: readonly string[];
  readonly isEmergency: boolean;
  readonly isDemo: boolean;
  readonly attachments: readonly PublicAttachment[];
  /** Public documents that belong to it, by how they do. */
  readonly links: readonly LinkedDocument[];
}

export interface PublicAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteSize: number;
}

/** What another document is to this one. */
export type LinkKind = 'successor' | 'predecessor' | 'interpretation' | 'interpreted';

export interface LinkedDocument {
  readonly kind: LinkKind;
  readonly document: ListedDocument;
}

/** Everything of one public document, or null where the public may not see it. */
export async function findPublicPage(db: Db, tenantId: string, id: string): Promise<PublicPage | null> {
  const row = await publicDocuments(db, tenantId)
    .select(['agency_id', 'origin', 'obtained_from', 'changed_on', 'corrected_at', 'correction_note'])
    .select(['keywords', 'body_html', 'column_ids', 'is_emergency', 'is_demo'])
    .where('document_id', '=', id)
    .executeTakeFirst();
  const [listed] = await listChosen(db, tenantId, [id]);
  if (row === undefined || listed === undefined) return null;
  return {
    ...listed,
    agencyId: row.agency_id,
    origin: row.origin,
    obtainedFrom: row.obtained_from,
    changedOn: row.changed_on,
    correctedAt: row.corrected_at,
    correctionNote: row.correction_note,
    keywords: row.keywords,
    bodyHtml: row.body_html,
    columnIds: row.column_ids,
    isEmergency: row.is_emergency,
    isDemo: row.is_demo,
    attachments: await listAttachments(db, tenantId, id),
    links: await listLinks(db, tenantId, id),
  };
}

/** Why an address that was public once is not any more; null when it never was. */
export async function findWithdrawal(
  db: Db,
  tenantId: string,
  id: string,
): Promise<{ readonly title: string; readonly reason: string; readonly withdrawnAt: Date } | null> {
  const row = await db
    .selectFrom('withdrawn_address')
    .select(['title', 'reason', 'withdrawn_at as withdrawnAt'])
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * What a document's page is made of, as scopes of marks: itself and every document that is linked with it, also those that
 * are not public yet. A new link changes the mark of both its ends, so that the list need not be known beforehand.
 */
export async function documentScopes(db: Db, tenantId: string, id: string): Promise<string[]> {
  const links = await linkRows(db, tenantId, id);
  return [...new Set([id, ...links.map((link) => link.id)])].map((one) => `document:${one}`);
}

async function listAttachments(db: Db, tenantId: string, id: string): Promise<PublicAttachment[]> {
  const rows = await db
    .selectFrom('public_attachment')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.tenant_id', '=', 'public_attachment.tenant_id')
        .onRef('stored_file.id', '=', 'public_attachment.file_id'),
    )
    .select(['attachment_id as id', 'name', 'media_type as mediaType', 'byte_size as byteSize'])
    .where('public_attachment.tenant_id', '=', tenantId)
    .where('document_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, byteSize: Number(row.byteSize) }));
}

async function listLinks(db: Db, tenantId: string, id: string): Promise<LinkedDocument[]> {
  const links = await linkRows(db, tenantId, id);
  const listed = await listChosen(db, tenantId, [...new Set(links.map((link) => link.id))]);
  return links.flatMap(({ kind, id: other }) => {
    const document = listed.find((one) => one.id === other);
    return document === undefined ? [] : [{ kind, document }];
  });
}

async function linkRows(
  db: Db,
  tenantId: string,
  id: string,
): Promise<{ readonly kind: LinkKind; readonly id: string }[]> {
  const { rows } = await sql<{ kind: LinkKind; id: string }>`
    select 'successor' as kind, successor_id as id from public_document
      where tenant_id = ${tenantId} and document_id = ${id} and successor_id is not null
    union all select 'predecessor', document_id from public_document
      where tenant_id = ${tenantId} and successor_id = ${id}
    union all select 'interpretation', interpretation_id from interpretation_link
      where tenant_id = ${tenantId} and policy_id = ${id}
    union all select 'interpreted', policy_id from interpretation_link
      where tenant_id = ${tenantId} and interpretation_id = ${id}
    order by 1, 2`.execute(db);
  return rows;
}
