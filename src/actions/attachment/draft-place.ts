import { Problem } from '#platform/problem.ts';
import type { EditionPlace } from '#store/attachment.ts';
import type { StoredDocument } from '#store/document.ts';

/** The edition that is being written. @throws Problem document.state where none is */
export function draftPlace({ tenantId, id, work, draftEdition }: StoredDocument): EditionPlace {
  if (work !== 'draft' || draftEdition === null)
    throw new Problem('document.state', {
      detail: '这份信息现在不在起草，附件不能改动。请先更正或等待退回，再来修改。',
    });
  return { tenantId, documentId: id, edition: draftEdition };
}
