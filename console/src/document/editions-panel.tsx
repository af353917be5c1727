import type { DocumentDetail } from '#contract/document.ts';
import type { EditionList } from '#contract/edition.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { DifferenceView } from './difference-view.tsx';
import { EditionText } from './edition-text.tsx';

type Edition = EditionList['items'][number];

const STATE_WORDS = { public: '现行版', former: '旧版', at_work: '正在准备', given_up: '已放弃' } as const;

interface Chosen {
  readonly number: number;
  readonly as: 'text' | 'difference';
}

/** Every edition stays readable, with what it changed against the one before. */
export function EditionsPanel({ detail }: { readonly detail: DocumentDetail }): ReactNode {
  const documentId = detail.row.id;
  const editions = useAnswer('listEditions', { params: { documentId } });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <div className="document-pane">
      <AnswerView answer={editions}>
        {({ items }) => {
          const from = chosen === null ? null : editionBefore(items, chosen.number);
          return (
            <>
              <ul className="edition-list">
                {items.map((edition) => (
                  <EditionRow
                    key={edition.number}
                    edition={edition}
                    hasFormer={editionBefore(items, edition.number) !== null}
                    onChoose={(as) => setChosen({ number: edition.number, as })}
                  />
                ))}
              </ul>
              {chosen?.as === 'text' && <EditionText documentId={documentId} number={chosen.number} />}
              {chosen?.as === 'difference' && from !== null && (
                <DifferenceView documentId={documentId} from={from} to={chosen.number} />
              )}
            </>
          );
        }}
      </AnswerView>
    </div>
  );
}

interface RowProps {
  readonly edition: Edition;
  readonly hasFormer: boolean;
  readonly onChoose: (as: Chosen['as']) => void;
}

function EditionRow({ edition, hasFormer, onChoose }: RowProps): ReactNode {
  const { number, state, releasedAt, updatedAt, createdBy, changeNote, title } = edition;
  return (
    <li>
      <span className="edition-number">第 {number} 版</span>
      <Mark tone={state === 'public' ? 'good' : state === 'at_work' ? 'notice' : 'plain'}>
        {STATE_WORDS[state]}
      </Mark>
      <span className="edition-words">
        {title}
        <small>
          {releasedAt === null ? `${minute(updatedAt)} 保存` : `${minute(releasedAt)} 发布`}
          {createdBy !== null && `，${createdBy} 起草`}
          {changeNote !== null && `；更正说明：${changeNote}`}
        </small>
      </span>
      <Button size="small" onClick={() => onChoose('text')}>
        看全文
      </Button>
      {hasFormer && (
        <Button size="small" onClick={() => onChoose('difference')}>
          与前一版比较
        </Button>
      )}
    </li>
  );
}

/** The edition to compare with: the last one before it that was released, or else simply the one before. */
function editionBefore(items: readonly Edition[], number: number): number | null {
  const earlier = items.filter((edition) => edition.number < number);
  const former = earlier.find((edition) => edition.releasedAt !== null) ?? earlier[0];
  return former?.number ?? null;
}
