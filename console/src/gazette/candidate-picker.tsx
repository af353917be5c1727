import type { GazetteCandidate, GazetteEntry } from '#contract/gazette.ts';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';

interface Props {
  readonly chosen: readonly GazetteEntry[];
  readonly onPick: (entries: GazetteEntry[]) => void;
}

/** What was released and no issue carries: normative documents and policies by themselves, others by their words. */
export function CandidatePicker({ chosen, onPick }: Props): ReactNode {
  const [search, setSearch] = useState('');
  const candidates = useAnswer('listGazetteCandidates', { query: { search } });
  const known = new Set(chosen.map(({ documentId }) => documentId));
  return (
    <section className="panel">
      <h2>选入文件</h2>
      <Input.Search
        aria-label="查找已公开的文件"
        placeholder="标题或文号里的字，查找其他文件"
        allowClear
        onSearch={setSearch}
      />
      <AnswerView answer={candidates}>
        {({ items }) => {
          const left = items.filter(({ documentId }) => !known.has(documentId));
          if (left.length === 0)
            return (
              <p className="hint">
                {search === '' ? '新公开的规范性文件和政策文件都已收入。' : '没有找到，或者都已刊登过。'}
              </p>
            );
          return (
            <>
              <ul className="gazette-candidates">
                {left.map((one) => (
                  <li key={one.documentId}>
                    <span>
                      {one.title}
                      <span className="page-note">
                        {' '}
                        {one.documentNumber} {one.publishedOn} 公开
                      </span>
                    </span>
                    <Button size="small" onClick={() => onPick([entryOf(one)])}>
                      选入
                    </Button>
                  </li>
                ))}
              </ul>
              {left.length > 1 && (
                <Button onClick={() => onPick(left.map(entryOf))}>全部选入（{left.length} 篇）</Button>
              )}
            </>
          );
        }}
      </AnswerView>
    </section>
  );
}

function entryOf({ documentId, section, title, documentNumber }: GazetteCandidate): GazetteEntry {
  return { documentId, section, title, documentNumber, isPublic: true };
}
