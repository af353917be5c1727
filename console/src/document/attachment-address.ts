import { parseAttachmentAddress } from '#domain/disclosure/attachment-address.ts';

/** Where staff get a file of an attachment: also of a draft, which the public address does not lead to yet. */
export function attachmentFile(
  documentId: string,
  attachmentId: string,
  which: 'file' | 'original' = 'file',
): string {
  const path = `../api/documents/${documentId}/attachments/${attachmentId}/${which}`;
  return new URL(path, document.baseURI).href;
}

/** What to draw for the picture of a body. */
export function drawnAddress(src: string): string {
  const parsed = parseAttachmentAddress(src);
  return parsed === null ? src : attachmentFile(parsed.documentId, parsed.attachmentId);
}
