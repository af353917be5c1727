import type { ComplaintDetail, NewComplaintAct } from '#contract/complaint.ts';
import { COMPLAINT_ACT_NAMES } from '#domain/complaint/complaint-course.ts';
import { COMPLAINT_KINDS } from '#domain/complaint/complaint-kind.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Facts } from '../parts/facts.tsx';
import { minute } from '../parts/moment.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ComplaintActDialog } from './complaint-act-dialog.tsx';
import { ComplaintDue, ComplaintState, stepWords } from './complaint-words.tsx';

/** One complaint, correction or suggestion: what may be done now, and what happened. */
export function ComplaintPane({ complaintId }: { readonly complaintId: string }): ReactNode {
  const complaint = useAnswer('getComplaint', { params: { complaintId } });
  return <AnswerView answer={complaint}>{(detail) => <Loaded detail={detail} />}</AnswerView>;
}

function Loaded({ detail }: { readonly detail: ComplaintDetail }): ReactNode {
  const { row, mayHandle } = detail;
  const [open, setOpen] = useState<NewComplaintAct['act'] | null>(null);
  const acts = detail.acts.filter((act) => act !== 'received');
  const kind = COMPLAINT_KINDS[row.kind];
  return (
    <>
      <div className="acts">
        {acts.map((act) => (
          <Button key={act} type={act === acts.at(-1) ? 'primary' : 'default'} onClick={() => setOpen(act)}>
            {COMPLAINT_ACT_NAMES[act]}
          </Button>
        ))}
      </div>
      <p className="complaint-told">
        {kind.article}：{kind.told}
      </p>
      <Facts
        items={[
          ['事项', row.matter],
          ['种类', kind.name],
          ['状态', <ComplaintState key="state" row={row} />],
          ['到期', <ComplaintDue key="due" row={row} />],
          ['提出人', mayHandle ? <Person key="person" row={row} /> : row.personName],
          ['办理单位', row.agencyName],
          ['所指单位', row.aboutAgencyName],
          ['收到', row.receivedOn],
          [
            '所涉的申请',
            row.caseId === null ? null : (
              <GoLink key="case" to={`/cases/${row.caseId}`}>
                {row.caseNumber ?? '未登记的申请'}
              </GoLink>
            ),
          ],
          ['答复', row.answer],
          ['答复日期', row.answeredOn],
        ]}
      />
      <h3 className="pane-head">经过</h3>
      <ol className="complaint-steps">
        {detail.steps.toReversed().map((step) => (
          <li key={step.position}>
            <div>
              <strong>{step.name}</strong> <span className="page-note">{step.on}</span>
            </div>
            <div>{stepWords(step.facts)}</div>
            <small className="page-note">
              {step.recordedBy} 记于 {minute(step.recordedAt)}
            </small>
          </li>
        ))}
      </ol>
      {open !== null && <ComplaintActDialog key={open} act={open} row={row} onClose={() => setOpen(null)} />}
    </>
  );
}

/** The name alone until asked for; each look is recorded by the server. */
function Person({ row }: { readonly row: ComplaintDetail['row'] }): ReactNode {
  const view = useAct('readComplaintPerson');
  if (view.data !== undefined) {
    const { name, phone, address } = view.data;
    return [name, phone, address].filter((part) => part !== '').join('，');
  }
  return (
    <>
      {row.personName}{' '}
      <Button
        size="small"
        loading={view.isPending}
        onClick={() => view.mutate({ params: { complaintId: row.id } })}
      >
        查看提出人（将留下记录）
      </Button>
      <ProblemNotice error={view.error} />
    </>
  );
}
