import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { BodyReader } from './body-reader.tsx';

interface Props {
  readonly documentId: string;
  readonly number: number;
}

/** The text of an edition, whatever became of it. */
export function EditionText({ documentId, number }: Props): ReactNode {
  const edition = useAnswer('getEdition', { params: { documentId, edition: number } });
  return (
    <section className="edition-text" aria-label={`第 ${number} 版全文`}>
      <AnswerView answer={edition}>
        {({ title, bodyHtml }) => (
          <article className="document-paper">
            <h2>{title}</h2>
            <BodyReader key={number} html={bodyHtml} />
          </article>
        )}
      </AnswerView>
    </section>
  );
}
