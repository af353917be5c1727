import type { FileReading } from '#contract/attachment.ts';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { BodyReader } from './body-reader.tsx';
import './attachment.css';

const KINDS = '.docx,.pdf,.html,.htm,.txt,.xlsx';

interface Props {
  readonly reading: FileReading | null;
  readonly onRead: (reading: FileReading) => void;
}

/** A file to be read as the text of a document: choose it, look at what was read. Nothing is kept of it. */
export function FileReadingField({ reading, onRead }: Props): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useAct('readDocumentFile', onRead);
  return (
    <div className="file-reading">
      <label className="file-choice">
        <span className="file-button">从文件起草</span>
        <span className="hint">{chosen ?? '可不选。DOCX、可复制文字的 PDF、网页、文本或 XLSX'}</span>
        <input
          type="file"
          accept={KINDS}
          disabled={read.isPending}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file === undefined) return;
            setChosen(file.name);
            read.mutate({ file });
          }}
        />
      </label>
      {read.isPending && <p className="hint">正在读文件，请稍候。</p>}
      <ProblemNotice error={read.error} />
      {reading !== null && !read.isPending && (
        <>
          {reading.dropped.length > 0 && (
            <ul className="attachment-notes">
              {reading.dropped.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <div className="file-reading-body" tabIndex={0} role="region" aria-label="读出的正文">
            <BodyReader html={reading.html} />
          </div>
        </>
      )}
    </div>
  );
}
