import { extensionOf, fitsName, kindOfMediaType } from '#domain/disclosure/attachment-kind.ts';
import { Problem } from '#platform/problem.ts';
import {
  detachAttachment,
  listAttachments,
  orderAttachments,
  renameAttachment as rename,
  type EditionPlace,
  type StoredAttachment,
} from '#store/attachment.ts';
import type { Tx } from '#store/database.ts';
import { findEdition, type StoredDocument } from '#store/document.ts';
import type { ActServices, By } from '../act.ts';
import { changeDocument } from '../document/change-document.ts';
import { attachmentName } from './attachment-name.ts';
import { draftPlace } from './draft-place.ts';

type Services = Pick<ActServices, 'db' | 'clock'>;
interface OneAttachment {
  readonly documentId: string;
  readonly attachmentId: string;
}

/**
 * Calls an attachment of the draft by another name; the ending stays what the file is.
 * @throws Problem document.not_found, permission.denied, document.state, attachment.not_found, request.invalid
 */
export async function renameAttachment(
  services: Services,
  by: By,
  { documentId, attachmentId }: OneAttachment,
  written: string,
): Promise<void> {
  await changeDocument(services, by, documentId, {
    permission: 'document.write',
    act: 'save',
    record: 'document.rename_attachment',
    change: async (tx, document) => {
      const place = draftPlace(document);
      const attachment = await attachmentOf(tx, place, attachmentId);
      const name = nameFor(attachment, written);
      if (name === attachment.name) return null;
      await rename(tx, place, attachmentId, name);
      return { before: { attachmentId, fileName: attachment.name }, after: { attachmentId, fileName: name } };
    },
  });
}

function nameFor(attachment: StoredAttachment, written: string): string {
  if (written.trim() === '' || /[\\/:*?"<>|]/.test(written))
    throw new Problem('request.invalid', {
      fields: [{ field: 'name', message: '名称不能为空，也不能含有 \\ / : * ? " < > |。' }],
    });
  const kind = kindOfMediaType(attachment.mediaType);
  const isWhole = kind === null || fitsName(kind, written.trim());
  return attachmentName(isWhole ? written : `${written.trim()}.${extensionOf(attachment.name)}`);
}

/**
 * Puts the attachments of the draft in another order.
 * @throws Problem document.not_found, permission.denied, document.state, conflict.changed when others are there now
 */
export async function orderDraftAttachments(
  services: Services,
  by: By,
  documentId: string,
  ids: readonly string[],
): Promise<void> {
  await changeDocument(services, by, documentId, {
    permission: 'document.write',
    act: 'save',
    record: 'document.order_attachments',
    change: async (tx, document) => {
      const place = draftPlace(document);
      const before = (await listAttachments(tx, place)).map(({ id }) => id);
      if (before.toSorted().join() !== [...ids].toSorted().join()) throw new Problem('conflict.changed');
      if (before.join() === ids.join()) return null;
      await orderAttachments(tx, place, ids);
      return { before: { order: before }, after: { order: [...ids] } };
    },
  });
}

/**
 * Takes an attachment off the draft. Editions that were released keep theirs. Doing so twice changes nothing.
 * @throws Problem document.not_found, permission.denied, document.state, attachment.in_use
 */
export async function removeAttachment(
  services: Services,
  by: By,
  { documentId, attachmentId }: OneAttachment,
): Promise<void> {
  await changeDocument(services, by, documentId, {
    permission: 'document.write',
    act: 'save',
    record: 'document.remove_attachment',
    change: async (tx, document) => {
      const place = draftPlace(document);
      const known = await listAttachments(tx, place);
      const attachment = known.find(({ id }) => id === attachmentId);
      if (attachment === undefined) return null;
      if (await standsInBody(tx, document, attachmentId)) throw new Problem('attachment.in_use');
      await detachAttachment(tx, place, attachmentId);
      return { before: { attachmentId, fileName: attachment.name }, after: {} };
    },
  });
}

async function standsInBody(tx: Tx, document: StoredDocument, attachmentId: string): Promise<boolean> {
  const { tenantId, id, draftEdition } = document;
  const edition = draftEdition === null ? null : await findEdition(tx, tenantId, id, draftEdition);
  return edition?.fields.bodyHtml.includes(`/attachments/${attachmentId}/`) ?? false;
}

async function attachmentOf(tx: Tx, place: EditionPlace, id: string): Promise<StoredAttachment> {
  const found = (await listAttachments(tx, place)).find((one) => one.id === id);
  if (found === undefined) throw new Problem('attachment.not_found');
  return found;
}
