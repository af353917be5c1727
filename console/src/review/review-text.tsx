import type { ReviewDetail } from '#contract/review.ts';
import { DOCUMENT_KINDS } from '#domain/disclosure/document.ts';
import type { ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { BodyReader } from '../document/body-reader.tsx';
import '../document/document.css';
import { AnswerView } from '../parts/answer-view.tsx';
import { Facts } from '../parts/facts.tsx';
import { useSession } from '../session/session-context.ts';
import { ReviewPanel } from './review-panel.tsx';

/** A document as its reviewer reads it: the acts, the facts, the text, what was done before. */
export function ReviewText({ documentId }: { readonly documentId: string }): ReactNode {
  const review = useAnswer('getReview', { params: { documentId } });
  return (
    <>
      <ReviewPanel documentId={documentId} />
      <AnswerView answer={review}>{(detail) => <Text detail={detail} />}</AnswerView>
    </>
  );
}

function Text({ detail }: { readonly detail: ReviewDetail }): ReactNode {
  const { may } = useSession();
  return (
    <article className="review-text">
      <h2>{detail.title}</h2>
      <Facts
        items={[
          ['信息类别', DOCUMENT_KINDS[detail.kind]],
          ['文号', detail.documentNumber],
          ['单位', detail.agencyName],
          ['成文日期', detail.madeOn],
          ['内容概述', detail.summary],
          ['附件', attachmentList(detail)],
        ]}
      />
      {may('document.read') && <GoLink to={`/documents/${detail.documentId}`}>打开全部要素和附件</GoLink>}
      <BodyReader html={detail.bodyHtml} />
    </article>
  );
}

function attachmentList({ documentId, attachments }: ReviewDetail): ReactNode {
  if (attachments.length === 0) return null;
  return (
    <ul className="review-files">
      {attachments.map(({ id, name }) => (
        <li key={id}>
          <a href={`../api/documents/${documentId}/attachments/${id}/file`} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
