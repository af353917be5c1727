import { useState, type DragEvent, type ReactNode } from 'react';
import './file-drop.css';

interface Props {
  readonly onFile: (file: File) => void;
  /** What to drop, in one line; the others for what may be dropped. */
  readonly title?: string;
  readonly note?: string;
  readonly accept?: string;
}

/** Drop a file, or choose one. */
export function FileDrop({
  onFile,
  title = '把报告文件拖到这里，或者点这里选择',
  note = 'DOCX、PDF、网页（HTML）、Excel（XLSX）、JSON 或文本，一次一份。读出来先给您看，点保存之前什么都不留下。',
  accept = '.docx,.pdf,.html,.htm,.txt,.xlsx,.json',
}: Props): ReactNode {
  const [over, setOver] = useState(false);
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  }
  return (
    <label
      className={over ? 'import-drop is-over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <strong>{title}</strong>
      <span className="page-note">{note}</span>
      <span className="file-button">选择文件</span>
      <input
        className="visually-hidden"
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
