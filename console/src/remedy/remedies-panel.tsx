import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { mayOnAgency } from '../session/may-on-agency.ts';
import { useSession } from '../session/session-context.ts';
import { NewRemedyDialog } from './new-remedy-dialog.tsx';
import { kindWords, RemedyDue, RemedyState } from './remedy-words.tsx';
import './remedy.css';

interface Props {
  readonly caseId: string;
  readonly agencyId: string;
}

/** The remedies against the answer of one case, or against its silence. */
export function RemediesPanel({ caseId, agencyId }: Props): ReactNode {
  const { session } = useSession();
  const agencies = useAnswer('listAgencies', {}).data?.items ?? [];
  const remedies = useAnswer('listRemedies', { query: { caseId, pageSize: 50 } });
  const [adding, setAdding] = useState(false);
  return (
    <section className="panel" aria-label="复议诉讼">
      <div className="remedies-head">
        <h2>复议诉讼</h2>
        {mayOnAgency(session, 'remedy.handle', agencies, agencyId) && (
          <Button onClick={() => setAdding(true)}>登记复议、诉讼</Button>
        )}
      </div>
      <AnswerView answer={remedies}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="hint">没有复议、诉讼。收到复议申请书、起诉状副本的当天在这里登记。</p>
          ) : (
            <PlainTable
              label="本件的复议、诉讼"
              rows={items}
              rowKey={(row) => row.id}
              columns={[
                {
                  head: '种类',
                  cell: (row) => <GoLink to={`/remedies?open=${row.id}`}>{kindWords(row)}</GoLink>,
                },
                { head: '收到', cell: (row) => row.servedOn },
                { head: '状态', cell: (row) => <RemedyState row={row} /> },
                { head: '到期', cell: (row) => <RemedyDue row={row} /> },
              ]}
            />
          )
        }
      </AnswerView>
      {adding && (
        <NewRemedyDialog about={{ agencyId, caseId, priorRemedyId: null }} onClose={() => setAdding(false)} />
      )}
    </section>
  );
}
