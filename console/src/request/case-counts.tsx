import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { CASE_VIEWS, viewOf, type CaseViewName } from './case-query.ts';

const LATE: readonly CaseViewName[] = ['overdue', 'red'];

/** How many cases stand where; each number shows its cases. */
export function CaseCountRow(): ReactNode {
  const { filters } = useAddress();
  const counts = useAnswer('countCases', {});
  const active = viewOf(filters);
  const show = (view: string | null): void => setFilters({ view, state: null, page: null, open: null });
  return (
    <div className="case-counts" role="group" aria-label="办件件数">
      {CASE_VIEWS.map(([name, words]) => {
        const count = counts.data?.[name];
        const tone = count !== undefined && count > 0 ? toneOf(name) : '';
        return (
          <button
            key={name}
            type="button"
            className={`case-count ${tone}`.trim()}
            aria-pressed={name === active}
            onClick={() => show(name === 'open' ? null : name)}
          >
            <b>{count ?? '—'}</b> {words}
          </button>
        );
      })}
      <button type="button" className="case-count" aria-pressed={active === null} onClick={() => show('all')}>
        全部办件
      </button>
    </div>
  );
}

function toneOf(name: CaseViewName): string {
  if (LATE.includes(name)) return 'is-error';
  return name === 'yellow' ? 'is-warning' : '';
}
