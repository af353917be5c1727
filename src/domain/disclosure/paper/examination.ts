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
  return yearsLater(lastLookedAt, YEARS_BETWEEN);
}

/** Papers last looked at on this day or before are due today. */
export function lastLookDueBy(today: PlainDate): PlainDate {
  return yearsLater(today, -YEARS_BETWEEN);
}

function yearsLater(day: PlainDate, years: number): PlainDate {
  const year = yearOf(day) + years;
  const month = monthOf(day);
  return plainDateOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)));
}
