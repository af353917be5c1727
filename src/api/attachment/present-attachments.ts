import { attachmentRules } from '#actions/attachment/attachment-rules.ts';
import { reachDocument } from '#actions/document/change-document.ts';
import type { Attachment, AttachmentList } from '#contract/attachment.ts';
import { attachmentAddress } from '#domain/disclosure/attachment-address.ts';
import { ATTACHMENT_KINDS, isAttachmentKind, kindOfMediaType } from '#domain/disclosure/attachment-kind.ts';
import { Problem } from '#platform/problem.ts';
import { listAttachments, type StoredAttachment } from '#store/attachment.ts';
import type { Db } from '#store/database.ts';
import type { Staff } from '#store/staff.ts';

/** The attachments that the page of a document shows. @throws Problem document.not_found */
export async function presentAttachments(db: Db, staff: Staff, documentId: string): Promise<AttachmentList> {
  const { document, may } = await reachDocument(db, staff, documentId);
  const { tenantId, work, draftEdition, releasedEdition } = document;
  const edition = draftEdition ?? releasedEdition;
  if (edition === null || staff.tenant === null) throw new Problem('document.no_edition');
  const { region } = staff.tenant;
  const [attachments, rules] = await Promise.all([
    listAttachments(db, { tenantId, documentId, edition }),
    attachmentRules(db, tenantId),
  ]);
  return {
    edition,
    attachments: attachments.map((attachment) => presentOne(attachment, region)),
    mayChange: work === 'draft' && may('document.write'),
    maxBytes: rules.maxBytes,
    kinds: [...rules.kinds]
      .filter(isAttachmentKind)
      .flatMap((kind) => [...ATTACHMENT_KINDS[kind].extensions]),
  };
}

function presentOne(attachment: StoredAttachment, region: string): Attachment {
  const { id, documentId, name, mediaType, byteSize, hasText, isScanned, notes, createdAt } = attachment;
  const kind = kindOfMediaType(mediaType);
  return {
    id,
    name,
    kind,
    kindName: kind === null ? '其他文件' : ATTACHMENT_KINDS[kind].name,
    byteSize,
    picture: kind !== null && ATTACHMENT_KINDS[kind].picture,
    address: attachmentAddress({ region, documentId, attachmentId: id, name }),
    searchable: hasText,
    scanned: isScanned,
    notes: [...notes],
    addedAt: createdAt.toISOString(),
  };
}
