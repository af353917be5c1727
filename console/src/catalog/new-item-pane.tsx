import type { CatalogItem } from '#contract/catalog.ts';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { ItemForm } from './item-form.tsx';

interface Props {
  readonly agencyId: string;
  readonly fields: readonly string[];
  readonly field: string | null;
}

const BLANK: CatalogItem = {
  serial: '',
  level1: '',
  level2: '',
  process: '',
  content: '',
  basis: '',
  timeLimit: '信息形成或者变更之日起20个工作日内',
  agency: '',
  channels: [{ name: '政府网站', mark: 'required' }],
  ticks: ['everyone', 'proactive', 'county'],
  groupWords: '',
  column: '',
};

/** A new item: at the end of a field, or behind the item that was open. */
export function NewItemPane({ agencyId, fields, field }: Props): ReactNode {
  const afterId = useAddress().filters.get('after');
  const [chosen, setChosen] = useState(field ?? fields[0] ?? '');
  const add = useAct('addCatalogItem', (row) => setFilters({ open: row.id, after: null, field: row.field }));
  return (
    <>
      <label className="catalog-pick" htmlFor="new-item-field">
        所属领域
        <Select<string>
          id="new-item-field"
          className="catalog-wide"
          value={chosen}
          showSearch
          options={fields.map((name) => ({ value: name, label: name }))}
          onChange={setChosen}
        />
      </label>
      <ItemForm
        item={BLANK}
        busy={add.isPending}
        error={add.error}
        onSave={(item) => add.mutate({ params: { agencyId }, body: { field: chosen, afterId, item } })}
        onCancel={() => setFilters({ open: null, after: null })}
      />
    </>
  );
}
