import type { CalendarDay } from '#contract/calendar.ts';
import { dayOfMonth, weekdayOf, type PlainDate } from '#domain/time/plain-date.ts';
import { useMemo, type ReactNode } from 'react';
import { monthWeeks } from './month-weeks.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

interface Props {
  readonly year: number;
  readonly days: readonly CalendarDay[];
}

/** Twelve months; a day off and a day worked are told apart by a word, not by colour alone. */
export function YearGrid({ year, days }: Props): ReactNode {
  const special = useMemo(() => new Map(days.map((day) => [day.date, day])), [days]);
  return (
    <div className="year-grid">
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <table key={month} className="month">
          <caption>{month}月</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col">
                  {weekday}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {monthWeeks(year, month).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, place) =>
                  day === null ? (
                    <td key={WEEKDAYS[place]} />
                  ) : (
                    <Day key={day} date={day} special={special.get(day)} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Day({
  date,
  special,
}: {
  readonly date: PlainDate;
  readonly special: CalendarDay | undefined;
}): ReactNode {
  const classes = [
    special === undefined
      ? weekdayOf(date) >= 6
        ? 'is-weekend'
        : ''
      : special.working
        ? 'is-work'
        : 'is-off',
    special?.layer === 'office' ? 'is-office' : '',
  ];
  return (
    <td
      className={classes.filter((name) => name !== '').join(' ')}
      title={special && `${date} ${special.name}（${special.source}）`}
    >
      {dayOfMonth(date)}
      {special !== undefined && <small>{special.working ? '班' : '休'}</small>}
    </td>
  );
}
