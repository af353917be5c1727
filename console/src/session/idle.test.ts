import { describe, expect, it } from 'vitest';
import { judgeIdle } from './idle.ts';

const MINUTE = 60_000;

describe('judgeIdle', () => {
  it.each([
    ['just worked, just touched', 10 * MINUTE, 10 * MINUTE, 9 * MINUTE, 'active'],
    ['typing a long form for a third of the time', 20 * MINUTE, 19 * MINUTE, 10 * MINUTE, 'touch'],
    ['nothing done since the last touch', 20 * MINUTE, 9 * MINUTE, 10 * MINUTE, 'active'],
    ['away for the whole time', 60 * MINUTE, 30 * MINUTE, 30 * MINUTE, 'idle'],
  ] as const)('%s', (_, now, lastWork, lastTouch, expected) => {
    expect(judgeIdle(now, lastWork, lastTouch, 30 * 60)).toBe(expected);
  });
});
