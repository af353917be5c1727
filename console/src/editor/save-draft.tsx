import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { importsForOthers } from '../report/import-scope.ts';
import { useSession } from '../session/session-context.ts';
import type { Inspection } from './inspect-draft.ts';

interface Props {
  readonly agency: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly inspection: Inspection;
  /** Something was changed, and it has been checked as it stands. */
  readonly isReady: boolean;
  readonly onSaved: () => void;
}

/** Stores the report as a new edition, through the same door as every file that comes in. */
export function SaveDraft({ agency, year, inspection, isReady, onSaved }: Props): ReactNode {
  const { session } = useSession();
  const [asking, setAsking] = useState(false);
  const store = useAct('importReport', (answer) => {
    onSaved();
    go(`/reports/${answer.row.id}`);
  });
  const errors = inspection.placed.filter(({ finding }) => finding.severity === 'error').length;
  const forOthers = importsForOthers(session.roles.map((grant) => grant.role));

  function save(): void {
    const text = `${inspection.lines.map((line) => line.text).join('\n')}\n`;
    const name = `${agency.name}${year}年政府信息公开工作年度报告.txt`;
    const file = new File([text], name, { type: 'text/plain' });
    store.mutate({ file, query: forOthers ? { agencyId: agency.id } : {} });
  }

  return (
    <>
      <Button
        type="primary"
        disabled={!isReady || inspection.misread.length > 0}
        onClick={() => setAsking(true)}
      >
        存为草稿
      </Button>
      <AskOnce
        open={asking}
        title={`把${agency.name}${year}年年度报告存为草稿？`}
        consequences={[
          '写下的内容成为这一年度新的一版，连同核对结果存在系统里；以前的版本都留着。',
          '能查阅本单位报告的同事和政务公开办看得到；不会公开，要等有权的人发布。',
          errors === 0 ? '现在没有错误。' : `现在还有 ${errors} 处错误：可以先存，改正之前不能发布。`,
        ]}
        button="存为草稿"
        busy={store.isPending}
        error={store.error}
        onAct={save}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
