import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, type ReactNode } from 'react';
import { BODY_EXTENSIONS } from './body-extensions.ts';
import { editableHtml } from './editable-html.ts';

/** A body to be read: drawn by the editor, so that nothing but its own structures reaches the page. */
export function BodyReader({ html }: { readonly html: string }): ReactNode {
  const editor = useEditor({
    extensions: BODY_EXTENSIONS,
    content: editableHtml(html),
    editable: false,
    injectCSS: false,
    editorProps: { attributes: { class: 'body-text', role: 'document', 'aria-label': '正文' } },
  });
  useEffect(() => {
    editor.commands.setContent(editableHtml(html), { emitUpdate: false });
  }, [editor, html]);
  return <EditorContent editor={editor} />;
}
