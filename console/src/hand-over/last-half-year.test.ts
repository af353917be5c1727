import { expect, it } from 'vitest';
import { lastHalfYear } from './last-half-year.ts';

it.each([
  ['2026-01-15', '2025-07-01', '2025-12-31'],
  ['2026-07-01', '2026-01-01', '2026-06-30'],
  ['2026-12-31', '2026-01-01', '2026-06-30'],
])('on %s is %s to %s', (today, from, to) => {
  expect(lastHalfYear(new Date(`${today}T12:00:00`))).toEqual({ from, to });
});
