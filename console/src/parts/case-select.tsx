import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';

interface Props {
  readonly value?: string | null;
  readonly onChange?: (caseId: string | null) => void;
  readonly placeholder?: string;
  readonly id?: string;
  /** Only cases of this agency; any within reach without it. */
  readonly agencyId?: string;
}

/** Choose a request by a part of its number or of what it asks for; the server looks it up. */
export function CaseSelect({
  value,
  onChange,
  placeholder = '输入登记号或者内容查找',
  id,
  agencyId,
}: Props): ReactNode {
  const [text, setText] = useState('');
  const cases = useAnswer('listCases', { query: { text, agencyId, pageSize: 20 } });
  return (
    <Select<string | null>
      {...(id === undefined ? {} : { id })}
      className="agency-select"
      aria-label={placeholder}
      placeholder={placeholder}
      allowClear
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={(cases.data?.items ?? []).map((found) => ({
        value: found.id,
        label: `${found.number ?? '未登记'}　${found.content.slice(0, 30)}`,
      }))}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
