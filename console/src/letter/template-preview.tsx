import type { LetterKind } from '#domain/letter/letter-kind.ts';
import { writeLetter } from '#domain/letter/write-letter.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSession } from '../session/session-context.ts';
import { LetterPaper } from './letter-paper.tsx';
import { SAMPLE_FACTS } from './sample-facts.ts';

interface Props {
  readonly kind: LetterKind;
  readonly text: string;
  /** False: the text names words nobody knows. */
  readonly usable: boolean;
}

const FRAME = {
  heading: SAMPLE_FACTS.单位,
  number: null,
  signedBy: SAMPLE_FACTS.单位,
  date: parsePlainDate('2026-11-20'),
};

/** The letter as the text makes it: of a made-up case while typing, or of a real one when asked for. */
export function TemplatePreview({ kind, text, usable }: Props): ReactNode {
  const { may } = useSession();
  const [caseId, setCaseId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const mayTry = may('request.personal');
  const cases = useAnswer('listCases', { query: { text: typed, pageSize: 20 } }, { enabled: mayTry });
  const real = useAct('previewLetter');
  return (
    <section className="letter-editor" aria-label="预览">
      {mayTry && (
        <div className="filters">
          <Select<string | null>
            className="agency-select"
            aria-label="用一件申请预览"
            placeholder="虚拟的样例"
            allowClear
            value={caseId}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={(cases.data?.items ?? []).map(({ id, number, content }) => ({
              value: id,
              label: `${number ?? '未登记'}　${content.slice(0, 24)}`,
            }))}
            onChange={(next) => {
              setCaseId(next ?? null);
              real.reset();
            }}
          />
          {caseId !== null && (
            <Button
              loading={real.isPending}
              disabled={!usable}
              onClick={() => real.mutate({ params: { caseId }, body: { kind, template: text } })}
            >
              按这件预览
            </Button>
          )}
        </div>
      )}
      <ProblemNotice error={real.error} />
      {caseId !== null && real.data !== undefined ? (
        <>
          {real.data.faults.length > 0 && (
            <ul className="letter-hints">
              {real.data.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
          <LetterPaper letter={{ ...real.data, number: null }} />
        </>
      ) : (
        <LetterPaper letter={writeLetter(kind, text, SAMPLE_FACTS, FRAME)} />
      )}
    </section>
  );
}
