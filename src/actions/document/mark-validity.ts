import type { ValidityMark } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import type { Tx } from '#store/database.ts';
import { findDocument, findEdition, type StoredDocument, updateDocument } from '#store/document.ts';
import { showToPublic } from '#store/public-document.ts';
import type { ActServices, By } from '../act.ts';
import { changeDocument } from './change-document.ts';

/** What becomes of the validity of a document; a mark of null takes away one put by mistake. */
export interface ValidityAct {
  readonly mark: ValidityMark | null;
  /** From which day; null only without a mark. */
  readonly on: PlainDate | null;
  readonly reason: string;
  /** The document that takes its place. */
  readonly successorId: string | null;
}

/** A chain of successors longer than this is a mistake. */
const LONGEST_CHAIN = 50;

/**
 * Marks a released document as amended, repealed or expired; its page says so at once.
 * @throws Problem document.not_found, permission.denied, document.state, document.successor, request.invalid
 */
export async function markValidity(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  documentId: string,
  { mark, on, reason, successorId }: ValidityAct,
): Promise<void> {
  await changeDocument(services, by, documentId, {
    permission: 'document.mark',
    act: 'mark_validity',
    record: 'document.mark_validity',
    change: async (tx, document, at) => {
      const { tenantId, id } = document;
      const successor = mark === null ? null : successorId;
      await refuseDay(tx, document, mark === null ? null : on);
      if (successor !== null) await refuseSuccessor(tx, document, successor);
      await updateDocument(
        tx,
        { tenantId, id, at },
        {
          validity_mark: mark,
          validity_marked_on: mark === null ? null : on,
          validity_reason: reason,
          successor_id: successor,
        },
      );
      await showToPublic(tx, tenantId, id);
      return {
        before: { validity: document.validityMark, successorId: document.successorId },
        after: { validity: mark, markedOn: on, successorId: successor, reason },
      };
    },
  });
}

async function refuseDay(tx: Tx, document: StoredDocument, on: PlainDate | null): Promise<void> {
  if (on === null || document.releasedEdition === null) return;
  const released = await findEdition(tx, document.tenantId, document.id, document.releasedEdition);
  const madeOn = released?.fields.madeOn ?? null;
  if (madeOn === null || on >= madeOn) return;
  throw new Problem('request.invalid', {
    fields: [{ field: 'on', message: `这一天早于成文日期 ${madeOn}，请核对。` }],
  });
}

/** The successor is before the public, and does not lead back to the document itself. */
async function refuseSuccessor(tx: Tx, document: StoredDocument, successorId: string): Promise<void> {
  const first = await findDocument(tx, document.tenantId, successorId);
  if (first?.standing !== 'released') throw new Problem('document.successor');
  let next: StoredDocument | null = first;
  for (let step = 0; next !== null && step < LONGEST_CHAIN; step += 1) {
    if (next.id === document.id) {
      const detail = '所选的替代文件又指回了这份文件。请另选，或先改正那一份的有效性。';
      throw new Problem('document.successor', { detail });
    }
    next = next.successorId === null ? null : await findDocument(tx, document.tenantId, next.successorId);
  }
}
