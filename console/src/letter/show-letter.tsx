import type { LetterRow } from '#contract/letter.ts';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { LetterPaper } from './letter-paper.tsx';
import { LETTER_STATUSES } from './letter-words.ts';

interface Props {
  readonly caseId: string;
  readonly letter: LetterRow;
  readonly onClose: () => void;
}

/** A letter as it was written. */
export function ShowLetter({ caseId, letter, onClose }: Props): ReactNode {
  const text = useAnswer('getLetter', { params: { caseId, letterId: letter.id } });
  return (
    <Modal
      open
      title={`${letter.name}（${LETTER_STATUSES[letter.status].name}）`}
      footer={null}
      width={760}
      onCancel={onClose}
    >
      <AnswerView answer={text}>{(words) => <LetterPaper letter={words} />}</AnswerView>
    </Modal>
  );
}
