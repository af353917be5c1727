import { updateDocument } from '#store/document.ts';
import type { ActServices, By } from '../act.ts';
import { changeDocument } from './change-document.ts';

/**
 * Gives up the edition being prepared: what the public sees stays as it is, a document never released is laid aside.
 * The words stay among the editions.
 * @throws Problem document.not_found, permission.denied, document.state
 */
export async function discardDraft(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  documentId: string,
): Promise<void> {
  await changeDocument(services, by, documentId, {
    permission: 'document.write',
    act: 'discard',
    record: 'document.discard',
    change: async (tx, { tenantId, id, standing, draftEdition }, at) => {
      await updateDocument(tx, { tenantId, id, at }, { work: 'none', draft_edition: null });
      return {
        before: { standing, work: 'draft', edition: draftEdition },
        after: { standing, work: 'none' },
      };
    },
  });
}
