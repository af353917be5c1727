import type { InterpretationDetail } from '#contract/interpretation.ts';
import { INTERPRETATION_FORMS } from '#domain/disclosure/interpretation/interpretation.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ExemptionDialog } from './exemption-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PlanForm } from './plan-form.tsx';
import { WriteDialog } from './write-dialog.tsx';
import './interpretation.css';

/** The interpretation of a policy, or what a document interprets. */
export function InterpretationPanel({ documentId }: { readonly documentId: string }): ReactNode {
  const answer = useAnswer('getInterpretation', { params: { documentId } });
  return (
    <AnswerView answer={answer}>
      {(detail) => (
        <div className="interpretation">
          {detail.isRequired ? <Policy detail={detail} /> : <Interpreted detail={detail} />}
        </div>
      )}
    </AnswerView>
  );
}

function Interpreted({ detail }: { readonly detail: InterpretationDetail }): ReactNode {
  if (detail.policies.length === 0)
    return <p className="hint">这份解读还没有关联政策文件。请到政策文件的“政策解读”里关联。</p>;
  return (
    <>
      <h2>解读的政策文件</h2>
      <ul className="interpretation-list">
        {detail.policies.map((policy) => (
          <li key={policy.id}>
            <GoLink to={`/documents/${policy.id}?tab=interpretation`}>{policy.title}</GoLink>
            <Mark tone={policy.isReleased ? 'good' : 'plain'}>{policy.isReleased ? '已发布' : '未发布'}</Mark>
          </li>
        ))}
      </ul>
      <p className="hint">解读材料随文件一起发布；文件已发布的，签发后单独发布。</p>
    </>
  );
}

const STATES = {
  pending: ['未签发', 'plain'],
  approved: ['已签发，随文件发布', 'notice'],
  released: ['已发布', 'good'],
} as const;

function Policy({ detail }: { readonly detail: InterpretationDetail }): ReactNode {
  const [asking, setAsking] = useState<'write' | 'link' | 'exempt' | null>(null);
  const [rewriting, setRewriting] = useState<string | null>(null);
  const unlink = useAct('unlinkInterpretation');
  const close = (): void => {
    setAsking(null);
    setRewriting(null);
  };
  const { documentId, exemption, missing, tolerance, due } = detail;
  return (
    <>
      <p className="hint">
        政策文件与解读方案、解读材料同步组织、同步审签、同步发布（三同步）。
        {tolerance === 0 ? '解读须与文件同时发布。' : `解读最迟在文件发布后 ${tolerance} 个工作日内发布。`}
        {due !== null && `本件应在 ${due} 前发布解读。`}
      </p>
      {missing.length > 0 && <p className="interpretation-missing">送审前还缺：{missing.join('')}</p>}
      {exemption !== null && (
        <p className="interpretation-exempt">
          免予解读：{exemption.reason}（{exemption.by}，{minute(exemption.at)}）
        </p>
      )}
      <PlanForm key={`${detail.plan}${detail.forms.join()}`} detail={detail} />
      <h2>解读材料</h2>
      {detail.interpretations.length === 0 ? (
        <p className="hint">还没有。可以按栏目起草一份，或关联已有的一份。</p>
      ) : (
        <ul className="interpretation-list">
          {detail.interpretations.map((one) => (
            <li key={one.id}>
              <GoLink to={`/documents/${one.id}`}>{one.title}</GoLink>
              <Mark>{INTERPRETATION_FORMS[one.form]}</Mark>
              <Mark tone={STATES[one.state][1]}>{STATES[one.state][0]}</Mark>
              {detail.mayWrite && one.state === 'pending' && Object.keys(one.text.sections).length > 0 && (
                <Button size="small" onClick={() => setRewriting(one.id)}>
                  按栏目改写
                </Button>
              )}
              {detail.mayWrite && (
                <Button
                  size="small"
                  loading={unlink.isPending}
                  onClick={() => unlink.mutate({ params: { documentId, interpretationId: one.id } })}
                >
                  解除关联
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice error={unlink.error} />
      <div className="review-acts">
        {detail.mayWrite && (
          <>
            <Button type="primary" onClick={() => setAsking('write')}>
              起草解读
            </Button>
            <Button onClick={() => setAsking('link')}>关联已有的解读</Button>
          </>
        )}
        {detail.mayExempt && (
          <Button onClick={() => setAsking('exempt')}>
            {exemption === null ? '免予解读' : '取消免予解读'}
          </Button>
        )}
      </div>
      {(asking === 'write' || rewriting !== null) && (
        <WriteDialog detail={detail} interpretationId={rewriting} onClose={close} />
      )}
      {asking === 'link' && <LinkDialog documentId={documentId} onClose={close} />}
      {asking === 'exempt' && <ExemptionDialog detail={detail} onClose={close} />}
    </>
  );
}
