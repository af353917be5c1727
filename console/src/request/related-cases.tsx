import type { CaseDetail } from '#contract/request.ts';
import { CASE_STATES } from '#domain/request/case-state.ts';
import { caseFee, monthFee } from '#domain/request/fee.ts';
import type { ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';

/** The other cases of the same application, and what else the same applicant has asked. */
export function RelatedCases({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { siblings, sameApplicant, mayHandle } = detail;
  const { thisMonth, similar } = sameApplicant;
  if (siblings.length === 0 && !mayHandle) return null;
  return (
    <section className="panel" aria-label="相关的申请">
      <h2>相关的申请</h2>
      {siblings.length > 0 && (
        <>
          <h3>同一份申请的其他各件</h3>
          <ul className="case-links">
            {siblings.map(({ id, number, content, state }) => (
              <li key={id}>
                <GoLink to={`/cases/${id}`}>{number ?? '未登记'}</GoLink> {content}（{CASE_STATES[state]}）
              </li>
            ))}
          </ul>
        </>
      )}
      {mayHandle && (
        <>
          <h3>同一申请人</h3>
          <p>
            本自然月共 {thisMonth} 件。按件计收的，第 {Math.max(thisMonth, 1)} 件{' '}
            {caseFee(Math.max(thisMonth, 1))} 元，全月合计 {monthFee(thisMonth)} 元（国办函〔2020〕109号）。
          </p>
          {similar.length === 0 ? (
            <p className="page-note">没有提交过其他申请。</p>
          ) : (
            <ul className="case-links">
              {similar.map(({ id, number, content, receivedOn }) => (
                <li key={id}>
                  <GoLink to={`/cases/${id}`}>{number ?? '未登记'}</GoLink> {content}
                  {receivedOn !== null && `（${receivedOn} 收到）`}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
