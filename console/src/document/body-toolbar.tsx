import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState, type ReactNode } from 'react';
import { LinkDialog } from './link-dialog.tsx';
import { PictureDialog } from './picture-dialog.tsx';

interface Props {
  readonly editor: Editor;
  readonly documentId: string;
}

interface Tool {
  readonly name: string;
  readonly title: string;
  readonly act: (editor: Editor) => void;
  readonly isOn?: (editor: Editor) => boolean;
}

type Level = 2 | 3 | 4;

const HEADINGS: readonly Tool[] = [
  {
    name: '正文',
    title: '普通段落',
    act: (editor) => editor.chain().focus().setParagraph().run(),
    isOn: isPlain,
  },
  ...([2, 3, 4] as const).map((level) => ({
    name: ['一级', '二级', '三级'][level - 2] ?? '',
    title: `${['一级', '二级', '三级'][level - 2] ?? ''}标题`,
    act: (editor: Editor) =>
      void editor
        .chain()
        .focus()
        .toggleHeading({ level: level as Level })
        .run(),
    isOn: (editor: Editor) => editor.isActive('heading', { level }),
  })),
];

const MARKS: readonly Tool[] = [
  {
    name: '粗',
    title: '加粗',
    act: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    name: '斜',
    title: '倾斜',
    act: (editor) => editor.chain().focus().toggleItalic().run(),
    isOn: (editor) => editor.isActive('italic'),
  },
  { name: '居中', title: '居中', act: (editor) => align(editor, 'center'), isOn: isAligned('center') },
  { name: '居右', title: '居右（落款）', act: (editor) => align(editor, 'right'), isOn: isAligned('right') },
  {
    name: '编号',
    title: '编号列表',
    act: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    name: '列点',
    title: '项目列表',
    act: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
];

const TABLE: readonly Tool[] = [
  { name: '加行', title: '在下方加一行', act: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: '加列', title: '在右边加一列', act: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: '删行', title: '删除这一行', act: (editor) => editor.chain().focus().deleteRow().run() },
  { name: '删列', title: '删除这一列', act: (editor) => editor.chain().focus().deleteColumn().run() },
  {
    name: '合并拆分',
    title: '合并或拆分单元格',
    act: (editor) => editor.chain().focus().mergeOrSplit().run(),
  },
  { name: '表头', title: '首行作表头', act: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { name: '删表', title: '删除整个表格', act: (editor) => editor.chain().focus().deleteTable().run() },
];

const LAST: readonly Tool[] = [
  {
    name: '清格式',
    title: '去掉所选文字的格式',
    act: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run(),
  },
  { name: '撤销', title: '撤销（Ctrl+Z）', act: (editor) => editor.chain().focus().undo().run() },
  { name: '重做', title: '重做（Ctrl+Y）', act: (editor) => editor.chain().focus().redo().run() },
];

/** What can be done to the words that are marked. Table tools come when the cursor stands in a table. */
export function BodyToolbar({ editor, documentId }: Props): ReactNode {
  const [asking, setAsking] = useState<'link' | 'picture' | null>(null);
  const inTable = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') });
  return (
    <div className="body-toolbar" role="toolbar" aria-label="正文格式">
      <Tools editor={editor} tools={HEADINGS} />
      <Tools editor={editor} tools={MARKS} />
      <span className="body-tools">
        <button type="button" title="插入或修改链接" onClick={() => setAsking('link')}>
          链接
        </button>
        <button type="button" title="插入已上传的图片附件" onClick={() => setAsking('picture')}>
          图片
        </button>
        <button
          type="button"
          title="插入三行三列的表格"
          disabled={inTable}
          onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        >
          表格
        </button>
      </span>
      {inTable && <Tools editor={editor} tools={TABLE} />}
      <Tools editor={editor} tools={LAST} />
      {asking === 'link' && <LinkDialog editor={editor} onClose={() => setAsking(null)} />}
      {asking === 'picture' && (
        <PictureDialog editor={editor} documentId={documentId} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

function Tools({ editor, tools }: { readonly editor: Editor; readonly tools: readonly Tool[] }): ReactNode {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map((tool) => tool.isOn?.(now) === true),
  });
  return (
    <span className="body-tools">
      {tools.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          title={tool.title}
          {...(tool.isOn === undefined ? {} : { 'aria-pressed': on[index] ?? false })}
          onClick={() => tool.act(editor)}
        >
          {tool.name}
        </button>
      ))}
    </span>
  );
}

function isPlain(editor: Editor): boolean {
  return editor.isActive('paragraph') && !editor.isActive('listItem');
}

function isAligned(to: 'center' | 'right'): (editor: Editor) => boolean {
  return (editor) => editor.isActive({ align: to });
}

/** Sets the lines there, or back to where they were. */
function align(editor: Editor, to: 'center' | 'right'): void {
  const next = editor.isActive({ align: to }) ? null : to;
  editor
    .chain()
    .focus()
    .updateAttributes('paragraph', { align: next })
    .updateAttributes('heading', { align: next })
    .run();
}
