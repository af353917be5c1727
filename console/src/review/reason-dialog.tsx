import type { ReviewDetail } from '#contract/review.ts';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';

interface Props {
  readonly act: 'return' | 'emergency' | 'withdraw';
  readonly detail: ReviewDetail;
  readonly onClose: () => void;
}

const WORDS = {
  return: {
    title: '退回修改',
    label: '退回原因（起草人会看到，并记入审核单）',
    button: '退回',
    consequences: [
      '稿件回到起草人手里，起草人会收到通知。',
      '改好后重新送审，从第一步开始；这一轮的记录保留。',
      '已设定的定时发布随即取消。',
    ],
  },
  emergency: {
    title: '转为应急发布',
    label: '原因（如：汛情、疫情、事故处置）',
    button: '转为应急发布',
    consequences: [
      '各次校对可在发布之后补办；审核、保密审查和签发一步不少。',
      '信息发布后标明为应急发布，待补办的校对列入相关人员的待办。',
      '您的姓名和原因记入审核单和审计日志。',
    ],
  },
  withdraw: {
    title: '撤回已发布的信息',
    label: '撤回原因（公众在原地址能看到）',
    button: '撤回',
    consequences: [
      '门户的页面、列表、搜索、订阅和开放数据中随即不再有这份信息和它的附件。',
      '原地址显示“已撤回”和下面的原因，并告知搜索引擎（410）。',
      '索引号保留，不再给别的信息；更正后可以重新送审、发布到原地址。',
      '别处已经转载或下载的，收不回来。',
    ],
  },
} as const;

const ROUTES = {
  return: 'returnDocument',
  emergency: 'declareEmergency',
  withdraw: 'withdrawDocument',
} as const;

/** Acts that need a reason in words: each says what will happen and asks once. */
export function ReasonDialog({ act, detail, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const { title, label, button, consequences } = WORDS[act];
  const done = useAct(ROUTES[act], onClose);
  return (
    <AskOnce
      open
      title={`${title}“${detail.title}”？`}
      consequences={consequences}
      button={button}
      danger={act === 'withdraw'}
      disabled={!isReason(reason)}
      busy={done.isPending}
      error={done.error}
      onAct={() =>
        done.mutate({ params: { documentId: detail.documentId }, body: { reason: reason.trim() } })
      }
      onCancel={onClose}
    >
      <ReasonField label={label} value={reason} onChange={setReason} />
    </AskOnce>
  );
}
