import { checkContent } from '#domain/disclosure/content/check-content.ts';
import type { ContentFinding } from '#domain/disclosure/content/finding.ts';
import type { StoredEdition } from '#store/document.ts';
import type { Db, Tx } from '#store/database.ts';
import { listDictionary } from '#store/dictionary.ts';
import { listCheckedAttachments, publicAmong } from '#store/review-subject.ts';

const DOCUMENT_IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What the content checks say of an edition as it is stored, attachments and links included. */
export async function contentFindings(
  db: Db | Tx,
  tenantId: string,
  documentId: string,
  edition: StoredEdition,
): Promise<ContentFinding[]> {
  const linked = [...new Set(edition.fields.bodyHtml.match(DOCUMENT_IDS))];
  return checkContent({
    fields: edition.fields,
    attachments: await listCheckedAttachments(db, tenantId, documentId, edition.number),
    publicIds: await publicAmong(db, tenantId, linked),
    dictionary: (await listDictionary(db, tenantId)).map((stored) => stored.entry),
  });
}

/** By what a warning is known when it is acknowledged. */
export function findingKey({ rule, place, excerpt }: ContentFinding): string {
  return [rule, place.words, excerpt].join('|');
}
