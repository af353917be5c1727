import type { LetterRow } from '#contract/letter.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';
import { dayOf } from '../parts/moment.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { LetterHints } from './letter-hints.tsx';
import { LETTER_FORMATS, LETTER_STATUSES } from './letter-words.ts';
import { SealedUpload } from './sealed-upload.tsx';
import { ShowLetter } from './show-letter.tsx';
import { WriteLetter } from './write-letter.tsx';
import './letter.css';

/** The letters of a case: what was written, what became of it, and what can be written next. */
export function LettersPanel({ caseId }: { readonly caseId: string }): ReactNode {
  const letters = useAnswer('listLetters', { params: { caseId } });
  const found = useAnswer('getCase', { params: { caseId } });
  const [writing, setWriting] = useState(false);
  const [shown, setShown] = useState<LetterRow | null>(null);
  const mayHandle = found.data?.mayHandle ?? false;
  const mayRead = found.data?.mayReadApplicant ?? false;
  return (
    <section className="panel" aria-label="文书">
      <div className="letters-head">
        <h2>文书</h2>
        {mayHandle && mayRead && <Button onClick={() => setWriting(true)}>写文书</Button>}
      </div>
      {found.data !== undefined && <LetterHints found={found.data} letters={letters.data?.items ?? []} />}
      <AnswerView answer={letters}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="hint">还没有文书。登记后可以写收件回执；拟定答复时自动生成答复书草稿。</p>
          ) : (
            <PlainTable
              label="本件的文书"
              rows={items}
              rowKey={(letter) => letter.id}
              columns={[
                {
                  head: '文书',
                  cell: (letter) => (
                    <>
                      {mayRead ? (
                        <Button type="link" size="small" onClick={() => setShown(letter)}>
                          {letter.name}
                        </Button>
                      ) : (
                        letter.name
                      )}
                      {letter.number !== null && <div>{letter.number}</div>}
                    </>
                  ),
                },
                {
                  head: '状态',
                  cell: ({ status }) => (
                    <Mark tone={LETTER_STATUSES[status].tone}>{LETTER_STATUSES[status].name}</Mark>
                  ),
                },
                {
                  head: '成文日期',
                  cell: (letter) => (
                    <span className="letter-day">{letter.datedOn ?? `${dayOf(letter.updatedAt)} 起草`}</span>
                  ),
                },
                {
                  head: '文件',
                  cell: (letter) => (
                    <div className="letter-files">
                      {mayRead && <Files caseId={caseId} letter={letter} />}
                      {mayHandle && (letter.status === 'issued' || letter.status === 'sealed') && (
                        <SealedUpload caseId={caseId} letter={letter} />
                      )}
                    </div>
                  ),
                },
              ]}
            />
          )
        }
      </AnswerView>
      {writing && found.data !== undefined && (
        <WriteLetter found={found.data} onClose={() => setWriting(false)} />
      )}
      {shown !== null && <ShowLetter caseId={caseId} letter={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

/** Plain links: each download is recorded by the server. */
function Files({ caseId, letter }: { readonly caseId: string; readonly letter: LetterRow }): ReactNode {
  return letter.formats.map((format) => (
    <a key={format} href={`../api/cases/${caseId}/letters/${letter.id}/files/${format}`} download>
      {LETTER_FORMATS[format]}
    </a>
  ));
}
