import { sql } from 'kysely';
import type { DocumentKind } from '#domain/disclosure/document.ts';
import { parsePlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import type { Db, Tx } from './database.ts';
import { publicDocuments } from './public-document.ts';

/** A released document that may go into an issue. */
export interface GazetteCandidate {
  readonly documentId: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly publishedOn: PlainDate;
}

/**
 * Released documents that no issue carries yet, the oldest first: normative documents and policies, or with words to
 * look for, any kind.
 */
export async function listCandidates(
  db: Db | Tx,
  tenantId: string,
  search: string,
  limit: number,
): Promise<GazetteCandidate[]> {
  let query = publicDocuments(db, tenantId)
    .select(['document_id', 'title', 'kind', 'document_number', 'issuers', 'published_on'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gazette_entry')
            .select('gazette_entry.document_id')
            .whereRef('gazette_entry.tenant_id', '=', 'public_document.tenant_id')
            .whereRef('gazette_entry.document_id', '=', 'public_document.document_id'),
        ),
      ),
    );
  query =
    search === ''
      ? query.where('kind', 'in', ['normative', 'policy'])
      : query.where(
          sql<boolean>`(strpos(title, ${search}) > 0 or strpos(coalesce(document_number, ''), ${search}) > 0)`,
        );
  const rows = await query.orderBy('published_at').orderBy('document_id').limit(limit).execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    title: row.title,
    kind: row.kind,
    documentNumber: row.document_number,
    issuers: row.issuers,
    publishedOn: parsePlainDate(row.published_on),
  }));
}
