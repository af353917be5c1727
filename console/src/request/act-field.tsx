import type { CaseDetail } from '#contract/request.ts';
import { Input, InputNumber, Radio, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import type { ActField, ActValues } from './act-form.ts';

interface Props {
  readonly field: ActField;
  readonly name: string;
  readonly values: ActValues;
  readonly detail: CaseDetail;
  readonly onChange: (value: string | number | null) => void;
}

/** One field of an act with its label and its hint. */
export function ActFieldRow(props: Props): ReactNode {
  const { field, values } = props;
  if (field.kind === 'computed')
    return (
      <p className="field">
        {field.label}：{field.of(values)} {field.unit}
      </p>
    );
  // A group of radio buttons can't stand inside a label.
  if (field.kind === 'choice') return <Choice {...props} field={field} />;
  return (
    <label className="field">
      {field.label}
      <Control {...props} />
      {field.hint !== undefined && <small className="case-hint">{field.hint}</small>}
    </label>
  );
}

function Choice({
  field,
  name,
  values,
  detail,
  onChange,
}: Props & { readonly field: ActField & { readonly kind: 'choice' } }): ReactNode {
  const labelId = useId();
  return (
    <div className="field">
      <span id={labelId}>{field.label}</span>
      <Radio.Group
        aria-labelledby={labelId}
        name={name}
        value={values[name]}
        options={Object.entries(field.options(detail)).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange(event.target.value as string)}
      />
    </div>
  );
}

function Control({ field, name, values, detail, onChange }: Props): ReactNode {
  const value = values[name];
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'line':
      return <Input value={text} maxLength={200} onChange={(event) => onChange(event.target.value)} />;
    case 'text':
      return (
        <Input.TextArea
          value={text}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'day':
      return (
        <Input
          type="date"
          value={text}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      );
    case 'number':
      return (
        <InputNumber
          min={field.min}
          max={field.max}
          precision={0}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'agency':
      return (
        <AgencySelect
          value={text === '' ? null : text}
          placeholder="请选择单位"
          allowClear={false}
          onChange={onChange}
        />
      );
    case 'handler':
      return <HandlerSelect caseId={detail.row.id} value={text === '' ? null : text} onChange={onChange} />;
    case 'choice':
    case 'computed':
      return null;
  }
}

function HandlerSelect({
  caseId,
  value,
  onChange,
}: {
  readonly caseId: string;
  readonly value: string | null;
  readonly onChange: (userId: string) => void;
}): ReactNode {
  const handlers = useAnswer('listCaseHandlers', { params: { caseId } });
  return (
    <Select<string | null>
      aria-label="经办人"
      value={value}
      placeholder="请选择经办人"
      loading={handlers.isPending}
      options={(handlers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}
