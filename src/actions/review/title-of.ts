import type { Tx } from '#store/database.ts';
import { findEdition } from '#store/document.ts';
import type { RoundInHand } from './round-in-hand.ts';

/** What the edition in a round is called, for messages. */
export async function titleOf(
  tx: Tx,
  { document, round }: Pick<RoundInHand, 'document' | 'round'>,
): Promise<string> {
  const edition = await findEdition(tx, document.tenantId, document.id, round.edition);
  return edition?.fields.title ?? '';
}
