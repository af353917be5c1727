import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentFits } from './percent-match.ts';

const counts = fc
  .tuple(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 500_000 }))
  .map(([denominator, numerator]) => [Math.min(numerator, denominator), denominator] as const);
const decimals = fc.integer({ min: 0, max: 3 });

describe('percentFits', () => {
  it('accepts every percentage that was rounded', () => {
    fc.assert(
      fc.property(counts, decimals, ([numerator, denominator], places) => {
        expect(
          percentFits(
            numerator,
            denominator,
            Number(((numerator / denominator) * 100).toFixed(places)),
            places,
          ),
        ).toBe(true);
      }),
    );
  });

  it('accepts every percentage that was cut off', () => {
    fc.assert(
      fc.property(counts, decimals, ([numerator, denominator], places) => {
        // In whole numbers, so that the cut is exact.
        const cut =
          Number((BigInt(numerator) * 100n * 10n ** BigInt(places)) / BigInt(denominator)) / 10 ** places;
        expect(percentFits(numerator, denominator, cut, places)).toBe(true);
      }),
    );
  });

  it('refuses a percentage that is off by one unit of its last digit or more', () => {
    fc.assert(
      fc.property(
        counts,
        decimals,
        fc.integer({ min: 1, max: 40 }),
        ([numerator, denominator], places, off) => {
          const exact = (numerator / denominator) * 100;
          const printed = Math.ceil(exact * 10 ** places + off) / 10 ** places;
          expect(percentFits(numerator, denominator, printed, places)).toBe(false);
        },
      ),
    );
  });
});
