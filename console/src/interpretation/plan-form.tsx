import type { InterpretationDetail, InterpretationForm } from '#contract/interpretation.ts';
import { INTERPRETATION_FORMS } from '#domain/disclosure/interpretation/interpretation.ts';
import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

const FORMS = Object.entries(INTERPRETATION_FORMS).map(([value, label]) => ({
  value: value as InterpretationForm,
  label,
}));

/** 解读方案: who writes what, in which form, where it goes. */
export function PlanForm({ detail }: { readonly detail: InterpretationDetail }): ReactNode {
  const [plan, setPlan] = useState(detail.plan);
  const [forms, setForms] = useState<InterpretationForm[]>(detail.forms);
  const save = useAct('saveInterpretationPlan');
  if (!detail.mayWrite)
    return (
      <>
        <h2>解读方案</h2>
        <p>{detail.plan === '' ? '还没有填写。' : detail.plan}</p>
      </>
    );
  const isChanged = plan.trim() !== detail.plan || forms.join() !== detail.forms.join();
  return (
    <>
      <h2>解读方案</h2>
      <Checkbox.Group aria-label="解读形式" value={forms} options={FORMS} onChange={setForms} />
      <label className="field">
        由谁解读、重点讲什么、在哪里发布
        <Input.TextArea
          value={plan}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => setPlan(event.target.value)}
        />
      </label>
      <ProblemNotice error={save.error} />
      <Button
        disabled={!isChanged || plan.trim() === ''}
        loading={save.isPending}
        onClick={() =>
          save.mutate({ params: { documentId: detail.documentId }, body: { plan: plan.trim(), forms } })
        }
      >
        保存方案
      </Button>
    </>
  );
}
