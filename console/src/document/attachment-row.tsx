import type { Attachment } from '#contract/attachment.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { attachmentFile } from './attachment-address.ts';
import { sizeText } from './size-text.ts';

interface Props {
  readonly documentId: string;
  readonly attachment: Attachment;
  /** null: not offered. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRename: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

/** One attachment: what it is, what was done to it, what can be done with it. */
export function AttachmentRow(props: Props): ReactNode {
  const { documentId, attachment, onUp, onDown, onRename, onRemove } = props;
  const { id, name, kindName, byteSize, picture, searchable, scanned, notes } = attachment;
  const file = attachmentFile(documentId, id);
  return (
    <li className="attachment-row">
      {picture && <img src={file} alt="" loading="lazy" />}
      <div className="attachment-words">
        <a href={file} download={name}>
          {name}
        </a>
        <p className="hint">
          {kindName}，{sizeText(byteSize)}
          {searchable && '，内容可搜索'}
          {scanned ? '，已扫描病毒' : '，未扫描病毒'}
        </p>
        {(notes.length > 0 || picture) && (
          <ul className="attachment-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {picture && <li>插入正文时请写图片说明，看不见图的人靠它知道图里是什么。</li>}
          </ul>
        )}
      </div>
      <div className="attachment-acts">
        {onUp !== null && (
          <Button size="small" onClick={onUp} aria-label={`上移${name}`}>
            上移
          </Button>
        )}
        {onDown !== null && (
          <Button size="small" onClick={onDown} aria-label={`下移${name}`}>
            下移
          </Button>
        )}
        {onRename !== null && (
          <Button size="small" onClick={onRename} aria-label={`给${name}改名`}>
            改名
          </Button>
        )}
        <a
          href={attachmentFile(documentId, id, 'original')}
          title="含文件属性，只供内部核对；下载会记入审计日志"
        >
          原件
        </a>
        {onRemove !== null && (
          <Button size="small" danger onClick={onRemove} aria-label={`删除${name}`}>
            删除
          </Button>
        )}
      </div>
    </li>
  );
}
