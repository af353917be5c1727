import { CASE_STATES } from '#domain/request/case-state.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';

interface Props {
  readonly caseIds: readonly string[];
  readonly onAgain: () => void;
}

/** What was registered, with what the same applicant has asked before: perhaps it has been answered already. */
export function RegisteredCases({ caseIds, onAgain }: Props): ReactNode {
  const [first] = caseIds;
  return (
    <section className="panel" aria-label="已登记">
      <h2>已登记 {caseIds.length} 件</h2>
      <ul className="case-links">
        {caseIds.map((caseId) => (
          <Registered key={caseId} caseId={caseId} siblings={caseIds} />
        ))}
      </ul>
      <div className="acts">
        <Button type="primary" disabled={first === undefined} onClick={() => go(`/cases/${first ?? ''}`)}>
          打开办理
        </Button>
        <Button onClick={onAgain}>再登记一份</Button>
      </div>
    </section>
  );
}

function Registered({
  caseId,
  siblings,
}: {
  readonly caseId: string;
  readonly siblings: readonly string[];
}): ReactNode {
  const detail = useAnswer('getCase', { params: { caseId } });
  return (
    <li>
      <AnswerView answer={detail}>
        {({ row, sameApplicant }) => {
          const before = sameApplicant.similar.filter(({ id }) => !siblings.includes(id));
          return (
            <>
              <GoLink to={`/cases/${row.id}`}>{row.number ?? '待确认后登记'}</GoLink> {row.content}，
              {CASE_STATES[row.state]}
              {row.due !== null && `，到期日 ${row.due}${row.provisional ? '（暂定）' : ''}`}
              {before.length > 0 && (
                <div className="case-notice">
                  同一申请人此前有 {before.length} 件申请，请核对是否重复申请（条例第三十六条第六项）：
                  {before.slice(0, 5).map(({ id, number, content }) => (
                    <div key={id}>
                      <GoLink to={`/cases/${id}`}>{number ?? '未登记'}</GoLink> {content}
                    </div>
                  ))}
                </div>
              )}
            </>
          );
        }}
      </AnswerView>
    </li>
  );
}
