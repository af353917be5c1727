import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { mayOnAgency } from '../session/may-on-agency.ts';
import { useSession } from '../session/session-context.ts';

/** What the numbers of an agency's letters begin with. */
export function NumberCodes(): ReactNode {
  const { session } = useSession();
  const agencies = useAnswer('listAgencies', {}).data?.items ?? [];
  const [agencyId, setAgencyId] = useState<string | null>(session.user.agencyId);
  const office = useAnswer(
    'getLetterOffice',
    { params: { agencyId: agencyId ?? '' } },
    { enabled: agencyId !== null },
  );
  const mayChange = agencyId !== null && mayOnAgency(session, 'letter.number', agencies, agencyId);
  return (
    <section className="panel">
      <h2>机关代字</h2>
      <p className="hint">
        发文字号由机关代字、年份和序号组成，例如“泾农公开〔2026〕3号”的机关代字是“泾农公开”。序号每年从 1
        起，不跳号。没有机关代字的单位不能签发答复书。
      </p>
      <div className="filters">
        <AgencySelect value={agencyId} onChange={setAgencyId} allowClear={false} placeholder="请选择单位" />
        {agencyId !== null && office.data !== undefined && (
          <CodeField
            key={`${agencyId}/${office.data.numberCode ?? ''}`}
            agencyId={agencyId}
            code={office.data.numberCode}
            mayChange={mayChange}
          />
        )}
      </div>
      <ProblemNotice error={office.error} />
    </section>
  );
}

interface FieldProps {
  readonly agencyId: string;
  readonly code: string | null;
  readonly mayChange: boolean;
}

function CodeField({ agencyId, code, mayChange }: FieldProps): ReactNode {
  const [typed, setTyped] = useState(code ?? '');
  const save = useAct('setLetterOffice');
  if (!mayChange) return <span>{code ?? '还没有填，请本单位的公开机构负责人填写'}</span>;
  return (
    <>
      <Input
        aria-label="机关代字"
        placeholder="如：泾农公开"
        value={typed}
        maxLength={20}
        style={{ width: 180 }}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button
        type="primary"
        loading={save.isPending}
        disabled={typed.trim() === (code ?? '') || typed.trim() === ''}
        onClick={() => save.mutate({ params: { agencyId }, body: { numberCode: typed.trim() } })}
      >
        保存
      </Button>
      <ProblemNotice error={save.error} />
    </>
  );
}
