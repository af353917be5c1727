import { Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';

interface Props {
  readonly value: string | null;
  /** The document itself, which is no answer. */
  readonly except: string;
  readonly onChange: (documentId: string | null) => void;
}

const PAUSE_MS = 250;

/** Choose a released document by part of its title or number. */
export function DocumentSelect({ value, except, onChange }: Props): ReactNode {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const found = useAnswer('listDocuments', {
    query: { state: 'released', ...(text === '' ? {} : { text }), page: 1, pageSize: 20 },
  });
  const options = (found.data?.items ?? [])
    .filter((row) => row.id !== except)
    .map((row) => ({
      value: row.id,
      label: `${row.title}${row.documentNumber === null ? '' : `（${row.documentNumber}）`}`,
    }));
  return (
    <Select<string | null>
      className="document-select"
      aria-label="选择文件"
      value={value}
      placeholder="输入标题或文号的一部分"
      options={options}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={found.isFetching ? '正在找…' : '没有找到已发布的信息'}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}
