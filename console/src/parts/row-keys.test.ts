import { describe, expect, it } from 'vitest';
import { nextRow } from './row-keys.ts';

describe('nextRow', () => {
  it.each([
    ['nothing marked goes to the first', -1, 'j', 5, 0],
    ['down', 1, 'j', 5, 2],
    ['up', 1, 'k', 5, 0],
    ['stops at the end', 4, 'j', 5, 4],
    ['stops at the beginning', 0, 'k', 5, 0],
    ['an empty list has no row', -1, 'j', 0, -1],
  ] as const)('%s', (_, from, key, count, expected) => {
    expect(nextRow(from, key, count)).toBe(expected);
  });
});
