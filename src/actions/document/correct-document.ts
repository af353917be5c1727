import { Problem } from '#platform/problem.ts';
import { findEdition, insertEdition, updateDocument } from '#store/document.ts';
import { carryAttachments, lastEditionNumber } from '#store/document-edition.ts';
import type { ActServices, By } from '../act.ts';
import { changeDocument } from './change-document.ts';

/**
 * Opens the next edition of a released or withdrawn document, with the words of the last one and a note of what is
 * corrected, which stands on the page from the release on. A draft laid aside is taken up again as it was.
 * @throws Problem document.not_found, permission.denied, document.state, request.invalid without a note
 */
export async function correctDocument(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  documentId: string,
  changeNote: string | null,
): Promise<void> {
  await changeDocument(services, by, documentId, {
    permission: 'document.write',
    act: 'correct',
    record: 'document.correct',
    change: async (tx, document, at) => {
      const { tenantId, releasedEdition, standing } = document;
      const about = { tenantId, id: documentId, at };
      const last = await lastEditionNumber(tx, tenantId, documentId);
      if (releasedEdition === null) {
        await updateDocument(tx, about, { work: 'draft', draft_edition: last });
        return { before: { standing, work: 'none' }, after: { standing, work: 'draft', edition: last } };
      }
      const note = changeNote?.trim() ?? '';
      if (note === '') throw new Problem('request.invalid', { fields: [NOTE_MISSING] });
      const released = await findEdition(tx, tenantId, documentId, releasedEdition);
      if (released === null) throw new Error(`Document ${documentId} lacks its released edition`);
      const number = last + 1;
      const { fields } = released;
      const createdBy = by.staff.id;
      await insertEdition(tx, { tenantId, documentId, number, fields, createdBy, changeNote: note });
      await carryAttachments(tx, { tenantId, documentId, from: releasedEdition, to: number });
      await updateDocument(tx, about, { work: 'draft', draft_edition: number });
      return {
        before: { standing, edition: releasedEdition },
        after: { standing, work: 'draft', edition: number, reason: note },
      };
    },
  });
}

const NOTE_MISSING = {
  field: 'changeNote',
  message: '请写明更正了什么，发布后这句话会显示在页面上。',
};
