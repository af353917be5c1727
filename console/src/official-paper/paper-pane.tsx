import type { OfficialPaper } from '#contract/official-paper.ts';
import { legalReasonWords } from '#domain/disclosure/paper/legal-reason.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { Facts } from '../parts/facts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';
import { ExaminationDialog } from './examination-dialog.tsx';
import { LabelMark } from './label-mark.tsx';
import { PaperForm } from './paper-form.tsx';

/** A paper with what may be done to it. */
export function PaperPane({ paper }: { readonly paper: OfficialPaper }): ReactNode {
  const [open, setOpen] = useState<'form' | 'return' | 'examine' | null>(null);
  const [reason, setReason] = useState('');
  const close = (): void => setOpen(null);
  const sendBack = useAct('returnOfficialPaper', close);
  const make = useAct('makeDocumentFromPaper', ({ documentId }) => go(`/documents/${documentId}`));
  return (
    <>
      <Facts
        items={[
          ['公开属性', <LabelMark key="label" paper={paper} />],
          ['法定理由', paper.legalReason === null ? null : legalReasonWords(paper.legalReason)],
          ['理由说明', paper.reasonNote],
          ['文号', paper.number],
          ['拟稿单位', paper.agencyName],
          ['成文日期', paper.madeOn],
          ['登记日期', paper.registeredOn],
          ['退回', paper.returns === 0 ? '没有退回过' : `${paper.returns} 次`],
          ['上次评估审查', paper.lastExaminedOn],
          ['应再次评估审查', paper.examineBy === null ? null : `${paper.examineBy} 前（条例第十八条）`],
          [
            '公开稿件',
            paper.documentId === null ? null : (
              <GoLink key="document" to={`/documents/${paper.documentId}`}>
                查看
              </GoLink>
            ),
          ],
        ]}
      />
      <ProblemNotice error={make.error} />
      <div className="acts">
        {paper.mayBecomeDocument && (
          <Button
            type="primary"
            loading={make.isPending}
            onClick={() => make.mutate({ params: { paperId: paper.id } })}
          >
            转为公开稿件
          </Button>
        )}
        {paper.mayExamine && <Button onClick={() => setOpen('examine')}>记录评估审查</Button>}
        {paper.mayWrite && (
          <Button onClick={() => setOpen('form')}>
            {paper.state === 'returned' ? '补标公开属性' : '修改登记'}
          </Button>
        )}
        {paper.mayReturn && <Button onClick={() => setOpen('return')}>退回拟稿单位</Button>}
      </div>
      {open === 'form' && <PaperForm paper={paper} onClose={close} />}
      {open === 'examine' && <ExaminationDialog paper={paper} onClose={close} />}
      <AskOnce
        open={open === 'return'}
        title="退回拟稿单位"
        consequences={[`${paper.agencyName}要补标公开属性或理由。`, '这次退回计入该单位本季度的退文。']}
        button="退回"
        busy={sendBack.isPending}
        error={sendBack.error}
        disabled={!isReason(reason)}
        onAct={() => sendBack.mutate({ params: { paperId: paper.id }, body: { reason } })}
        onCancel={close}
      >
        <ReasonField label="退回原因" value={reason} onChange={setReason} />
      </AskOnce>
    </>
  );
}
