import { expect, it } from 'vitest';
import { openClock } from './clock.ts';

it.each([
  ['2026-12-31T15:59:59Z', '2026-12-31'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('at %s it is %s in China', (instant, day) => {
  expect(openClock(() => new Date(instant)).today()).toBe(day);
});
