import type { CalendarDay } from '#contract/calendar.ts';
import { describe, expect, it } from 'vitest';
import { dayRuns } from './day-runs.ts';

function day(date: string, name: string, working = false): CalendarDay {
  return { date, name, working, layer: 'national', source: '', edition: 1 };
}

describe('dayRuns', () => {
  it('joins days in a row across the end of a month', () => {
    const runs = dayRuns([
      day('2026-05-01', '劳动节'),
      day('2026-04-30', '劳动节'),
      day('2026-05-02', '劳动节'),
    ]);
    expect(runs).toEqual([
      { from: '2026-04-30', to: '2026-05-02', name: '劳动节', working: false, layer: 'national' },
    ]);
  });

  it('keeps a make-up day and another holiday apart', () => {
    const runs = dayRuns([
      day('2026-10-07', '国庆节'),
      day('2026-10-08', '国庆节', true),
      day('2026-10-09', '别的'),
    ]);
    expect(runs.map(({ from, to }) => [from, to])).toEqual([
      ['2026-10-07', '2026-10-07'],
      ['2026-10-08', '2026-10-08'],
      ['2026-10-09', '2026-10-09'],
    ]);
  });
});
