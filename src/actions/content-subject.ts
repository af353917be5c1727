import { linkedDocuments } from '#domain/disclosure/content/body-marks.ts';
import type { CheckedAttachment, ContentSubject } from '#domain/disclosure/content/subject.ts';
import type { Db, Tx } from '#store/database.ts';
import { listDictionary } from '#store/dictionary.ts';
import { publicDocuments } from '#store/public-document.ts';

/** Everything that the content checks need to know of an edition: the office's dictionary, and which links lead somewhere. */
export async function contentSubjectOf(
  db: Db | Tx,
  tenantId: string,
  fields: ContentSubject['fields'],
  attachments: readonly CheckedAttachment[],
): Promise<ContentSubject> {
  const linked = linkedDocuments(fields.bodyHtml);
  const entries = await listDictionary(db, tenantId);
  const found =
    linked.length === 0
      ? []
      : await publicDocuments(db, tenantId)
          .select('document_id')
          .where('document_id', 'in', linked)
          .execute();
  return {
    fields,
    attachments,
    publicIds: new Set(found.map(({ document_id }) => document_id)),
    dictionary: entries.map(({ entry }) => entry),
  };
}
