import type { NewRemedyAct, RemedyDetail } from '#contract/remedy.ts';
import { REMEDY_ACT_NAMES } from '#domain/remedy/remedy-course.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Facts } from '../parts/facts.tsx';
import { minute } from '../parts/moment.ts';
import { NewAnswerDialog } from './new-answer-dialog.tsx';
import { NewRemedyDialog } from './new-remedy-dialog.tsx';
import { RemedyActDialog } from './remedy-act-dialog.tsx';
import { kindWords, RemedyDue, RemedyState } from './remedy-words.tsx';
import { stepFacts } from './step-facts.ts';
import './remedy.css';

/** One remedy: its deadline with the reason, what may be done now, and what happened. */
export function RemedyPane({ remedyId }: { readonly remedyId: string }): ReactNode {
  const remedy = useAnswer('getRemedy', { params: { remedyId } });
  return <AnswerView answer={remedy}>{(detail) => <Loaded detail={detail} />}</AnswerView>;
}

function Loaded({ detail }: { readonly detail: RemedyDetail }): ReactNode {
  const { row, deadline, mayOrderNewAnswer } = detail;
  const [open, setOpen] = useState<NewRemedyAct['act'] | 'new_answer' | 'suit' | null>(null);
  const close = (): void => setOpen(null);
  const acts = detail.acts.filter((act) => act !== 'served');
  // What the deadline asks for first, the result once that is done.
  const [next] = (['answered', 'decided', 'appealed'] as const).filter((act) => acts.includes(act));
  const mayFollow = acts.length === 0 && detail.mayHandle && row.kind === 'reconsideration';
  return (
    <>
      <div className="acts">
        {acts.map((act) => (
          <Button key={act} type={act === next ? 'primary' : 'default'} onClick={() => setOpen(act)}>
            {REMEDY_ACT_NAMES[act]}
          </Button>
        ))}
        {mayOrderNewAnswer && (
          <Button type="primary" onClick={() => setOpen('new_answer')}>
            立重新答复的件
          </Button>
        )}
        {mayFollow && <Button onClick={() => setOpen('suit')}>登记复议后的诉讼</Button>}
      </div>
      {deadline !== null && <p className="remedy-deadline">{deadline}</p>}
      <Facts
        items={[
          ['种类', kindWords(row)],
          ['状态', <RemedyState key="state" row={row} />],
          ['答复举证到期', <RemedyDue key="due" row={row} />],
          ['复议机关、法院', row.body],
          ['文号、案号', row.number],
          ['请求', row.claim],
          ['单位', row.agencyName],
          ['收到副本', row.servedOn],
          ['审结', row.concludedOn],
          ['原因和改进措施', row.lesson],
          [
            '所涉的件',
            row.caseId === null ? null : <CaseLink key="case" id={row.caseId} words={row.caseNumber} />,
          ],
          [
            '重新答复',
            row.newCaseId === null ? null : <CaseLink key="new" id={row.newCaseId} words="打开" />,
          ],
          [
            '经过的复议',
            row.priorRemedyId === null ? null : (
              <GoLink key="prior" to={`/remedies?open=${row.priorRemedyId}`}>
                打开
              </GoLink>
            ),
          ],
        ]}
      />
      <h3 className="pane-head">经过</h3>
      <ol className="remedy-steps">
        {detail.steps.toReversed().map((step) => (
          <li key={step.position}>
            <div>
              <strong>{step.name}</strong> <span className="page-note">{step.on}</span>
            </div>
            {stepFacts(step).map((words) => (
              <div key={words}>{words}</div>
            ))}
            <small className="page-note">
              {step.recordedBy} 记于 {minute(step.recordedAt)}
            </small>
          </li>
        ))}
      </ol>
      {open === 'new_answer' && <NewAnswerDialog row={row} onClose={close} />}
      {open === 'suit' && (
        <NewRemedyDialog
          about={{ agencyId: row.agencyId, caseId: row.caseId, priorRemedyId: row.id }}
          onClose={close}
        />
      )}
      {open !== null && open !== 'new_answer' && open !== 'suit' && (
        <RemedyActDialog key={open} act={open} detail={detail} onClose={close} />
      )}
    </>
  );
}

function CaseLink({ id, words }: { readonly id: string; readonly words: string | null }): ReactNode {
  return <GoLink to={`/cases/${id}`}>{words ?? '未登记的申请'}</GoLink>;
}
