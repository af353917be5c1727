import type { ReviewDetail } from '#contract/review.ts';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';

interface Props {
  readonly detail: ReviewDetail;
  readonly onClose: () => void;
}

/** Takes a document back to the desk before anybody has looked at it. */
export function TakeBackDialog({ detail, onClose }: Props): ReactNode {
  const act = useAct('takeBackDocument', onClose);
  return (
    <AskOnce
      open
      title={`撤回送审“${detail.title}”？`}
      consequences={['稿件回到起草状态，可以接着修改。', '再次送审时从第一步开始。']}
      button="撤回送审"
      busy={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ params: { documentId: detail.documentId } })}
      onCancel={onClose}
    />
  );
}
