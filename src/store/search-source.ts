import { sql } from 'kysely';
import type { SearchableDocument } from '#domain/disclosure/search/index-terms.ts';
import type { Facet } from '#domain/disclosure/search/search-filter.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';
import type { Db } from './database.ts';

/** A public document as the index takes it. */
export interface SearchableRow extends SearchableDocument {
  readonly documentId: string;
  readonly publishedAt: Date;
  /** year * 4 + 0 to 3, by the day of release in China. */
  readonly quarter: number;
  readonly facets: readonly { readonly kind: Facet; readonly value: string }[];
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly validityMark: ValidityMark | null;
  readonly validityMarkedOn: string | null;
}

/** What the public may see of some documents, ready to be cut into terms. What is not public is not among them. */
export async function readSearchable(
  db: Db,
  tenantId: string,
  documentIds: readonly string[],
): Promise<SearchableRow[]> {
  const ids = [...documentIds];
  const [documents, attachments, columns] = [
    await db
      .selectFrom('public_document')
      .select(['document_id', 'agency_id', 'index_number', 'title', 'document_number', 'issuers'])
      .select(['published_at', 'published_on', 'effective_on', 'expires_on', 'validity_mark'])
      .select(['validity_marked_on', 'genre', 'subject', 'keywords', 'summary', 'body_text'])
      .where('tenant_id', '=', tenantId)
      .where(sql<boolean>`document_id = any (${ids}::uuid[])`)
      .execute(),
    await db
      .selectFrom('public_attachment')
      .select(['document_id', 'name', 'text_layer'])
      .where('tenant_id', '=', tenantId)
      .where(sql<boolean>`document_id = any (${ids}::uuid[])`)
      .orderBy('position')
      .execute(),
    await db
      .selectFrom('public_document_column')
      .select(['document_id', 'column_id'])
      .where('tenant_id', '=', tenantId)
      .where(sql<boolean>`document_id = any (${ids}::uuid[])`)
      .execute(),
  ];
  const attached = Map.groupBy(attachments, ({ document_id: id }) => id);
  const placed = Map.groupBy(columns, ({ document_id: id }) => id);
  return documents.map((row) => {
    const year = row.published_on.slice(0, 4);
    const facets: { kind: Facet; value: string }[] = [
      { kind: 'agency', value: row.agency_id },
      { kind: 'year', value: year },
      ...(placed.get(row.document_id) ?? []).map(({ column_id: value }) => ({
        kind: 'column' as const,
        value,
      })),
    ];
    if (row.genre) facets.push({ kind: 'genre', value: row.genre });
    if (row.subject) facets.push({ kind: 'subject', value: row.subject });
    return {
      documentId: row.document_id,
      title: row.title,
      documentNumber: row.document_number,
      indexNumber: row.index_number,
      issuers: row.issuers,
      keywords: row.keywords,
      summary: row.summary,
      bodyText: row.body_text,
      attachments: (attached.get(row.document_id) ?? []).map(({ name, text_layer: text }) => ({
        name,
        text,
      })),
      publishedAt: row.published_at,
      quarter: quarterOf(row.published_on),
      facets,
      effectiveOn: row.effective_on,
      expiresOn: row.expires_on,
      validityMark: row.validity_mark,
      validityMarkedOn: row.validity_marked_on,
    };
  });
}

/** The quarter of a day as one number. */
export function quarterOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}
