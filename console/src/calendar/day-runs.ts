import type { CalendarDay, CalendarLayer } from '#contract/calendar.ts';
import { addDays, parsePlainDate } from '#domain/time/plain-date.ts';

/** Days in a row with the same name, in the same layer. */
export interface DayRun {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly working: boolean;
  readonly layer: CalendarLayer;
}

/** A holiday of seven days is one line, not seven. */
export function dayRuns(days: readonly CalendarDay[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const day of [...days].sort((a, b) => a.date.localeCompare(b.date))) {
    const last = runs.at(-1);
    const goesOn =
      last !== undefined &&
      last.name === day.name &&
      last.working === day.working &&
      last.layer === day.layer &&
      addDays(parsePlainDate(last.to), 1) === day.date;
    if (goesOn) runs.splice(-1, 1, { ...last, to: day.date });
    else runs.push({ from: day.date, to: day.date, name: day.name, working: day.working, layer: day.layer });
  }
  return runs;
}
