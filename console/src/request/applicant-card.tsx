import type { CaseDetail } from '#contract/request.ts';
import {
  APPLICANT_KINDS,
  IDENTITY_PROOFS,
  WANTED_DELIVERIES,
  WANTED_FORMS,
} from '#domain/request/application.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../client/call.ts';
import { useAct } from '../client/use-act.ts';
import { Facts } from '../parts/facts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

type Applicant = Answer<'readApplicant'>;

/** Who asks: masked, until somebody who handles the case looks; each look is recorded. */
export function ApplicantCard({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const [applicant, setApplicant] = useState<Applicant | null>(null);
  const read = useAct('readApplicant', setApplicant);
  const { row } = detail;
  return (
    <section className="panel" aria-label="申请人">
      <h2>申请人</h2>
      <Facts
        items={[
          ['类别', APPLICANT_KINDS[row.applicantKind]],
          ['姓名、名称', applicant?.name ?? detail.applicantName],
          ...(applicant === null ? [] : openFacts(applicant)),
          ['信息的形式', WANTED_FORMS[detail.wantedForm]],
          ['获取方式', WANTED_DELIVERIES[detail.wantedDelivery]],
        ]}
      />
      <ProblemNotice error={read.error} />
      {detail.mayReadApplicant && applicant === null && (
        <div className="acts">
          <Button loading={read.isPending} onClick={() => read.mutate({ params: { caseId: row.id } })}>
            查看申请人（将留下记录）
          </Button>
        </div>
      )}
    </section>
  );
}

function openFacts(applicant: Applicant): (readonly [string, string])[] {
  return [
    [IDENTITY_PROOFS[applicant.proof], applicant.proofNumber],
    ['代表人、经办人', applicant.representative],
    ['电话', applicant.phone],
    ['电子邮箱', applicant.email],
    ['通信地址', [applicant.address, applicant.postcode].filter((part) => part !== '').join('，')],
  ];
}
