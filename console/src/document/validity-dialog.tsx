import type { DocumentDetail } from '#contract/document.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';
import { Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';
import { DocumentSelect } from './document-select.tsx';

interface Props {
  readonly detail: DocumentDetail;
  readonly onClose: () => void;
}

type Choice = ValidityMark | 'none';

const CHOICES: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: 'amended', label: '已修改' },
  { value: 'repealed', label: '已废止' },
  { value: 'expired', label: '已失效' },
  { value: 'none', label: '取消标注' },
];

/** Marks a released document; the public page says so at once. */
export function ValidityDialog({ detail, onClose }: Props): ReactNode {
  const { row } = detail;
  const isMarked = row.validity === 'amended' || row.validity === 'repealed' || row.validity === 'expired';
  const [choice, setChoice] = useState<Choice>('repealed');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const [successorId, setSuccessorId] = useState<string | null>(detail.successor?.id ?? null);
  const act = useAct('markValidity', onClose);
  const mark = choice === 'none' ? null : choice;
  return (
    <AskOnce
      open
      title={`标注“${row.title}”的有效性`}
      consequences={
        mark === null
          ? ['页面上的标注随即去掉，有效性重新按施行日期和有效期显示。']
          : [
              '门户页面顶端和列表随即显示这一标注，自所填日期起算。',
              '正文仍可阅读；选了替代文件的，页面上给出链接。',
            ]
      }
      button={mark === null ? '取消标注' : '标注'}
      busy={act.isPending}
      error={act.error}
      disabled={!isReason(reason) || (mark !== null && on === '')}
      onAct={() =>
        act.mutate({
          params: { documentId: row.id },
          body: {
            mark,
            on: mark === null ? null : on,
            reason: reason.trim(),
            successorId: mark === null ? null : successorId,
          },
        })
      }
      onCancel={onClose}
    >
      <Radio.Group
        aria-label="有效性"
        value={choice}
        options={CHOICES.filter(({ value }) => value !== 'none' || isMarked)}
        onChange={(event) => setChoice(event.target.value as Choice)}
      />
      {mark !== null && (
        <>
          <label className="field">
            自哪一天起
            <Input type="date" value={on} onChange={(event) => setOn(event.target.value)} />
          </label>
          <label className="field">
            替代文件（没有可不选）
            <DocumentSelect value={successorId} except={row.id} onChange={setSuccessorId} />
          </label>
        </>
      )}
      <ReasonField label="原因（如：被某文件第几条废止）" value={reason} onChange={setReason} />
    </AskOnce>
  );
}
