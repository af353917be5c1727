import { foldRound, type RoundState } from '#domain/disclosure/review/review-round.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import type { Tx } from '#store/database.ts';
import { lockDocument, type StoredDocument } from '#store/document.ts';
import { listRecords, listRounds, type StoredRecord, type StoredRound } from '#store/review-round.ts';

/** A document that is held until the transaction ends, with its place in the county. */
export interface HeldDocument {
  readonly document: StoredDocument;
  /** Its agency and those above it, nearest first. */
  readonly line: readonly string[];
}

/** The latest round of a held document, with everything done in it. */
export interface RoundInHand extends HeldDocument {
  readonly round: StoredRound;
  readonly records: readonly StoredRecord[];
  readonly state: RoundState<StoredRecord>;
}

/** Holds a document, so that acts on it take turns. @throws Problem document.not_found */
export async function holdDocument(
  tx: Tx,
  tenantId: string | null,
  documentId: string,
): Promise<HeldDocument> {
  const document = tenantId === null ? null : await lockDocument(tx, tenantId, documentId);
  if (document === null) throw new Problem('document.not_found');
  return { document, line: await agencyLine(tx, document.tenantId, document.agencyId) };
}

/** The latest round of a held document. @throws Problem review.none when it never was in review */
export async function roundInHand(tx: Tx, held: HeldDocument): Promise<RoundInHand> {
  const { tenantId, id } = held.document;
  const [round] = await listRounds(tx, tenantId, id, 1);
  if (round === undefined) throw new Problem('review.none');
  const records = (await listRecords(tx, tenantId, [round.id])).get(round.id) ?? [];
  return { ...held, round, records, state: foldRound(round, records) };
}
