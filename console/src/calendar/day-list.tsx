import type { CalendarDay, CalendarLayer } from '#contract/calendar.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';
import { dayRuns } from './day-runs.ts';

const LAYER_TEXT: Readonly<Record<CalendarLayer, string>> = {
  national: '国家',
  regional: '自治区',
  office: '本办',
};

interface Props {
  readonly days: readonly CalendarDay[];
  readonly sources: readonly string[];
}

/** The days that depart from the ordinary week, as a list, and the notices they come from. */
export function DayList({ days, sources }: Props): ReactNode {
  return (
    <section className="panel">
      <h2>放假和调休</h2>
      {days.length === 0 ? (
        <p>这一年还没有录入任何通知。</p>
      ) : (
        <ul className="day-list">
          {dayRuns(days).map((run) => (
            <li key={run.from}>
              <span className="day-range">
                {run.from === run.to ? run.from.slice(5) : `${run.from.slice(5)} 至 ${run.to.slice(5)}`}
              </span>
              <span>
                {run.name}
                {run.working && !run.name.includes('上班') && '（上班）'}
              </span>
              <Mark tone={run.layer === 'office' ? 'notice' : 'plain'}>{LAYER_TEXT[run.layer]}</Mark>
            </li>
          ))}
        </ul>
      )}
      {sources.length > 0 && (
        <>
          <h3>依据</h3>
          <ul className="day-sources">
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
