import type { Attachment } from '#contract/attachment.ts';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';

interface Props {
  readonly documentId: string;
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** What the public will see as the name of the attachment; the ending stays what the file is. */
export function RenameDialog({ documentId, attachment, onClose }: Props): ReactNode {
  const [name, setName] = useState(attachment.name.replace(/\.[^.]+$/, ''));
  const rename = useAct('renameAttachment', onClose);
  return (
    <AskOnce
      open
      title="附件改名"
      consequences={['公众看到和下载时用这个名称；扩展名不用写。地址不变，从前的链接仍然有效。']}
      button="保存"
      busy={rename.isPending}
      error={rename.error}
      disabled={name.trim() === ''}
      onAct={() =>
        rename.mutate({ params: { documentId, attachmentId: attachment.id }, body: { name: name.trim() } })
      }
      onCancel={onClose}
    >
      <label className="field">
        名称
        <Input autoFocus value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </label>
    </AskOnce>
  );
}

export function RemoveDialog({ documentId, attachment, onClose }: Props): ReactNode {
  const remove = useAct('removeAttachment', onClose);
  return (
    <AskOnce
      open
      title={`删除附件“${attachment.name}”？`}
      consequences={['从这份草稿删除；已经发布的版本仍带着它，到新版本发布时才从公众页面上消失。']}
      button="删除"
      danger
      busy={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate({ params: { documentId, attachmentId: attachment.id } })}
      onCancel={onClose}
    />
  );
}
