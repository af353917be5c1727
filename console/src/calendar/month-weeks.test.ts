import { describe, expect, it } from 'vitest';
import { monthWeeks } from './month-weeks.ts';

describe('monthWeeks', () => {
  it('begins weeks on Monday', () => {
    // 2026-02-01 is a Sunday, so the first week holds it alone.
    expect(monthWeeks(2026, 2)[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
  });

  it.each([
    ['a month of exactly four weeks', 2021, 2, 4],
    ['a month that touches six weeks', 2026, 8, 6],
  ])('%s', (_, year, month, weeks) => {
    expect(monthWeeks(year, month)).toHaveLength(weeks);
  });

  it('holds every day once', () => {
    const days = monthWeeks(2024, 2)
      .flat()
      .filter((day) => day !== null);
    expect(days).toHaveLength(29);
    expect(new Set(days).size).toBe(29);
  });
});
