import { statutoryCalendar } from '../time/statutory-calendar.ts';
import { readClock } from './clock.ts';
import type { ClockState } from './clock.ts';
import { explainClock } from './explain-clock.ts';
import { readHistory } from './read-history.ts';
import type { HistoryFault } from './read-history.ts';

/** What the calculator answers; dates are null while no term has begun to run. */
export interface HistoryAnswer {
  readonly state: ClockState;
  readonly original_due: string | null;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly overdue: boolean;
  readonly explanation: readonly string[];
}

/** The calculator: a history as JSON gives it, answered or refused at the first thing that can't be. */
export function answerHistory(input: unknown): HistoryAnswer | { readonly error: HistoryFault } {
  const read = readHistory(input);
  if ('fault' in read) return { error: read.fault };
  const { region, asOf, acts } = read.question;
  const clock = readClock(acts, statutoryCalendar(region), asOf);
  const [objection] = clock.objections;
  if (objection !== undefined) return { error: objection };
  return {
    state: clock.state,
    original_due: clock.originalDue?.due ?? null,
    due: clock.due?.due ?? null,
    provisional: clock.missing.length > 0,
    overdue: clock.overdue,
    explanation: explainClock(clock),
  };
}
