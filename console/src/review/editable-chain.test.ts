import { describe, expect, it } from 'vitest';
import { READY_MADE_CHAINS } from '#domain/disclosure/review/ready-made-chains.ts';
import { chainToBeginFrom, unchosenPlaces } from './editable-chain.ts';

describe('chainToBeginFrom', () => {
  it('leaves the places that the office has to name to be chosen', () => {
    const unchosen = READY_MADE_CHAINS.map((ready) => unchosenPlaces(chainToBeginFrom(ready)).length);
    expect(unchosen).toEqual([0, 0, 3, 0]);
  });
});
