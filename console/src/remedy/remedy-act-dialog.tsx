import type { NewRemedyAct, RemedyDetail } from '#contract/remedy.ts';
import { REMEDY_ACT_NAMES } from '#domain/remedy/remedy-course.ts';
import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { newActKey } from '../request/act-key.ts';
import { today } from '../request/today.ts';
import { emptyRemedyFields, REMEDY_ACT_FORMS, remedyActOf, type RemedyField } from './remedy-act-forms.ts';

interface Props {
  readonly act: NewRemedyAct['act'];
  readonly detail: RemedyDetail;
  readonly onClose: () => void;
}

/** One step of a remedy: what it means, its day, its facts. */
export function RemedyActDialog({ act, detail, onClose }: Props): ReactNode {
  const form = REMEDY_ACT_FORMS[act];
  const [actKey] = useState(newActKey);
  const [on, setOn] = useState(today);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const record = useAct('recordRemedyAct', onClose);
  const { id: remedyId, kind } = detail.row;
  return (
    <AskOnce
      open
      title={REMEDY_ACT_NAMES[act]}
      consequences={form.consequences(detail)}
      button="登记"
      busy={record.isPending}
      error={record.error}
      disabled={on === '' || emptyRemedyFields(act, values).length > 0}
      onAct={() =>
        record.mutate({ params: { remedyId }, body: { actKey, step: remedyActOf(act, on, values) } })
      }
      onCancel={onClose}
    >
      <label className="field">
        {form.day}
        <Input type="date" value={on} max={today()} onChange={(event) => setOn(event.target.value)} />
      </label>
      {Object.entries<RemedyField>(form.fields).map(([name, field]) => (
        <FieldRow
          key={name}
          field={field}
          options={field.options?.(kind) ?? {}}
          value={values[name] ?? ''}
          onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
        />
      ))}
    </AskOnce>
  );
}

interface RowProps {
  readonly field: RemedyField;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FieldRow({ field: { kind, label, hint, optional }, options, value, onChange }: RowProps): ReactNode {
  return (
    <label className="field">
      {label}
      {optional === true ? '（可不填）' : ''}
      {kind === 'choice' && (
        <Select
          aria-label={label}
          value={value === '' ? null : value}
          placeholder="请选择"
          options={Object.entries(options).map(([id, name]) => ({ value: id, label: name }))}
          onChange={(next: string | null) => onChange(next ?? '')}
        />
      )}
      {kind === 'line' && (
        <Input value={value} maxLength={200} onChange={(event) => onChange(event.target.value)} />
      )}
      {kind === 'text' && (
        <Input.TextArea
          value={value}
          maxLength={4000}
          rows={3}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint !== undefined && <span className="page-note">{hint}</span>}
    </label>
  );
}
