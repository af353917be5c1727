import { DOCUMENT_KINDS } from '#domain/disclosure/document.ts';
import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { FilterSelect } from '../parts/filter-select.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { STATE_TEXT } from './document-words.tsx';

const NAMES = ['agency', 'state', 'kind', 'clock', 'text', 'mine'] as const;
const STATES = optionsOf(STATE_TEXT);
const KINDS = optionsOf(DOCUMENT_KINDS);
const CLOCKS = [
  { value: 'overdue', label: '已超期' },
  { value: 'soon', label: '5 个工作日内到期' },
];

/** Filters of the list, all of them in the address. */
export function DocumentFilters(): ReactNode {
  const { filters } = useAddress();
  const change =
    (name: string) =>
    (value: string | null | undefined): void =>
      setFilters({ [name]: value ?? null, page: null, open: null });
  return (
    <div className="filters">
      <SearchInput
        first
        name="text"
        label="标题、文号或索引号"
        placeholder="标题、文号或索引号"
        width={220}
      />
      <AgencySelect value={filters.get('agency')} onChange={change('agency')} />
      <FilterSelect
        label="全部状态"
        options={STATES}
        value={filters.get('state')}
        onChange={change('state')}
      />
      <FilterSelect label="全部类别" options={KINDS} value={filters.get('kind')} onChange={change('kind')} />
      <FilterSelect
        label="全部期限"
        options={CLOCKS}
        value={filters.get('clock')}
        onChange={change('clock')}
      />
      <Checkbox
        checked={filters.get('mine') === 'true'}
        onChange={(event) => change('mine')(event.target.checked ? 'true' : null)}
      >
        我起草的
      </Checkbox>
      {NAMES.some((name) => filters.has(name)) && (
        <Button
          type="link"
          onClick={() => setFilters({ ...Object.fromEntries(NAMES.map((name) => [name, null])), page: null })}
        >
          去掉条件
        </Button>
      )}
    </div>
  );
}

function optionsOf(names: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
