import type { RemedyRow } from '#contract/remedy.ts';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';

interface Props {
  readonly row: RemedyRow;
  readonly onClose: () => void;
}

/** Opens the answer that a decision or judgment has ordered anew. */
export function NewAnswerDialog({ row, onClose }: Props): ReactNode {
  const [due, setDue] = useState('');
  const order = useAct('orderNewAnswer', ({ caseId }) => {
    onClose();
    go(`/cases/${caseId}`);
  });
  return (
    <AskOnce
      open
      title="立重新答复的件"
      consequences={[
        `由${row.agencyName}重新作出答复，与原件相连，不计入申请件数。`,
        '决定、判决写了期限的，按所写的期限；没有写的，自决定、判决之日起二十个工作日（法释〔2025〕8号）。',
      ]}
      button="立件"
      busy={order.isPending}
      error={order.error}
      onAct={() => order.mutate({ params: { remedyId: row.id }, body: { due: due === '' ? null : due } })}
      onCancel={onClose}
    >
      <label className="field">
        决定、判决写明的最后一日（没有写的不填）
        <Input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      </label>
    </AskOnce>
  );
}
