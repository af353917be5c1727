import type { InterpretationDetail } from '#contract/interpretation.ts';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';

interface Props {
  readonly detail: InterpretationDetail;
  readonly onClose: () => void;
}

/** Lets a policy go without interpretation, for a reason that is written down; or takes that back. */
export function ExemptionDialog({ detail, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const exempt = useAct('exemptFromInterpretation', onClose);
  const isExempt = detail.exemption !== null;
  return (
    <AskOnce
      open
      title={isExempt ? '取消免予解读？' : '这份文件免予解读？'}
      consequences={
        isExempt
          ? ['文件须有解读方案和解读材料才能送审。', '记入审计日志。']
          : ['文件可以不附解读送审和发布。', '原因和您的姓名记录在案，解读率统计中单列为“免予解读”。']
      }
      button={isExempt ? '取消免予解读' : '免予解读'}
      disabled={!isExempt && !isReason(reason)}
      busy={exempt.isPending}
      error={exempt.error}
      onAct={() =>
        exempt.mutate({
          params: { documentId: detail.documentId },
          body: { reason: isExempt ? null : reason.trim() },
        })
      }
      onCancel={onClose}
    >
      {!isExempt && (
        <ReasonField label="原因（如：人事任免，不涉及公众办事）" value={reason} onChange={setReason} />
      )}
    </AskOnce>
  );
}
