import type { EditionDifference } from '#contract/edition.ts';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';

interface Props {
  readonly documentId: string;
  readonly from: number;
  readonly to: number;
}

type Paragraph = EditionDifference['paragraphs'][number];

/** What an edition changed: the fields in a table, the body paragraph by paragraph, words crossed out and underlined. */
export function DifferenceView({ documentId, from, to }: Props): ReactNode {
  const difference = useAnswer('compareEditions', {
    params: { documentId, edition: to },
    query: { from },
  });
  return (
    <section className="difference" aria-label="两版的差别">
      <h3>
        第 {to} 版与第 {from} 版相比
      </h3>
      <AnswerView answer={difference}>
        {({ fields, paragraphs, isLayoutOnly }) => (
          <>
            {fields.length > 0 && <FieldTable fields={fields} />}
            {paragraphs.length > 0 && <Paragraphs paragraphs={paragraphs} />}
            {isLayoutOnly && <p>正文文字没有变，只调整了标题层级、表格或链接。</p>}
            {fields.length + paragraphs.length === 0 && !isLayoutOnly && <p>两版内容相同。</p>}
          </>
        )}
      </AnswerView>
    </section>
  );
}

function FieldTable({ fields }: Pick<EditionDifference, 'fields'>): ReactNode {
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">要素</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before === '' ? '（空）' : <del>{before}</del>}</td>
            <td>{after === '' ? '（空）' : <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Unchanged text beyond the neighbours of a change is folded away. */
function Paragraphs({ paragraphs }: Pick<EditionDifference, 'paragraphs'>): ReactNode {
  const [whole, setWhole] = useState(false);
  const numbered = paragraphs.map((paragraph, index) => ({ paragraph, index }));
  const shown = whole
    ? numbered
    : numbered.filter(({ index }) =>
        [index - 1, index, index + 1].some((near) => isChange(paragraphs[near])),
      );
  const changes = paragraphs.filter(isChange).length;
  return (
    <div className="difference-body">
      <p className="hint">
        正文有 {changes} 段不同。{' '}
        <button type="button" className="row-button" onClick={() => setWhole(!whole)}>
          {whole ? '只看不同的段落' : '看全部段落'}
        </button>
      </p>
      {shown.map(({ paragraph, index }) => (
        <p key={index} className={`is-${paragraph.kind}`}>
          {paragraph.words.map(({ kind, text }, place) => {
            if (kind === 'removed') return <del key={place}>{text}</del>;
            if (kind === 'added') return <ins key={place}>{text}</ins>;
            return <span key={place}>{text}</span>;
          })}
        </p>
      ))}
    </div>
  );
}

function isChange(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && paragraph.kind !== 'same';
}
