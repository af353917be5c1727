import type { ReviewChain } from '#contract/review-chain.ts';
import type { OpenSeat, ReadyMadeChain } from '#domain/disclosure/review/ready-made-chains.ts';

/** A ready-made chain to be edited; a place that the office has to name is an agency not chosen yet. */
export function chainToBeginFrom(ready: ReadyMadeChain): ReviewChain {
  const seat = ({ roles, place }: OpenSeat): ReviewChain['release'] => ({
    roles: [...roles],
    place: place.kind === 'choose' ? { kind: 'agency', agencyId: '' } : { ...place },
  });
  return {
    name: ready.name,
    steps: ready.steps.map((step) => ({
      ...step,
      seat: seat(step.seat),
      checklist: [...step.checklist],
    })),
    allowsTwoSteps: ready.allowsTwoSteps,
    release: seat(ready.release),
  };
}

/** Which seats still wait for an agency, each a Chinese sentence. */
export function unchosenPlaces(chain: ReviewChain): string[] {
  const seats = [...chain.steps, { name: '发布', seat: chain.release }];
  return seats.flatMap(({ name, seat }) =>
    seat.place.kind === 'agency' && seat.place.agencyId === '' ? [`“${name}”还没有选由哪个单位办理。`] : [],
  );
}
