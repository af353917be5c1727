import type { FileReading } from '#contract/attachment.ts';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  /** Something stands in the body already, which the file would take the place of. */
  readonly isWritten: boolean;
  readonly onRead: (reading: FileReading) => void;
}

const ACCEPTED = '.docx,.pdf,.html,.htm,.txt';

/** Takes the text of a file as the body; number and date are filled in where they are still blank. */
export function ReadFileButton({ isWritten, onRead }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<FileReading | null>(null);
  const read = useAct('readDocumentFile', (reading) => {
    if (isWritten) setWaiting(reading);
    else onRead(reading);
  });
  return (
    <div className="read-file">
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label="选择要读入的文件"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) read.mutate({ file });
          // The same file may be chosen again after it was put right.
          event.target.value = '';
        }}
      />
      <Button size="small" loading={read.isPending} onClick={() => input.current?.click()}>
        从文件读入正文
      </Button>
      <span className="hint">DOCX、PDF、网页或文本；也可以从 Word、WPS 直接粘贴到下面。</span>
      <ProblemNotice error={read.error} />
      <AskOnce
        open={waiting !== null}
        title="用文件的内容代替现在的正文？"
        consequences={[
          '正文换成文件里的内容；在正文里按 Ctrl+Z 可以退回。',
          '已填的要素不变，空着的文号、成文日期按文件补上。',
        ]}
        button="代替"
        busy={false}
        error={null}
        onAct={() => {
          if (waiting !== null) onRead(waiting);
          setWaiting(null);
        }}
        onCancel={() => setWaiting(null)}
      />
    </div>
  );
}
