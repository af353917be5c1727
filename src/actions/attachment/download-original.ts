import { Problem } from '#platform/problem.ts';
import { findAttachment, type StoredAttachment } from '#store/attachment.ts';
import type { ActServices, By } from '../act.ts';
import { changeDocument } from '../document/change-document.ts';

/**
 * Lets a staff member take the file as it came in, with everything it says of its makers; the audit log keeps who did.
 * @throws Problem document.not_found, attachment.not_found
 */
export async function downloadOriginal(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  { documentId, attachmentId }: { readonly documentId: string; readonly attachmentId: string },
): Promise<StoredAttachment> {
  let found: StoredAttachment | null = null;
  await changeDocument(services, by, documentId, {
    permission: 'document.read',
    record: 'document.download_original',
    change: async (tx, { tenantId }) => {
      found = await findAttachment(tx, tenantId, documentId, attachmentId);
      if (found === null) throw new Problem('attachment.not_found');
      return { before: {}, after: { attachmentId, digest: found.originalDigest } };
    },
  });
  if (found === null) throw new Problem('attachment.not_found');
  return found;
}
