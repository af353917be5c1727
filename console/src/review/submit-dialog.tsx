import type { ReviewDetail } from '#contract/review.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';

interface Props {
  readonly detail: ReviewDetail;
  readonly onClose: () => void;
}

/** Hands a draft in. Every warning is ticked by who hands in; what blocks is named and cannot be ticked away. */
export function SubmitDialog({ detail, onClose }: Props): ReactNode {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const submit = useAct('submitDocument', onClose);
  const queries = useQueryClient();
  const { documentId } = detail;
  // Refused for what is not in this list: the text or the dictionary changed meanwhile, so the list is read afresh.
  const readAfresh = (): void =>
    void queries.invalidateQueries({ queryKey: ['getReview', { params: { documentId } }] });
  const warnings = detail.findings.filter((finding) => finding.severity === 'warning');
  const blocking = detail.findings.filter((finding) => finding.severity === 'block');
  const tick = (key: string, isSeen: boolean): void => {
    const next = new Set(seen);
    if (isSeen) next.add(key);
    else next.delete(key);
    setSeen(next);
  };
  const isReady = blocking.length === 0 && warnings.every((warning) => seen.has(warning.key));
  return (
    <AskOnce
      open
      wide
      title={`送审“${detail.title}”？`}
      consequences={[
        '按本单位的审核流程逐步审核，送审后不能再改，除非撤回或被退回。',
        '下一步的审核人会收到通知。您是起草人，不能参加这份稿件的审核。',
      ]}
      button="送审"
      disabled={!isReady}
      busy={submit.isPending}
      error={submit.error}
      onAct={() =>
        submit.mutate({ params: { documentId }, body: { acknowledged: [...seen] } }, { onError: readAfresh })
      }
      onCancel={onClose}
    >
      {blocking.length > 0 && (
        <>
          <strong>以下问题改正后才能送审：</strong>
          <ul className="consequences">
            {blocking.map((finding) => (
              <li key={finding.key}>
                {finding.place}：{finding.message}
              </li>
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <fieldset className="ticks">
          <legend>逐条看过下列提示，确认无误的请勾选（记入审核单）：</legend>
          {warnings.map((warning) => (
            <Checkbox
              key={warning.key}
              checked={seen.has(warning.key)}
              onChange={(event) => tick(warning.key, event.target.checked)}
            >
              {warning.place}：{warning.message}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </AskOnce>
  );
}
