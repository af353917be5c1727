import { OUTCOME_BOXES } from '#domain/law/outcome.ts';
import { CASE_STATES } from '#domain/request/case-state.ts';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { FilterSelect } from '../parts/filter-select.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { useSession } from '../session/session-context.ts';

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What narrows the queue, all of it in the address. */
export function CaseFilterRow(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  return (
    <div className="filters">
      <SearchInput first name="text" label="查找办件" placeholder="登记号或申请内容里的字" width={240} />
      <AgencySelect value={filters.get('agency')} onChange={(agency) => setFilters({ agency, page: null })} />
      <FilterSelect
        label="全部状态"
        options={options(CASE_STATES)}
        value={filters.get('state')}
        // A state says itself whether the case is closed.
        onChange={(state) => setFilters({ state, view: state == null ? null : 'all', page: null })}
      />
      <FilterSelect
        label="全部办理结果"
        options={options(OUTCOME_BOXES)}
        value={filters.get('box')}
        onChange={(box) => setFilters({ box, view: box == null ? null : 'all', page: null })}
      />
      {may('request.handle') && (
        <Checkbox
          checked={filters.get('mine') === 'true'}
          onChange={(event) => setFilters({ mine: event.target.checked ? 'true' : null, page: null })}
        >
          只看分给我的
        </Checkbox>
      )}
    </div>
  );
}
