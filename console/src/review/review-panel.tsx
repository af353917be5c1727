import type { ReviewDetail } from '#contract/review.ts';
import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { ReviewActs } from './review-acts.tsx';
import { roundWords } from './review-words.ts';
import { RoundView } from './round-view.tsx';
import { SheetLinks } from './sheet-links.tsx';
import './review.css';

/** The review of a document: where it is, what was done, what this person may do now. */
export function ReviewPanel({ documentId }: { readonly documentId: string }): ReactNode {
  const review = useAnswer('getReview', { params: { documentId } });
  return (
    <AnswerView answer={review}>
      {(detail) => (
        <div className="review-panel">
          <Standing detail={detail} />
          <ReviewActs detail={detail} />
          <Findings detail={detail} />
          {detail.round === null ? (
            <p className="hint">还没有送过审。送审后，这里显示每一步由谁办、办得怎样。</p>
          ) : (
            <>
              <RoundView round={detail.round} />
              <SheetLinks documentId={detail.documentId} />
            </>
          )}
          {detail.earlier.length > 0 && (
            <details className="review-earlier">
              <summary>以前的 {detail.earlier.length} 轮审核</summary>
              {detail.earlier.map((round) => (
                <RoundView key={round.id} round={round} />
              ))}
            </details>
          )}
        </div>
      )}
    </AnswerView>
  );
}

function Standing({ detail }: { readonly detail: ReviewDetail }): ReactNode {
  const { round, withdrawal } = detail;
  return (
    <>
      <p className="review-standing">
        <strong>{roundWords(detail)}</strong>
        {detail.isEmergency && <Mark tone="warning">应急发布</Mark>}
      </p>
      {round?.releaseAt != null && round.status === 'approved' && (
        <p className="review-note">
          定于 {minute(round.releaseAt)} 自动发布
          {round.scheduledBy === null ? '' : `（${round.scheduledBy}设定）`}。
        </p>
      )}
      {round?.scheduleFailure != null && (
        <p className="review-note is-error">定时发布没有成功：{round.scheduleFailure}</p>
      )}
      {withdrawal !== null && (
        <p className="review-note is-warning">
          {minute(withdrawal.at)} 撤回：{withdrawal.reason}
        </p>
      )}
    </>
  );
}

function Findings({ detail }: { readonly detail: ReviewDetail }): ReactNode {
  const blocking = detail.findings.filter((finding) => finding.severity === 'block');
  if (blocking.length === 0) return null;
  return (
    <section className="review-findings" aria-label="不能送审的问题">
      <h2>改正以下 {blocking.length} 处才能送审</h2>
      <ul>
        {blocking.map((finding) => (
          <li key={finding.key}>
            {finding.place}：{finding.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
