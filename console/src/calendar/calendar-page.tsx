import type { CalendarYear, CalendarYears } from '#contract/calendar.ts';
import { Alert, Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';
import { Page } from '../parts/page.tsx';
import { useSession } from '../session/session-context.ts';
import { AddDaysDialog } from './add-days-dialog.tsx';
import { DayList } from './day-list.tsx';
import { DeadlineCalculator } from './deadline-calculator.tsx';
import { YearGrid } from './year-grid.tsx';
import './calendar.css';

/** The working days of a year: holidays, make-up days, where each comes from, and what is still missing. */
export function CalendarPage(): ReactNode {
  const years = useAnswer('listCalendarYears', {});
  return <AnswerView answer={years}>{(loaded) => <Loaded years={loaded} />}</AnswerView>;
}

function Loaded({ years }: { readonly years: CalendarYears }): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const [adding, setAdding] = useState(false);
  const year = chosenYear(years.items, filters.get('year'));
  const detail = useAnswer('getCalendarYear', { params: { year } });
  return (
    <Page
      title="工作日历"
      note={`行政区划 ${years.region}`}
      acts={
        <>
          <Select<number>
            aria-label="年份"
            value={year}
            options={years.items.map((item) => ({
              value: item.year,
              label: `${item.year}年${item.provisional ? '（暂定）' : ''}`,
            }))}
            onChange={(next) => setFilters({ year: next })}
          />
          {may('calendar.extend') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              补充日子
            </Button>
          )}
        </>
      }
    >
      <AnswerView answer={detail}>
        {({ summary, days, sources }) => (
          <div className="calendar">
            <div className="calendar-main">
              <YearSummary summary={summary} />
              <YearGrid year={summary.year} days={days} />
              <p className="calendar-key">
                <i className="is-off">休</i> 放假　<i className="is-work">班</i> 调休上班　
                <i className="is-weekend">日</i> 周末　<i className="is-office">休</i> 带框的是本办补充
              </p>
            </div>
            <aside className="calendar-side">
              <DeadlineCalculator />
              <DayList days={days} sources={sources} />
            </aside>
          </div>
        )}
      </AnswerView>
      {adding && <AddDaysDialog year={year} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function YearSummary({ summary }: { readonly summary: CalendarYear }): ReactNode {
  return (
    <>
      {summary.provisional && (
        <Alert
          type="warning"
          showIcon
          title={`${summary.year}年的日历是暂定的`}
          description={`还缺：${summary.missing.join('；')}。落在这一年的期限先按周一至周五和已有的通知算，通知录入后自动重算。`}
        />
      )}
      <p className="calendar-counts">
        <Mark>工作日 {summary.workingDays} 天</Mark>
        <Mark>放假 {summary.holidays} 天</Mark>
        <Mark>调休上班 {summary.makeUpDays} 天</Mark>
        {summary.edition > 0 && <Mark tone="notice">本办补充第 {summary.edition} 版</Mark>}
      </p>
    </>
  );
}

/** The year of the address; else this year, or the nearest one there is. */
function chosenYear(items: readonly CalendarYear[], wanted: string | null): number {
  const known = items.find((item) => String(item.year) === wanted);
  if (known !== undefined) return known.year;
  const thisYear = new Date().getFullYear();
  return items.reduce(
    (best, item) => (Math.abs(item.year - thisYear) < Math.abs(best - thisYear) ? item.year : best),
    items[0]?.year ?? thisYear,
  );
}
