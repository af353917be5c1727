import { Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';

interface Props {
  readonly documentId: string;
  readonly value: string[];
  readonly onChange: (catalogItemIds: string[]) => void;
}

const PAUSE_MS = 250;

/** Items of the catalog that the document answers; their time limit becomes its own. */
export function CatalogItemPicker({ documentId, value, onChange }: Props): ReactNode {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const choices = useAnswer('listDocumentChoices', {
    params: { documentId },
    query: text === '' ? {} : { text },
  });
  const items = choices.data?.items;
  // What was found once keeps its name while one looks for something else.
  const [seen, setSeen] = useState(items);
  if (items !== undefined && items !== seen) {
    setSeen(items);
    setNames(new Map([...names, ...items.map(({ id, name }) => [id, name] as const)]));
  }
  const shown = [...new Set([...value, ...(items ?? []).map(({ id }) => id)])];
  return (
    <Select
      id="field-catalogItemIds"
      mode="multiple"
      placeholder="按事项名称找"
      filterOption={false}
      onSearch={setTyped}
      options={shown.map((id) => ({ value: id, label: names.get(id) ?? '（已不在现行目录里的事项）' }))}
      value={value}
      notFoundContent={choices.isFetching ? '正在找…' : '现行目录里没有找到'}
      onChange={onChange}
    />
  );
}
