import { ATTACHMENT_KINDS } from '#domain/disclosure/attachment-kind.ts';
import { prepareAttachment } from '#paper/attachment/prepare-attachment.ts';
import type { ReadyAttachment } from '#paper/attachment/read-attachment.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { insertAttachment, listAttachments } from '#store/attachment.ts';
import { insertStoredFile } from '#store/stored-file.ts';
import type { ActServices, By } from '../act.ts';
import { changeDocument, reachDocument } from '../document/change-document.ts';
import { attachmentName } from './attachment-name.ts';
import { attachmentRules } from './attachment-rules.ts';
import { draftPlace } from './draft-place.ts';
import { scanUpload } from './scan-upload.ts';

/** No document has so many; a folder dropped by mistake has. */
const MOST = 200;

interface AttachmentServices extends Pick<ActServices, 'db' | 'clock'> {
  readonly files: FileStore;
  readonly scanner?: string | null | undefined;
}

/**
 * Hangs a file on the draft of a document: scanned where a scanner is set, told by its content, stripped of who made it
 * into a second file for the public, its words read for the search. The same file sent twice hangs there once.
 * @throws Problem document.not_found, permission.denied, document.state, attachment.refused, attachment.too_large,
 * attachment.infected, attachment.not_scanned
 */
export async function addAttachment(
  { files, scanner, ...services }: AttachmentServices,
  by: By,
  documentId: string,
  upload: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const file = { name: attachmentName(upload.name), bytes: upload.bytes };
  const { document, may } = await reachDocument(services.db, by.staff, documentId);
  if (!may('document.write')) throw new Problem('permission.denied');
  draftPlace(document);
  const rules = await attachmentRules(services.db, document.tenantId);
  if (file.bytes.byteLength > rules.maxBytes) throw tooLarge(rules.maxBytes);
  const isScanned = await scanUpload(scanner, file, rules.takesUnscanned);
  const ready = await made(file);
  const kind = ATTACHMENT_KINDS[ready.kind];
  if (!rules.kinds.has(ready.kind))
    throw new Problem('attachment.refused', {
      detail: `“${file.name}”是${kind.name}，本县没有允许这种附件。请换一种格式，或请系统管理员在“设置”中添加。`,
    });
  const [original, clean] = [await files.put(file.bytes), await files.put(ready.clean)];
  await changeDocument(services, by, documentId, {
    permission: 'document.write',
    act: 'save',
    record: 'document.add_attachment',
    change: async (tx, held) => {
      const place = draftPlace(held);
      const known = await listAttachments(tx, place);
      if (known.some((one) => one.originalDigest === original.digest && one.name === file.name)) return null;
      if (known.length >= MOST)
        throw new Problem('attachment.refused', { detail: `一份信息最多 ${MOST} 个附件。请合并后再上传。` });
      const { tenantId, isDemo } = held;
      const about = {
        tenantId,
        isDemo,
        fileName: file.name,
        createdBy: by.staff.id,
        mediaType: kind.mediaType,
      };
      const id = await insertAttachment(tx, place, {
        name: file.name,
        originalFileId: await insertStoredFile(tx, { ...about, bytes: original }),
        cleanFileId: await insertStoredFile(tx, { ...about, bytes: clean }),
        textLayer: ready.text,
        isScanned,
        notes: ready.notes,
        createdBy: by.staff.id,
      });
      return { before: {}, after: { attachmentId: id, fileName: file.name, digest: original.digest } };
    },
  });
}

/** @param maxBytes what the office allows */
export function tooLarge(maxBytes: number): Problem {
  return new Problem('attachment.too_large', {
    detail: `一个附件最多 ${Math.floor(maxBytes / 1024 / 1024)} MB。请压缩图片或拆分后再上传。`,
  });
}

async function made(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<ReadyAttachment> {
  try {
    return await prepareAttachment(file.bytes, file.name);
  } catch (error) {
    if (error instanceof PaperError) throw new Problem('attachment.refused', { detail: error.message });
    throw error;
  }
}
