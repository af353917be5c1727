import type { AuditVerification } from '#contract/audit.ts';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { call } from '../client/call.ts';
import { saveText } from '../parts/csv.ts';
import { Mark } from '../parts/mark.tsx';
import { second } from '../parts/moment.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSession } from '../session/session-context.ts';

/** Verify the chain, and take its head away to keep it outside the system. */
export function ChainActs(): ReactNode {
  const { may } = useSession();
  const verify = useMutation({ mutationFn: () => call('verifyAudit') });
  const head = useMutation({
    mutationFn: () => call('exportAuditHead'),
    onSuccess: (answer) =>
      saveText(
        `审计链头-${answer.tenant}-${answer.sequence}.json`,
        'application/json',
        `${JSON.stringify(answer, null, 2)}\n`,
      ),
  });
  const open = verify.data !== undefined || verify.isError || head.isError;
  function close(): void {
    verify.reset();
    head.reset();
  }
  return (
    <>
      {may('audit.export') && (
        <Button
          loading={head.isPending}
          onClick={() => head.mutate()}
          title="链头存到系统之外，日后凭它能发现日志被截断"
        >
          导出链头
        </Button>
      )}
      {may('audit.verify') && (
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
          校验完整性
        </Button>
      )}
      <Modal
        open={open}
        title="审计日志校验结果"
        onCancel={close}
        footer={
          <Button type="primary" onClick={close}>
            好
          </Button>
        }
      >
        <ProblemNotice error={verify.error ?? head.error} />
        {verify.data !== undefined && <Result result={verify.data} />}
      </Modal>
    </>
  );
}

function Result({ result }: { readonly result: AuditVerification }): ReactNode {
  return (
    <div className="verification">
      <p className="verdict">
        {result.intact ? <Mark tone="good">完整</Mark> : <Mark tone="error">发现问题</Mark>}
        {result.intact
          ? '没有发现被改、缺失或截断的记录。'
          : `有 ${result.faults.length} 处与哈希链不符，请立即保全现场并报告。`}
      </p>
      <p>
        校验了 {result.checked} 条；尾部还有 {result.unsealed} 条未入链。{second(result.at)}
      </p>
      {result.faults.length > 0 && (
        <ol className="faults">
          {result.faults.map((fault) => (
            <li key={`${fault.kind}-${fault.sequence}`}>{fault.message}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
