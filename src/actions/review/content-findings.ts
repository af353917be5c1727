import { linkedDocuments } from '#domain/disclosure/content/body-marks.ts';
import { checkContent } from '#domain/disclosure/content/check-content.ts';
import type { ContentFinding } from '#domain/disclosure/content/finding.ts';
import type { StoredEdition } from '#store/document.ts';
import type { Db, Tx } from '#store/database.ts';
import { listDictionary } from '#store/dictionary.ts';
import { listCheckedAttachments, publicAmong } from '#store/review-subject.ts';

/** What the content checks say of an edition as it is stored, attachments and links included. */
export async function contentFindings(
  db: Db | Tx,
  tenantId: string,
  documentId: string,
  edition: StoredEdition,
): Promise<ContentFinding[]> {
  const linked = linkedDocuments(edition.fields.bodyHtml);
  return checkContent({
    fields: edition.fields,
    attachments: await listCheckedAttachments(db, tenantId, documentId, edition.number),
    documentId,
    publicIds: await publicAmong(db, tenantId, linked),
    dictionary: (await listDictionary(db, tenantId)).map((stored) => stored.entry),
  });
}

/** By what a warning is known when it is acknowledged. */
export function findingKey({ rule, place, excerpt }: ContentFinding): string {
  return [rule, place.words, excerpt].join('|');
}
