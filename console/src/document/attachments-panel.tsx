import type { Attachment, AttachmentList } from '#contract/attachment.ts';
import type { DocumentDetail } from '#contract/document.ts';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { RemoveDialog, RenameDialog } from './attachment-dialogs.tsx';
import { AttachmentRow } from './attachment-row.tsx';
import { AttachmentUpload } from './attachment-upload.tsx';
import { useUploads } from './use-uploads.ts';
import './attachment.css';

/** The files that hang on a document: brought in, named, put in order; as staff and as the public get them. */
export function AttachmentsPanel({ detail }: { readonly detail: DocumentDetail }): ReactNode {
  const documentId = detail.row.id;
  const answer = useAnswer('listAttachments', { params: { documentId } });
  const uploads = useUploads(documentId);
  return (
    <div className="document-pane">
      <AnswerView answer={answer}>
        {(list) => (
          <>
            {list.mayChange && <AttachmentUpload list={list} uploads={uploads} />}
            <Attachments documentId={documentId} list={list} />
          </>
        )}
      </AnswerView>
    </div>
  );
}

interface Asked {
  readonly what: 'rename' | 'remove';
  readonly attachment: Attachment;
}

function Attachments({
  documentId,
  list,
}: {
  readonly documentId: string;
  readonly list: AttachmentList;
}): ReactNode {
  const { attachments, mayChange } = list;
  const [asked, setAsked] = useState<Asked | null>(null);
  const order = useAct('orderAttachments');
  const close = (): void => setAsked(null);
  function move(index: number, by: -1 | 1): void {
    const ids = attachments.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved === undefined) return;
    ids.splice(index + by, 0, moved);
    order.mutate({ params: { documentId }, body: { ids } });
  }
  if (attachments.length === 0)
    return (
      <NothingYet title="还没有附件。">
        {mayChange ? '表格、图片、原文扫描件等可以作为附件公开。' : '要加附件，请先更正这条信息。'}
      </NothingYet>
    );
  return (
    <>
      <ol className="attachment-list" aria-label="附件">
        {attachments.map((attachment, index) => (
          <AttachmentRow
            key={attachment.id}
            documentId={documentId}
            attachment={attachment}
            onUp={mayChange && index > 0 ? () => move(index, -1) : null}
            onDown={mayChange && index < attachments.length - 1 ? () => move(index, 1) : null}
            onRename={mayChange ? () => setAsked({ what: 'rename', attachment }) : null}
            onRemove={mayChange ? () => setAsked({ what: 'remove', attachment }) : null}
          />
        ))}
      </ol>
      <ProblemNotice error={order.error} />
      {asked?.what === 'rename' && (
        <RenameDialog documentId={documentId} attachment={asked.attachment} onClose={close} />
      )}
      {asked?.what === 'remove' && (
        <RemoveDialog documentId={documentId} attachment={asked.attachment} onClose={close} />
      )}
    </>
  );
}
