import { Button, Input, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAct } from '../client/use-act.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { AskOnce } from '../parts/ask-once.tsx';
import { Page } from '../parts/page.tsx';
import { mayOnAgency } from '../session/may-on-agency.ts';
import { useSession } from '../session/session-context.ts';

interface Term {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly workingDays: number | null;
  readonly basis: string;
}

/** The term within which each agency publishes: the law's 20 working days, or fewer that it has promised. */
export function PublicationTermsPage(): ReactNode {
  const { session } = useSession();
  const terms = useAnswer('listPublicationTerms', {});
  const agencies = useAnswer('listAgencies', {});
  const [editing, setEditing] = useState<Term | null>(null);
  const all = agencies.data?.items ?? [];
  return (
    <Page title="公开时限" acts={<GoLink to="/documents">返回列表</GoLink>}>
      <p className="hint">
        政府信息自形成或变更之日起 20
        个工作日内公开（《条例》第二十六条）。单位承诺更短的，在这里登记；目录事项另有时限的，按事项。
      </p>
      <AnswerView answer={terms}>
        {({ items }) => (
          <div className="list-scroll">
            <table className="list-table">
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col">时限</th>
                  <th scope="col">依据</th>
                  <th scope="col">操作</th>
                </tr>
              </thead>
              <tbody>
                {all
                  .filter((agency) => agency.active)
                  .map((agency) => {
                    const own = items.find((term) => term.agencyId === agency.id);
                    return (
                      <tr key={agency.id}>
                        <td>
                          {'　'.repeat(agency.depth)}
                          {agency.name}
                        </td>
                        <td>{own === undefined ? '法定 20 个工作日' : `${own.workingDays} 个工作日`}</td>
                        <td>{own?.basis ?? '—'}</td>
                        <td>
                          {mayOnAgency(session, 'document.term', all, agency.id) && (
                            <Button
                              size="small"
                              onClick={() =>
                                setEditing({
                                  agencyId: agency.id,
                                  agencyName: agency.name,
                                  workingDays: own?.workingDays ?? null,
                                  basis: own?.basis ?? '',
                                })
                              }
                            >
                              修改
                            </Button>
                          )}
                        </td>
                      </tr>
                    );
                  })}
              </tbody>
            </table>
          </div>
        )}
      </AnswerView>
      {editing !== null && <TermDialog term={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function TermDialog({ term, onClose }: { readonly term: Term; readonly onClose: () => void }): ReactNode {
  const [workingDays, setWorkingDays] = useState(term.workingDays);
  const [basis, setBasis] = useState(term.basis);
  const act = useAct('setPublicationTerm', onClose);
  return (
    <AskOnce
      open
      title={`${term.agencyName}的公开时限`}
      consequences={['正在起草的信息随即按新的时限提醒；已经发布的不受影响。']}
      button="保存"
      busy={act.isPending}
      error={act.error}
      disabled={workingDays !== null && basis.trim().length < 2}
      onAct={() =>
        act.mutate({
          params: { agencyId: term.agencyId },
          body: { term: workingDays === null ? null : { workingDays, basis: basis.trim() } },
        })
      }
      onCancel={onClose}
    >
      <label className="field">
        工作日数（1 至 20；留空按法定 20 个工作日）
        <InputNumber min={1} max={20} precision={0} value={workingDays} onChange={setWorkingDays} />
      </label>
      <label className="field">
        依据（如：本单位公开承诺）
        <Input value={basis} maxLength={200} onChange={(event) => setBasis(event.target.value)} />
      </label>
    </AskOnce>
  );
}
