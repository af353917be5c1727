import type { Seat, SeatRole } from './review-chain.ts';

/** A staff member as the chain looks at one: who, and which roles at which agency (null: for the whole county). */
export interface Reviewer {
  readonly id: string;
  readonly agencyId: string | null;
  readonly held: readonly { readonly role: string; readonly agencyId: string | null }[];
}

/**
 * Whether the person sits in the seat, seen from the agency of a document.
 * @param agencyLine the agency of the document and those above it, nearest first
 */
export function sitsIn(person: Reviewer, { roles, place }: Seat, agencyLine: readonly string[]): boolean {
  return person.held.some(({ role, agencyId }) => {
    if (!roles.includes(role as SeatRole)) return false;
    // A role for the whole county is held where its bearer works.
    if (place.kind === 'agency') return (agencyId ?? person.agencyId) === place.agencyId;
    if (place.kind === 'own') return (agencyId ?? person.agencyId) === agencyLine[0];
    return agencyId === null || agencyLine.includes(agencyId);
  });
}
