import type { CaseDetail } from '#contract/request.ts';
import { LETTER_KINDS } from '#domain/letter/letter-kind.ts';
import type { LetterKind } from '#domain/letter/letter-kind.ts';
import { Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { LetterPaper } from './letter-paper.tsx';
import { lettersFitting } from './letter-words.ts';

interface Props {
  readonly found: CaseDetail;
  readonly onClose: () => void;
}

/** Write a paper on the way of a case: what fits where it stands comes first, and it is seen before it is numbered. */
export function WriteLetter({ found, onClose }: Props): ReactNode {
  const { now, also } = lettersFitting(found.steps.map(({ act }) => act));
  const [kind, setKind] = useState<LetterKind | null>(now[0] ?? also[0] ?? null);
  const caseId = found.row.id;
  const preview = useAnswer(
    'previewLetter',
    { params: { caseId }, body: { kind: kind ?? 'receipt' } },
    { enabled: kind !== null },
  );
  const add = useAct('addLetter', onClose);
  const faults = preview.data?.faults ?? [];
  const options = [
    { label: '现在要写的', options: now.map(optionOf) },
    { label: '前面各步的', options: also.map(optionOf) },
  ].filter((group) => group.options.length > 0);
  return (
    <Modal
      open
      title="写文书"
      width={760}
      okText="编号并生成 Word、PDF"
      cancelText="先不"
      okButtonProps={{
        loading: add.isPending,
        disabled: kind === null || faults.length > 0 || preview.data === undefined,
      }}
      onOk={() => kind !== null && add.mutate({ params: { caseId }, body: { kind } })}
      onCancel={onClose}
    >
      {kind === null ? (
        <p className="hint">本件现在没有要写的文书。答复书在“拟定答复”后自动生成，不在这里写。</p>
      ) : (
        <>
          <label className="field">
            文书
            <Select<LetterKind> aria-label="文书" value={kind} options={options} onChange={setKind} />
          </label>
          {faults.length > 0 && (
            <ul className="letter-hints">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
          <AnswerView answer={preview}>
            {(letter) => <LetterPaper letter={{ ...letter, number: null }} />}
          </AnswerView>
          <p className="hint">生成后编号不能收回。打印、盖章后，请把扫描件上传到这份文书。</p>
        </>
      )}
      <ProblemNotice error={add.error} />
    </Modal>
  );
}

function optionOf(kind: LetterKind): { value: LetterKind; label: string } {
  return { value: kind, label: LETTER_KINDS[kind] };
}
