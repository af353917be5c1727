import { ATTACHMENT_KINDS } from '#domain/disclosure/attachment-kind.ts';
import { checkContent } from '#domain/disclosure/content/check-content.ts';
import type { ImportDoubt } from '#domain/disclosure/import/import-doubt.ts';
import { prepareAttachment } from '#paper/attachment/prepare-attachment.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import type { FileStore } from '#platform/files.ts';
import type { ImportedAttachment } from '#store/import-document.ts';
import { attachmentName } from '../attachment/attachment-name.ts';
import type { PreparedDocument } from './prepare-document.ts';

/**
 * Keeps the files that hang on a document: as they came, and without what they say of their makers. Those that can't be
 * taken are doubts, and so is personal data in them.
 */
export async function takeAttachments(
  services: { readonly files: FileStore },
  prepared: PreparedDocument,
): Promise<{ attachments: ImportedAttachment[]; doubts: ImportDoubt[] }> {
  const attachments: ImportedAttachment[] = [];
  const doubts: ImportDoubt[] = [];
  for (const { file, name: written } of prepared.attachments) {
    const name = attachmentName(written);
    try {
      const bytes = await file.read();
      const { kind, clean, text } = await prepareAttachment(bytes, name);
      const checked = {
        fields: { ...prepared.fields, bodyHtml: '', bodyText: '' },
        attachments: [{ name, text }],
      };
      const personal = checkContent(checked).find(
        ({ rule, severity, place }) =>
          rule.startsWith('personal') && severity === 'block' && place.part === 'attachment',
      );
      if (personal !== undefined) doubts.push({ code: 'personal_data', detail: personal.message });
      attachments.push({
        name,
        mediaType: ATTACHMENT_KINDS[kind].mediaType,
        original: await services.files.put(bytes),
        clean: await services.files.put(clean),
        textLayer: text,
      });
    } catch (error) {
      if (!(error instanceof PaperError)) throw error;
      doubts.push({ code: 'attachment_refused', detail: `${name}（${error.message}）` });
    }
  }
  return { attachments, doubts };
}
