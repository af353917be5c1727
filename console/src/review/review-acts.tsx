import type { ReviewActName, ReviewDetail } from '#contract/review.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { PassDialog } from './pass-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

type Asked = Exclude<ReviewActName, 'unschedule' | 'schedule'>;

/** Names of the buttons, in the order in which they stand. */
const BUTTONS: readonly (readonly [act: Asked, name: string, weight: 'primary' | 'default' | 'danger'])[] = [
  ['submit', '送审', 'primary'],
  ['pass', '审核通过', 'primary'],
  ['release', '发布', 'primary'],
  ['make_up', '补办校对', 'primary'],
  ['return', '退回修改', 'default'],
  ['take_back', '撤回送审', 'default'],
  ['emergency', '转为应急发布', 'default'],
  ['withdraw', '撤回信息', 'danger'],
];

/** The acts allowed now; what is refused to this person says why, what is not their business is absent. */
export function ReviewActs({ detail }: { readonly detail: ReviewDetail }): ReactNode {
  const [asking, setAsking] = useState<Asked | null>(null);
  const close = (): void => setAsking(null);
  const acts = new Map(detail.acts.map(({ act, reason }) => [act, reason]));
  const refused = BUTTONS.flatMap(([act, name]) => {
    const reason = acts.get(act) ?? null;
    return reason === null ? [] : [{ name, reason }];
  });
  const waiting = detail.round?.steps.find((step) => step.state === 'waiting');
  return (
    <div className="review-acts">
      {BUTTONS.filter(([act]) => acts.get(act) === null).map(([act, name, weight]) => (
        <Button
          key={act}
          type={weight === 'primary' ? 'primary' : 'default'}
          danger={weight === 'danger'}
          onClick={() => setAsking(act)}
        >
          {act === 'pass' && waiting?.kind === 'sign_off' ? '签发' : name}
        </Button>
      ))}
      {refused.map(({ name, reason }) => (
        <span key={name} className="page-note">
          {reason}
        </span>
      ))}
      {asking === 'submit' && <SubmitDialog detail={detail} onClose={close} />}
      {(asking === 'pass' || asking === 'make_up') && (
        <PassDialog detail={detail} isMadeUp={asking === 'make_up'} onClose={close} />
      )}
      {asking === 'release' && <ReleaseDialog detail={detail} onClose={close} />}
      {asking === 'take_back' && <TakeBackDialog detail={detail} onClose={close} />}
      {(asking === 'return' || asking === 'emergency' || asking === 'withdraw') && (
        <ReasonDialog act={asking} detail={detail} onClose={close} />
      )}
    </div>
  );
}
