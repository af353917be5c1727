import type { LetterRow } from '#contract/letter.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly caseId: string;
  readonly letter: LetterRow;
}

/** Brings the stamped letter back in, by a scan or from the county's e-seal service; a better scan may take its place. */
export function SealedUpload({ caseId, letter }: Props): ReactNode {
  const send = useAct('attachSealedLetter');
  const stamp = useAct('stampLetter');
  const words = letter.status === 'sealed' ? '重新上传盖章件' : '上传盖章件（PDF）';
  return (
    <>
      <label className="file-button">
        {send.isPending ? '正在上传…' : words}
        <input
          className="visually-hidden"
          type="file"
          accept=".pdf,application/pdf"
          disabled={send.isPending}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) send.mutate({ params: { caseId, letterId: letter.id }, file });
            event.target.value = '';
          }}
        />
      </label>
      {letter.status === 'issued' && (
        <Button
          size="small"
          loading={stamp.isPending}
          onClick={() => stamp.mutate({ params: { caseId, letterId: letter.id } })}
        >
          电子印章盖章
        </Button>
      )}
      <ProblemNotice error={send.error ?? stamp.error} />
    </>
  );
}
