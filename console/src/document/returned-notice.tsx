import type { DocumentDetail } from '#contract/document.ts';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';

/** Why a draft was given back, beside the text that has to be mended. */
export function ReturnedNotice({ detail: { row } }: { readonly detail: DocumentDetail }): ReactNode {
  const review = useAnswer('getReview', { params: { documentId: row.id } }, { enabled: row.isReturned });
  const reasons = review.data?.round?.events.filter(({ act }) => act === 'return') ?? [];
  if (!row.isReturned || reasons.length === 0) return null;
  return (
    <Alert
      type="warning"
      className="returned-notice"
      title="审核人退回了这条信息"
      description={
        <>
          {reasons.map(({ by, at, comment }) => (
            <p key={at}>
              {by}：{comment}
            </p>
          ))}
          <p>改好后到“审核与发布”重新送审。</p>
        </>
      }
    />
  );
}
