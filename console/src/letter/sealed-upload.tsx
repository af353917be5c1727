import type { LetterRow } from '#contract/letter.ts';
import type { ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly caseId: string;
  readonly letter: LetterRow;
}

/** Brings the stamped letter back in; a better scan may take its place. */
export function SealedUpload({ caseId, letter }: Props): ReactNode {
  const send = useAct('attachSealedLetter');
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
      <ProblemNotice error={send.error} />
    </>
  );
}
