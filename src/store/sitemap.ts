import type { Db } from './database.ts';
import { publicDocuments } from './public-document.ts';

/** A page for search engines: the document and when its page last changed. */
export interface SitemapEntry {
  readonly id: string;
  readonly updatedAt: Date;
}

/** A part of all public documents, the oldest first, so that a part that is full does not change any more. */
export async function listSitemap(
  db: Db,
  tenantId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SitemapEntry[]> {
  const rows = await publicDocuments(db, tenantId)
    .select(['document_id', 'published_at', 'corrected_at'])
    .orderBy('published_at')
    .orderBy('document_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ id: row.document_id, updatedAt: row.corrected_at ?? row.published_at }));
}
