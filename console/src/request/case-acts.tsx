import type { CaseDetail } from '#contract/request.ts';
import { CASE_ACT_NAMES, type CaseActName } from '#domain/request/case-act.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ActDialog } from './act-dialog.tsx';
import type { FormAct } from './act-form.ts';
import { ACT_FORMS } from './act-forms.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { shownActs } from './shown-acts.ts';

/** What comes next in the ordinary course; the rest is for when it does not run so. */
const NEXT: readonly CaseActName[] = [
  'confirmed',
  'registered',
  'correction_received',
  'reasons_given',
  'fee_paid',
  'extended',
  'decided',
  'reviewed',
  'signed',
  'delivered',
  'lapsed',
  'archived',
];
const ENDING: readonly CaseActName[] = ['withdrawn', 'lapsed'];

/** The acts that this person may take now, each with its dialog. */
export function CaseActs({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const [asking, setAsking] = useState<CaseActName | null>(null);
  const close = (): void => setAsking(null);
  const acts = shownActs(detail).toSorted((a, b) => rank(a) - rank(b));
  return (
    <div className="case-acts">
      {acts.length === 0 && <p className="page-note">现在没有您要办的步骤。</p>}
      {acts.map((act) => (
        <Button
          key={act}
          type={NEXT.includes(act) ? 'primary' : 'default'}
          danger={ENDING.includes(act)}
          onClick={() => setAsking(act)}
        >
          {CASE_ACT_NAMES[act]}
        </Button>
      ))}
      {asking === 'decided' && <DecisionDialog detail={detail} onClose={close} />}
      {asking !== null && isFormAct(asking) && <ActDialog act={asking} detail={detail} onClose={close} />}
    </div>
  );
}

function rank(act: CaseActName): number {
  if (ENDING.includes(act)) return 2;
  return NEXT.includes(act) ? 0 : 1;
}

function isFormAct(act: CaseActName): act is FormAct {
  return act in ACT_FORMS;
}
