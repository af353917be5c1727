import type { DocumentDetail } from '#contract/document.ts';
import type { ReactNode } from 'react';
import { clockWords } from './document-words.tsx';

/** Until when the draft has to be before the public, and how that day came about. */
export function DraftClock({ detail }: { readonly detail: DocumentDetail }): ReactNode {
  const { clock } = detail.row;
  return (
    <section className={`draft-clock is-${clock?.state ?? 'none'}`} aria-label="公开期限">
      <h2>公开期限</h2>
      {clock === null ? (
        <p>{noClock(detail)}</p>
      ) : (
        <>
          <strong>
            {clock.due} 前，{clockWords(clock)}
            {clock.provisional && '（暂定）'}
          </strong>
          <p>{clock.explanation}</p>
        </>
      )}
    </section>
  );
}

function noClock({ row, fields }: DocumentDetail): string {
  if (fields.opennessLabel === 'withheld' || fields.opennessLabel === 'on_request')
    return '不主动公开的信息没有公开期限。';
  if (row.standing === 'released') return '更正已发布的信息不另计期限；信息本身有变更的，请填写变更日期。';
  return '填写成文日期后开始计算：自形成或变更之日起 20 个工作日内（《条例》第二十六条）。';
}
