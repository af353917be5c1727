import type { FileReading } from '#contract/attachment.ts';
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { callWith } from '../client/use-answer.ts';
import { BODY_EXTENSIONS } from './body-extensions.ts';
import { BodyToolbar } from './body-toolbar.tsx';
import { editableHtml } from './editable-html.ts';
import { ReadFileButton } from './read-file-button.tsx';
import { slimPaste, tidyPaste } from './tidy-paste.ts';

export interface WrittenBody {
  readonly html: string;
  /** The same as plain text, a paragraph a line. */
  readonly text: string;
}

interface Props {
  readonly documentId: string;
  readonly html: string;
  /** Grows when the body is to be taken from `html` anew: after a cleaning or a choice between two drafts. */
  readonly version: number;
  readonly onChange: (body: WrittenBody) => void;
  /** The body was drawn anew: what it says now. */
  readonly onDrawn: (text: string) => void;
  /** A file was read into the body: what else it says of the document. */
  readonly onRead: (reading: FileReading) => void;
  readonly onDropped: (sentences: readonly string[]) => void;
}

/** The text of a document, written or pasted from Word and WPS. */
export function BodyEditor({ documentId, html, version, ...given }: Props): ReactNode {
  const held = useRef<Editor | null>(null);
  const handlers = useRef(given);
  useEffect(() => {
    handlers.current = given;
  });
  const editor = useEditor({
    extensions: BODY_EXTENSIONS,
    content: editableHtml(html),
    injectCSS: false,
    editorProps: {
      attributes: { class: 'body-text', role: 'textbox', 'aria-label': '正文', 'aria-multiline': 'true' },
      handlePaste: (_, event) => {
        const pasted = event.clipboardData?.getData('text/html') ?? '';
        if (pasted === '' || held.current === null) return false;
        void insertCleaned(held.current, pasted).then((dropped) => handlers.current.onDropped(dropped));
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => handlers.current.onChange(bodyOf(changed)),
  });
  useEffect(() => {
    held.current = editor;
  }, [editor]);

  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    editor.commands.setContent(editableHtml(html), { emitUpdate: false });
    handlers.current.onDrawn(bodyOf(editor).text);
  }, [editor, html, version]);

  function takeIn(reading: FileReading): void {
    editor.commands.setContent(editableHtml(reading.html), { emitUpdate: true });
    given.onDropped(reading.dropped);
    given.onRead(reading);
  }

  return (
    <div className="body-editor">
      <ReadFileButton isWritten={!editor.isEmpty} onRead={takeIn} />
      <BodyToolbar editor={editor} documentId={documentId} />
      <EditorContent editor={editor} className="body-frame" />
    </div>
  );
}

function bodyOf(editor: Editor): WrittenBody {
  return { html: editor.getHTML(), text: textOf(editor) };
}

/**
 * Puts a paste in after the server has cleaned it, since only there the lists and tables of Word are understood. Without
 * a connection the browser tidies it as well as it can.
 */
async function insertCleaned(editor: Editor, pasted: string): Promise<readonly string[]> {
  const slim = slimPaste(pasted);
  try {
    const { html, dropped } = await callWith('cleanPastedBody', { body: { html: slim } });
    editor.chain().focus().insertContent(editableHtml(html)).run();
    return dropped;
  } catch {
    editor.chain().focus().insertContent(tidyPaste(slim)).run();
    return ['粘贴时没有连上服务器，只做了初步清理；保存时服务器会再清理一遍，请核对列表和表格。'];
  }
}

/** A paragraph a line, as the server reads it: tables and their rows are no paragraphs of their own. */
function textOf(editor: Editor): string {
  return editor
    .getText({ blockSeparator: '\n' })
    .replaceAll(/\n{2,}/g, '\n')
    .trimStart();
}
