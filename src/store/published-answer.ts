import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';
import { publicDocuments } from './public-document.ts';

/** A document that an answered request became (条例第四十四条). */
export interface PublishedAnswer {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: PlainDate;
}

/** What was made public because somebody asked for it, as far as the public sees it; the newest first. */
export async function listPublishedAnswers(
  db: Db,
  tenantId: string,
  most: number,
): Promise<PublishedAnswer[]> {
  const rows = await publicDocuments(db, tenantId)
    .innerJoin('case_publication', (join) =>
      join
        .onRef('case_publication.tenant_id', '=', 'public_document.tenant_id')
        .onRef('case_publication.document_id', '=', 'public_document.document_id'),
    )
    .select(['public_document.document_id', 'public_document.title', 'public_document.published_on'])
    // One document may answer several cases.
    .distinctOn(['public_document.published_at', 'public_document.document_id'])
    .orderBy('public_document.published_at', 'desc')
    .orderBy('public_document.document_id')
    .limit(most)
    .execute();
  return rows.map(({ document_id, title, published_on }) => ({
    id: document_id,
    title,
    publishedOn: published_on as PlainDate,
  }));
}
