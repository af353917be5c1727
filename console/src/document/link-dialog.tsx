import type { Editor } from '@tiptap/core';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { AskOnce } from '../parts/ask-once.tsx';

interface Props {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** What the server lets stand as the address of a link. */
const ALLOWED = /^(https?:\/\/|mailto:|tel:|\/(?!\/))\S+$/i;

/** Links the words that are marked; an empty address takes the link away. */
export function LinkDialog({ editor, onClose }: Props): ReactNode {
  const former: unknown = editor.getAttributes('link')['href'];
  const [address, setAddress] = useState(typeof former === 'string' ? former : '');
  const trimmed = address.trim();
  const isNone = editor.state.selection.empty && !editor.isActive('link');
  function act(): void {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (trimmed === '') chain.unsetLink().run();
    else if (isNone)
      chain
        .insertContent({ type: 'text', text: trimmed, marks: [{ type: 'link', attrs: { href: trimmed } }] })
        .run();
    else chain.setLink({ href: trimmed }).run();
    onClose();
  }
  return (
    <AskOnce
      open
      title="链接"
      consequences={['以 http、https、mailto、tel 开头，或是本门户内以 / 开头的地址；留空则去掉链接。']}
      button="好"
      busy={false}
      error={null}
      disabled={trimmed !== '' && !ALLOWED.test(trimmed)}
      onAct={act}
      onCancel={onClose}
    >
      <label className="field">
        地址
        <Input value={address} placeholder="https://" onChange={(event) => setAddress(event.target.value)} />
      </label>
    </AskOnce>
  );
}
