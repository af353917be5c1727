import type { CaseDetail } from '#contract/request.ts';
import type { ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { LettersPanel } from '../letter/letters-panel.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { Facts } from '../parts/facts.tsx';
import { Page } from '../parts/page.tsx';
import { RedactionPanel } from '../redaction/redaction-panel.tsx';
import { RemediesPanel } from '../remedy/remedies-panel.tsx';
import { ApplicantCard } from './applicant-card.tsx';
import { CaseActs } from './case-acts.tsx';
import { rowFacts } from './case-facts.tsx';
import { CaseStateMark, TermMark } from './case-words.tsx';
import { ClockCard } from './clock-card.tsx';
import { RelatedCases } from './related-cases.tsx';
import { proposedExtension } from './shown-acts.ts';
import { StepLine } from './step-line.tsx';

/** One case: its clock, what happened, and the acts that are allowed now. */
export function CasePage({ caseId }: { readonly caseId: string }): ReactNode {
  const detail = useAnswer('getCase', { params: { caseId } });
  const row = detail.data?.row;
  return (
    <Page
      title={row === undefined ? '申请' : (row.number ?? '未登记的申请')}
      note={
        row && (
          <>
            <CaseStateMark row={row} /> <TermMark row={row} /> {row.agencyName}
          </>
        )
      }
      acts={<GoLink to="/cases">返回办件列表</GoLink>}
    >
      <AnswerView answer={detail}>
        {(loaded) => (
          <>
            <CaseActs detail={loaded} />
            <ProposalNotice detail={loaded} />
            <div className="case-columns">
              <div className="case-column">
                <section className="panel" aria-label="申请">
                  <Facts
                    items={[
                      ...rowFacts(loaded.row),
                      ...(loaded.features === '' ? [] : [['特征描述', loaded.features] as const]),
                    ]}
                  />
                </section>
                <RedactionPanel caseId={caseId} />
                <LettersPanel caseId={caseId} />
                <StepLine steps={loaded.steps} />
              </div>
              <div className="case-column">
                <ClockCard detail={loaded} />
                <ApplicantCard detail={loaded} />
                <RelatedCases detail={loaded} />
                <RemediesPanel caseId={caseId} agencyId={loaded.row.agencyId} />
              </div>
            </div>
          </>
        )}
      </AnswerView>
    </Page>
  );
}

function ProposalNotice({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const proposed = proposedExtension(detail);
  if (proposed === null) return null;
  return (
    <p className="case-notice">
      已申请延长 {proposed.days} 个工作日，待政府信息公开工作机构负责人审批：{proposed.reason}
    </p>
  );
}
