import type { Editor } from '@tiptap/core';
import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AskOnce } from '../parts/ask-once.tsx';

interface Props {
  readonly editor: Editor;
  readonly documentId: string;
  readonly onClose: () => void;
}

/** Puts a picture that was attached into the text, with words for those who can't see it. */
export function PictureDialog({ editor, documentId, onClose }: Props): ReactNode {
  const list = useAnswer('listAttachments', { params: { documentId } });
  const [address, setAddress] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const pictures = (list.data?.attachments ?? []).filter(({ picture }) => picture);
  return (
    <AskOnce
      open
      title="插入图片"
      consequences={
        pictures.length === 0
          ? ['正文里的图片须先作为附件上传。请到“附件”上传图片，再回来插入。']
          : ['图片说明供视障人士的读屏软件朗读，图看不到时也显示这句话。']
      }
      button="插入"
      busy={false}
      error={list.error}
      disabled={address === null || words.trim() === ''}
      onAct={() => {
        if (address !== null) editor.chain().focus().setImage({ src: address, alt: words.trim() }).run();
        onClose();
      }}
      onCancel={onClose}
    >
      <label className="field">
        图片
        <Select<string | null>
          aria-label="图片"
          value={address}
          options={pictures.map(({ name, address: value }) => ({ value, label: name }))}
          onChange={setAddress}
        />
      </label>
      <label className="field">
        图片说明
        <Input value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
      </label>
    </AskOnce>
  );
}
