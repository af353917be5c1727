import type { ReviewDetail } from '#contract/review.ts';
import { Checkbox, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';

interface Props {
  readonly detail: ReviewDetail;
  /** A step that an emergency left out. */
  readonly isMadeUp: boolean;
  readonly onClose: () => void;
}

/** Passes a step: every item of its list is ticked off, a comment may be added. */
export function PassDialog({ detail, isMadeUp, onClose }: Props): ReactNode {
  const mine = (detail.round?.steps ?? []).filter(
    (step) => step.isMine && step.state === (isMadeUp ? 'owed' : 'waiting'),
  );
  const [stepId, setStepId] = useState(mine[0]?.id ?? '');
  const [checked, setChecked] = useState<string[]>([]);
  const [comment, setComment] = useState('');
  const pass = useAct('passStep', onClose);
  const step = mine.find((one) => one.id === stepId);
  if (step === undefined) return null;
  const isSignOff = step.kind === 'sign_off';
  return (
    <AskOnce
      open
      title={isSignOff ? `签发“${detail.title}”？` : `“${step.name}”通过？`}
      consequences={[
        '您的姓名、时间、核对事项和意见记入审核单，不能更改。',
        isSignOff
          ? '签发后稿件可以发布；您对公开这份信息负责。'
          : isMadeUp
            ? '发现差错的，请另行更正；应急发布的标记保留。'
            : '稿件转到下一步，下一步的审核人会收到通知。',
      ]}
      button={isSignOff ? '签发' : '通过'}
      disabled={checked.length < step.checklist.length}
      busy={pass.isPending}
      error={pass.error}
      onAct={() =>
        pass.mutate({
          params: { documentId: detail.documentId },
          body: { stepId: step.id, comment: comment.trim(), checked },
        })
      }
      onCancel={onClose}
    >
      {mine.length > 1 && (
        <Radio.Group
          aria-label="补办哪一步"
          value={stepId}
          options={mine.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            setStepId(event.target.value as string);
            setChecked([]);
          }}
        />
      )}
      {step.checklist.length > 0 && (
        <fieldset className="ticks">
          <legend>核对过的事项（须全部核对，有问题请退回）</legend>
          <Checkbox.Group
            value={checked}
            options={[...step.checklist]}
            onChange={(values) => setChecked(values)}
          />
        </fieldset>
      )}
      <label className="field">
        意见（可不填，不填记为“同意”）
        <Input.TextArea
          value={comment}
          maxLength={500}
          rows={2}
          onChange={(event) => setComment(event.target.value)}
        />
      </label>
    </AskOnce>
  );
}
