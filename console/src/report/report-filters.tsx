import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { FilterSelect } from '../parts/filter-select.tsx';
import { STATE_TEXT } from './report-words.tsx';

/** Reports were first due for 2008 (条例 first in force on 2008-05-01). */
const FIRST_YEAR = 2008;

function years(): { value: string; label: string }[] {
  const last = new Date().getFullYear();
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index).map((year) => ({
    value: String(year),
    label: `${year}年`,
  }));
}

const STATES = Object.entries(STATE_TEXT).map(([value, label]) => ({ value, label }));
const SEVERITIES = Object.entries(SEVERITY_WORDS).map(([value, { name }]) => ({ value, label: `有${name}` }));

/** Filters of the list, all of them in the address. */
export function ReportFilters(): ReactNode {
  const { filters } = useAddress();
  function change(name: string): (value: string | null | undefined) => void {
    return (value) => setFilters({ [name]: value ?? null, page: null, open: null });
  }
  const active = ['agency', 'year', 'state', 'severity'].filter((name) => filters.has(name));
  return (
    <div className="filters" data-search>
      <AgencySelect value={filters.get('agency')} onChange={change('agency')} />
      <FilterSelect
        label="全部年度"
        options={years()}
        value={filters.get('year')}
        onChange={change('year')}
      />
      <FilterSelect
        label="全部状态"
        options={STATES}
        value={filters.get('state')}
        onChange={change('state')}
      />
      <FilterSelect
        label="全部核对结果"
        options={SEVERITIES}
        value={filters.get('severity')}
        onChange={change('severity')}
      />
      {active.length > 0 && (
        <Button
          type="link"
          onClick={() => setFilters({ agency: null, year: null, state: null, severity: null, page: null })}
        >
          去掉条件
        </Button>
      )}
    </div>
  );
}
