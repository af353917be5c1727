import { Select } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  /** What it says while nothing is chosen: 全部状态. */
  readonly label: string;
  readonly options: { value: string; label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null | undefined) => void;
}

/** One filter of a list; clearing it shows all. */
export function FilterSelect({ label, options, value, onChange }: Props): ReactNode {
  return (
    <Select<string | null>
      aria-label={label}
      placeholder={label}
      allowClear
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
