import { sql } from 'kysely';
import { parsePlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import type { Db, Tx } from './database.ts';

/** A document of an issue. What the public no longer sees has a title only where the issue is published. */
export interface GazetteEntry {
  readonly documentId: string;
  readonly section: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly madeOn: PlainDate | null;
  readonly isPublic: boolean;
}

export interface GazetteCopy {
  readonly receiver: string;
  readonly copies: number;
}

/** The documents of an issue in their order. */
export async function listEntries(db: Db | Tx, tenantId: string, issueId: string): Promise<GazetteEntry[]> {
  const rows = await db
    .selectFrom('gazette_entry')
    .leftJoin('public_document', (join) =>
      join
        .onRef('public_document.tenant_id', '=', 'gazette_entry.tenant_id')
        .onRef('public_document.document_id', '=', 'gazette_entry.document_id'),
    )
    .leftJoin('withdrawn_address', (join) =>
      join
        .onRef('withdrawn_address.tenant_id', '=', 'gazette_entry.tenant_id')
        .onRef('withdrawn_address.document_id', '=', 'gazette_entry.document_id'),
    )
    .where('gazette_entry.tenant_id', '=', tenantId)
    .where('gazette_entry.issue_id', '=', issueId)
    .select([
      'gazette_entry.document_id',
      'gazette_entry.section',
      sql<string>`coalesce(gazette_entry.title, public_document.title, withdrawn_address.title, '')`.as(
        'title',
      ),
      sql<string | null>`coalesce(gazette_entry.document_number, public_document.document_number)`.as(
        'document_number',
      ),
      sql<string[]>`coalesce(gazette_entry.issuers, public_document.issuers, '{}')`.as('issuers'),
      sql<string | null>`coalesce(gazette_entry.made_on, public_document.made_on)`.as('made_on'),
      sql<boolean>`public_document.document_id is not null`.as('is_public'),
    ])
    .orderBy('gazette_entry.position')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    section: row.section,
    title: row.title,
    documentNumber: row.document_number,
    issuers: row.issuers,
    madeOn: row.made_on === null ? null : parsePlainDate(row.made_on),
    isPublic: row.is_public,
  }));
}

/** Writes the documents of a draft anew, in this order. */
export async function replaceEntries(
  tx: Tx,
  about: { tenantId: string; issueId: string },
  entries: readonly { documentId: string; section: string }[],
): Promise<void> {
  await tx
    .deleteFrom('gazette_entry')
    .where('tenant_id', '=', about.tenantId)
    .where('issue_id', '=', about.issueId)
    .execute();
  if (entries.length === 0) return;
  await tx
    .insertInto('gazette_entry')
    .values(
      entries.map(({ documentId, section }, position) => ({
        tenant_id: about.tenantId,
        issue_id: about.issueId,
        position,
        section,
        document_id: documentId,
      })),
    )
    .execute();
}

export async function listCopies(db: Db | Tx, tenantId: string, issueId: string): Promise<GazetteCopy[]> {
  return db
    .selectFrom('gazette_copy')
    .select(['receiver', 'copies'])
    .where('tenant_id', '=', tenantId)
    .where('issue_id', '=', issueId)
    .orderBy('position')
    .execute();
}

/** Writes the distribution list of an issue anew. */
export async function replaceCopies(
  tx: Tx,
  about: { tenantId: string; issueId: string },
  copies: readonly GazetteCopy[],
): Promise<void> {
  await tx
    .deleteFrom('gazette_copy')
    .where('tenant_id', '=', about.tenantId)
    .where('issue_id', '=', about.issueId)
    .execute();
  if (copies.length === 0) return;
  await tx
    .insertInto('gazette_copy')
    .values(
      copies.map((copy, position) => ({
        tenant_id: about.tenantId,
        issue_id: about.issueId,
        position,
        receiver: copy.receiver,
        copies: copy.copies,
      })),
    )
    .execute();
}
