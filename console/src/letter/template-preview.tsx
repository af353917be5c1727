import type { LetterKind } from '#domain/letter/letter-kind.ts';
import { writeLetter } from '#domain/letter/write-letter.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { CaseSelect } from '../parts/case-select.tsx';
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
  const mayTry = may('request.personal');
  const real = useAct('previewLetter');
  return (
    <section className="letter-editor" aria-label="预览">
      {mayTry && (
        <div className="filters">
          <CaseSelect
            placeholder="虚拟的样例；也可以选一件申请"
            value={caseId}
            onChange={(next) => {
              setCaseId(next);
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
