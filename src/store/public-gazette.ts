import { parsePlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A document of a published issue. One that the public no longer sees is named, without its words. */
export interface PrintedEntry {
  readonly documentId: string;
  readonly section: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly madeOn: PlainDate | null;
  /** As it stood when the issue was published; null where it was withdrawn since. */
  readonly bodyHtml: string | null;
  /** The public now reads a later edition of it. */
  readonly isCorrected: boolean;
  readonly withdrawalReason: string | null;
}

/**
 * The documents of a published issue as the public may read them: their words stand in the issue, but whether anybody
 * may see them is asked of public_document, as for every way out.
 */
export async function listPrintedEntries(db: Db, tenantId: string, issueId: string): Promise<PrintedEntry[]> {
  const rows = await db
    .selectFrom('gazette_entry')
    .innerJoin('gazette_issue', (join) =>
      join
        .onRef('gazette_issue.tenant_id', '=', 'gazette_entry.tenant_id')
        .onRef('gazette_issue.id', '=', 'gazette_entry.issue_id'),
    )
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
    .where('gazette_issue.state', '=', 'published')
    .select([
      'gazette_entry.document_id',
      'gazette_entry.section',
      'gazette_entry.title',
      'gazette_entry.document_number',
      'gazette_entry.issuers',
      'gazette_entry.made_on',
      'withdrawn_address.reason',
      sql<
        string | null
      >`case when public_document.document_id is not null then gazette_entry.body_html end`.as('body_html'),
      sql<boolean>`coalesce(public_document.edition > gazette_entry.edition, false)`.as('is_corrected'),
    ])
    .orderBy('gazette_entry.position')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    section: row.section,
    title: row.title ?? '',
    documentNumber: row.document_number,
    issuers: row.issuers ?? [],
    madeOn: row.made_on === null ? null : parsePlainDate(row.made_on),
    bodyHtml: row.body_html,
    isCorrected: row.is_corrected,
    withdrawalReason: row.reason,
  }));
}
