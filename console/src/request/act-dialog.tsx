import type { CaseDetail } from '#contract/request.ts';
import { CASE_ACT_NAMES } from '#domain/request/case-act.ts';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { ActFieldRow } from './act-field.tsx';
import { emptyFields, initialValues, type ActField, type ActForm, type FormAct } from './act-form.ts';
import { ACT_FORMS, actOf } from './act-forms.ts';
import { newActKey } from './act-key.ts';

interface Props {
  readonly act: FormAct;
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** One act on a case: what it does, its day, its fields. */
export function ActDialog({ act, detail, onClose }: Props): ReactNode {
  const form: ActForm = ACT_FORMS[act] as ActForm;
  const [actKey] = useState(newActKey);
  const [on, setOn] = useState<string>(detail.today);
  const [values, setValues] = useState(() => initialValues(form, detail));
  const record = useAct('recordCaseAct', onClose);
  return (
    <AskOnce
      open
      title={CASE_ACT_NAMES[act]}
      consequences={form.consequences(detail)}
      button={CASE_ACT_NAMES[act]}
      danger={act === 'lapsed' || act === 'withdrawn'}
      busy={record.isPending}
      error={record.error}
      disabled={on === '' || emptyFields(form, values).length > 0}
      onAct={() =>
        record.mutate({ params: { caseId: detail.row.id }, body: { actKey, step: actOf(act, on, values) } })
      }
      onCancel={onClose}
    >
      {Object.entries<ActField>(form.fields).map(([name, field]) => (
        <ActFieldRow
          key={name}
          name={name}
          field={field}
          values={values}
          detail={detail}
          onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
        />
      ))}
      <label className="field">
        {form.day}
        <Input type="date" value={on} max={detail.today} onChange={(event) => setOn(event.target.value)} />
      </label>
    </AskOnce>
  );
}
