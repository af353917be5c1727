import type { OfficialPaper } from '#contract/official-paper.ts';
import { Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';

interface Props {
  readonly paper: Pick<OfficialPaper, 'id' | 'title'>;
  readonly onClose: () => void;
}

/** The yearly second look at what was held back. */
export function ExaminationDialog({ paper, onClose }: Props): ReactNode {
  const [result, setResult] = useState<'stays' | 'opens'>('stays');
  const [reason, setReason] = useState('');
  const examine = useAct('examineOfficialPaper', onClose);
  return (
    <AskOnce
      open
      title="记录评估审查"
      consequences={[
        `“${paper.title}”`,
        result === 'stays'
          ? '维持原来的公开属性，一年后再评估。'
          : '公开属性改为主动公开，可以转为公开稿件，经审核后发布。',
      ]}
      button="记录"
      busy={examine.isPending}
      error={examine.error}
      disabled={!isReason(reason)}
      onAct={() => examine.mutate({ params: { paperId: paper.id }, body: { result, reason } })}
      onCancel={onClose}
    >
      <Radio.Group
        aria-label="评估结果"
        value={result}
        onChange={(event) => setResult(event.target.value === 'opens' ? 'opens' : 'stays')}
        options={[
          { value: 'stays', label: '维持' },
          { value: 'opens', label: '可以公开' },
        ]}
      />
      <ReasonField label="理由" value={reason} onChange={setReason} />
    </AskOnce>
  );
}
