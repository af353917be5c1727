import type { ReportDetail } from '#contract/report.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';

/** Publish on the portal, or take back from it. Who may not sees neither button. */
export function PublicationActs({ detail }: { readonly detail: ReportDetail }): ReactNode {
  if (!detail.mayPublish) return null;
  const { state, findings } = detail.row;
  if (state === 'published') return <Withdraw detail={detail} />;
  return (
    <>
      {findings.error > 0 && <span className="page-note">有 {findings.error} 处错误，应先改正再发布</span>}
      <Publish detail={detail} />
    </>
  );
}

function Publish({ detail: { row } }: { readonly detail: ReportDetail }): ReactNode {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const publish = useAct('publishReport', () => setAsking(false));
  // What was published wrong in its year may be shown as it was; anything else is corrected first.
  const asItWas = row.findings.error > 0;
  return (
    <>
      <Button type={asItWas ? 'default' : 'primary'} onClick={() => setAsking(true)}>
        {asItWas ? '照原样公开' : '发布'}
      </Button>
      <AskOnce
        open={asking}
        title={`发布${row.agencyName}${row.year}年年度报告？`}
        consequences={[
          '任何人都能在门户上看到这份报告的正文、表格和下载文件；核对出的问题不会公开。',
          '门户上这一年度原有的一版由它代替。',
          '您的姓名和发布时间记入审计日志。',
          '发布后还可以撤回，但已经被人看到或下载的收不回来。',
        ]}
        button="发布到门户"
        disabled={asItWas && !isReason(reason)}
        busy={publish.isPending}
        error={publish.error}
        onAct={() =>
          publish.mutate({ params: { reportId: row.id }, body: asItWas ? { reason: reason.trim() } : {} })
        }
        onCancel={() => setAsking(false)}
      >
        {asItWas && (
          <ReasonField
            label={`有 ${row.findings.error} 处错误，仍照原样公开的原因（记入审计日志）`}
            value={reason}
            onChange={setReason}
          />
        )}
      </AskOnce>
    </>
  );
}

function Withdraw({ detail: { row } }: { readonly detail: ReportDetail }): ReactNode {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct('withdrawReport', () => {
    setAsking(false);
    setReason('');
  });
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        撤回
      </Button>
      <AskOnce
        open={asking}
        title={`从门户撤回${row.agencyName}${row.year}年年度报告？`}
        consequences={[
          '公众在门户上不再能看到和下载这份报告；别处的链接会打不开。',
          '报告和核对结果仍在本系统中，可以再次发布。',
          '撤回原因和您的姓名记入审计日志。',
        ]}
        button="撤回"
        danger
        disabled={!isReason(reason)}
        busy={withdraw.isPending}
        error={withdraw.error}
        onAct={() => withdraw.mutate({ params: { reportId: row.id }, body: { reason: reason.trim() } })}
        onCancel={() => setAsking(false)}
      >
        <ReasonField label="撤回原因" value={reason} onChange={setReason} />
      </AskOnce>
    </>
  );
}
