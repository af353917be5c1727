import { Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';

interface Props {
  readonly agencyId: string;
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}

const PAUSE_MS = 250;

/** Items of the agency's catalog in force that a column is there for. */
export function ColumnItemPicker({ agencyId, id, value = [], onChange }: Props): ReactNode {
  const catalog = useAnswer('getCatalog', { params: { agencyId } });
  const version = catalog.data?.versions.find(({ state }) => state === 'in_force')?.id;
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const rows = useAnswer(
    'listCatalogItems',
    { params: { versionId: version ?? '' }, query: { search: text, page: 1, pageSize: 200 } },
    { enabled: version !== undefined },
  );
  const items = rows.data?.items;
  const [seen, setSeen] = useState(items);
  if (items !== undefined && items !== seen) {
    setSeen(items);
    setNames(
      new Map([
        ...names,
        ...items.map((row) => [row.id, `${row.item.serial} ${row.item.level2 || row.item.level1}`] as const),
      ]),
    );
  }
  const shown = [...new Set([...value, ...(items ?? []).map((row) => row.id)])];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      placeholder={version === undefined ? '本单位还没有现行的公开目录' : '按事项名称找'}
      disabled={version === undefined && value.length === 0}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={shown.map((one) => ({ value: one, label: names.get(one) ?? '（不在现行目录前列的事项）' }))}
      value={value}
      notFoundContent={rows.isFetching ? '正在找…' : '现行目录里没有找到'}
      onChange={(next) => onChange?.(next)}
    />
  );
}
