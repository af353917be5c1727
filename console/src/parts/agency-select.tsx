import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';

interface Props {
  readonly value?: string | null;
  readonly onChange?: (agencyId: string | null) => void;
  readonly placeholder?: string;
  readonly id?: string;
  readonly allowClear?: boolean;
}

/** Choose an agency by typing part of its name; the list keeps the order of the tree. */
export function AgencySelect({
  value,
  onChange,
  placeholder = '全部单位',
  id,
  allowClear = true,
}: Props): ReactNode {
  const { data } = useAnswer('listAgencies', {});
  const options = (data?.items ?? []).map((agency) => ({
    value: agency.id,
    label: `${'　'.repeat(agency.depth)}${agency.name}${agency.active ? '' : '（已停用）'}`,
    words: `${agency.name} ${agency.shortName ?? ''} ${agency.code}`,
  }));
  return (
    <Select<string | null, (typeof options)[number]>
      {...(id === undefined ? {} : { id })}
      className="agency-select"
      aria-label={placeholder}
      value={value ?? null}
      placeholder={placeholder}
      options={options}
      allowClear={allowClear}
      showSearch={{ filterOption: (typed, option) => option?.words.includes(typed.trim()) ?? false }}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
