import { PaperError } from '#paper/read/paper-error.ts';
import type { ImportDoubt } from '#domain/disclosure/import/import-doubt.ts';
import type { FileStore } from '#platform/files.ts';
import type { ImportedAttachment } from '#store/import-document.ts';
import type { PreparedDocument } from './prepare-document.ts';

/** Keeps the files that hang on a document; those that can't be taken are doubts. Files once kept are kept once. */
export async function takeAttachments(
  services: { readonly files: FileStore },
  prepared: PreparedDocument,
): Promise<{ attachments: ImportedAttachment[]; doubts: ImportDoubt[] }> {
  const attachments: ImportedAttachment[] = [];
  const doubts: ImportDoubt[] = [];
  for (const { file, name } of prepared.attachments) {
    try {
      const bytes = await file.read();
      const kept = await services.files.put(bytes);
      attachments.push({
        name,
        mediaType: 'application/octet-stream',
        original: kept,
        clean: kept,
        textLayer: '',
      });
    } catch (error) {
      if (!(error instanceof PaperError)) throw error;
      doubts.push({ code: 'attachment_refused', detail: `${name}（${error.message}）` });
    }
  }
  return { attachments, doubts };
}
