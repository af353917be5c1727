import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';

interface Props {
  readonly documentId: string;
  readonly value: string[];
  readonly onChange: (columnIds: string[]) => void;
}

/** Columns of the portal in which the document stands; the first one is its home. */
export function ColumnPicker({ documentId, value, onChange }: Props): ReactNode {
  const choices = useAnswer('listDocumentChoices', { params: { documentId } });
  const options = (choices.data?.columns ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      id="field-columnIds"
      mode="multiple"
      optionFilterProp="label"
      placeholder="可选几个，第一个是主栏目"
      options={options}
      value={value}
      notFoundContent="本单位还没有维护的栏目"
      onChange={onChange}
    />
  );
}
