import { describe, expect, it } from 'vitest';
import { dayOf, minute, second } from './moment.ts';

describe('minute', () => {
  it('shows Beijing time', () => {
    expect(minute('2026-11-20T16:30:05Z')).toBe('2026-11-21 00:30');
  });

  it('shows a dash for nothing and for nonsense', () => {
    expect(minute(null)).toBe('—');
    expect(minute('soon')).toBe('—');
  });
});

it('second and dayOf cut the same moment finer and coarser', () => {
  expect(second('2026-11-20T01:02:03Z')).toBe('2026-11-20 09:02:03');
  expect(dayOf('2026-11-20T01:02:03Z')).toBe('2026-11-20');
});
