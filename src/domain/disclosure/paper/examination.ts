import {
  daysInMonth,
  dayOfMonth,
  monthOf,
  type PlainDate,
  plainDateOf,
  yearOf,
} from '../../time/plain-date.ts';

/** Article 18 says regularly; the office looks every year (各地规定：每年自查). */
const YEARS_BETWEEN = 1;

/** The day by which a paper that was held back is to be looked at again, counted from its last look or its registration. */
export function nextExamination(lastLookedAt: PlainDate): PlainDate {
  const year = yearOf(lastLookedAt) + YEARS_BETWEEN;
  const month = monthOf(lastLookedAt);
  return plainDateOf(year, month, Math.min(dayOfMonth(lastLookedAt), daysInMonth(year, month)));
}
