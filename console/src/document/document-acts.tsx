import type { DocumentDetail } from '#contract/document.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { ValidityDialog } from './validity-dialog.tsx';

/** What a clerk may do to the document as a whole, outside review. Acts not allowed now are absent. */
export function DocumentActs({ detail }: { readonly detail: DocumentDetail }): ReactNode {
  const [asking, setAsking] = useState<'correct' | 'discard' | 'validity' | null>(null);
  const { row, mayWrite, mayMark, publicAddress } = detail;
  const isLaidAside = row.standing === 'unreleased' && row.work === 'none';
  const close = (): void => setAsking(null);
  return (
    <>
      {publicAddress !== null && (
        <a href={publicAddress} target="_blank" rel="noreferrer">
          看门户上的页面
        </a>
      )}
      {mayMark && <Button onClick={() => setAsking('validity')}>标注有效性</Button>}
      {mayWrite && row.work === 'none' && (
        <Button onClick={() => setAsking('correct')}>{isLaidAside ? '接着写' : '更正'}</Button>
      )}
      {mayWrite && row.work === 'draft' && (
        <Button onClick={() => setAsking('discard')}>
          {row.standing === 'unreleased' ? '放弃草稿' : '放弃修改'}
        </Button>
      )}
      {asking === 'correct' && <CorrectDialog detail={detail} onClose={close} />}
      {asking === 'validity' && <ValidityDialog detail={detail} onClose={close} />}
      {asking === 'discard' && <DiscardDialog detail={detail} onClose={close} />}
    </>
  );
}

function DiscardDialog({
  detail: { row },
  onClose,
}: {
  readonly detail: DocumentDetail;
  readonly onClose: () => void;
}): ReactNode {
  const discard = useAct('discardDraft', onClose);
  const isNew = row.standing === 'unreleased';
  return (
    <AskOnce
      open
      title={isNew ? '放弃这份草稿？' : '放弃这次修改？'}
      consequences={
        isNew
          ? ['草稿移出列表，在“已放弃”里还能找到，可以接着写。', '公众从来没有看到过它。']
          : ['公众看到的仍是已发布的版本。', '改过的内容留在“版本”里备查，不会再发布。']
      }
      button={isNew ? '放弃草稿' : '放弃修改'}
      danger
      busy={discard.isPending}
      error={discard.error}
      onAct={() => discard.mutate({ params: { documentId: row.id } })}
      onCancel={onClose}
    />
  );
}
