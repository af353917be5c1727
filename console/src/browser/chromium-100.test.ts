import { expect, it } from 'vitest';
import { addMissingMethods } from './chromium-100.ts';

it('addMissingMethods gives copies and leaves the list as it was', () => {
  const old: { toSorted?: () => unknown; toReversed?: () => unknown } & ArrayLike<number> = {
    length: 3,
    0: 3,
    1: 1,
    2: 2,
  };
  addMissingMethods(old);
  expect(old.toSorted?.()).toEqual([1, 2, 3]);
  expect(old.toReversed?.()).toEqual([2, 1, 3]);
  expect(old[0]).toBe(3);
});

it('addMissingMethods leaves what is there alone', () => {
  const own = (): string => 'own';
  const there = { toSorted: own, toReversed: own };
  addMissingMethods(there);
  expect(there.toSorted).toBe(own);
});
