import type { DocumentDetail } from '#contract/document.ts';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';

interface Props {
  readonly detail: DocumentDetail;
  readonly onClose: () => void;
}

/** Opens the next edition, with the note that stands on the page from the release on; takes up what was laid aside. */
export function CorrectDialog({ detail: { row }, onClose }: Props): ReactNode {
  const [note, setNote] = useState('');
  const correct = useAct('correctDocument', onClose);
  const isLaidAside = row.standing === 'unreleased';
  return (
    <AskOnce
      open
      title={isLaidAside ? '接着写这份草稿？' : `更正“${row.title}”？`}
      consequences={
        isLaidAside
          ? ['草稿回到列表，内容和放弃时一样。']
          : [
              row.standing === 'withdrawn'
                ? '以撤回前的内容起草新版本，重新审核发布后，原地址恢复可读。'
                : '开一个新版本修改；审核发布之前，公众看到的仍是现在的版本。',
              '发布后地址和索引号不变，页面上显示更正说明。',
            ]
      }
      button={isLaidAside ? '接着写' : '开始更正'}
      busy={correct.isPending}
      error={correct.error}
      disabled={!isLaidAside && !isReason(note)}
      onAct={() =>
        correct.mutate({
          params: { documentId: row.id },
          body: { changeNote: isLaidAside ? null : note.trim() },
        })
      }
      onCancel={onClose}
    >
      {!isLaidAside && <ReasonField label="更正说明（公众会看到）" value={note} onChange={setNote} />}
    </AskOnce>
  );
}
