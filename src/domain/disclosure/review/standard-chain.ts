import { READY_MADE_CHAINS } from './ready-made-chains.ts';
import type { OpenSeat, ReadyMadeChain } from './ready-made-chains.ts';
import type { ReviewChain, Seat } from './review-chain.ts';

/**
 * A ready-made chain with its open places filled.
 * @param agencyOf which agency an open place means; null: none is known, and the agency of the document stands in
 */
export function chainFrom(ready: ReadyMadeChain, agencyOf: (whose: string) => string | null): ReviewChain {
  const closed = ({ roles, place }: OpenSeat): Seat => {
    if (place.kind !== 'choose') return { roles, place };
    const agencyId = agencyOf(place.whose);
    return { roles, place: agencyId === null ? { kind: 'line' } : { kind: 'agency', agencyId } };
  };
  return {
    name: ready.name,
    steps: ready.steps.map((step) => ({ ...step, seat: closed(step.seat) })),
    allowsTwoSteps: ready.allowsTwoSteps,
    release: closed(ready.release),
  };
}

/** What counts where an office has set no chain. */
export const STANDARD_CHAIN: ReviewChain = chainFrom(READY_MADE_CHAINS[0], () => null);
