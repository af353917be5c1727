import type { Agency } from '#contract/agency.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { isReason, ReasonField } from '../parts/reason-field.tsx';

/** An agency that was merged or dissolved is put out of use; nothing of it is deleted. */
export function DeactivateAgency({ agency }: { readonly agency: Agency }): ReactNode {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const deactivate = useAct('deactivateAgency', () => setAsking(false));
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        停用
      </Button>
      <AskOnce
        open={asking}
        title={`停用${agency.name}？`}
        consequences={[
          '不能再为它导入报告、新建用户或授予角色。',
          `它的 ${agency.reports} 份年度报告和全部历史都保留，门户上仍可查到。`,
          agency.users > 0 ? `它的 ${agency.users} 个用户不会自动停用，请另行处理。` : '它没有在册用户。',
        ]}
        button="停用"
        danger
        disabled={!isReason(reason)}
        busy={deactivate.isPending}
        error={deactivate.error}
        onAct={() => deactivate.mutate({ params: { agencyId: agency.id }, body: { reason: reason.trim() } })}
        onCancel={() => setAsking(false)}
      >
        <ReasonField label="停用原因（如撤并）" value={reason} onChange={setReason} />
      </AskOnce>
    </>
  );
}
