import { Button } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { Page } from '../parts/page.tsx';
import { mayOnAgency } from '../session/may-on-agency.ts';
import { useSession } from '../session/session-context.ts';
import { ColumnPane } from './column-pane.tsx';
import { ColumnTree } from './column-tree.tsx';
import { NewColumnDialog } from './new-column-dialog.tsx';
import { ReadyMadeTrees } from './ready-made-trees.tsx';
import './column.css';

/** The tree of columns of an agency's portal; a column opens beside it. */
export function ColumnsPage(): ReactNode {
  const { session } = useSession();
  const { filters } = useAddress();
  const agencies = useAnswer('listAgencies', {});
  const all = agencies.data?.items ?? [];
  const first = all.find(({ parentId }) => parentId === null)?.id ?? null;
  const agencyId = filters.get('agency') ?? first;
  const columns = useAnswer(
    'listColumns',
    { params: { agencyId: agencyId ?? '' } },
    { enabled: agencyId !== null },
  );
  const [adding, setAdding] = useState(false);
  const openId = filters.get('open');
  const onOpen = useCallback((id: string) => setFilters({ open: id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  const items = columns.data?.items ?? [];
  const open = items.find(({ id }) => id === openId);
  const mayEdit = agencyId !== null && mayOnAgency(session, 'column.edit', all, agencyId);
  const late = items.filter(({ cadence }) => cadence.level === 'late').length;
  return (
    <Page
      fixed
      title="栏目"
      note={columns.data && `${items.length} 个${late > 0 ? `，${late} 个超期未更新` : ''}`}
      acts={
        mayEdit &&
        items.length > 0 && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建栏目
          </Button>
        )
      }
    >
      <div className="filters">
        <AgencySelect
          value={agencyId}
          allowClear={false}
          placeholder="哪个单位的栏目"
          onChange={(id) => setFilters({ agency: id, open: null })}
        />
      </div>
      {agencyId !== null && (
        <Beside
          title={open?.name ?? ''}
          onClose={close}
          open={
            open === undefined ? null : (
              <ColumnPane key={open.id} column={open} mayEdit={mayEdit} onGone={close} />
            )
          }
          list={
            <AnswerView answer={columns}>
              {() =>
                items.length === 0 ? (
                  <ReadyMadeTrees
                    agencyId={agencyId}
                    kind={all.find(({ id }) => id === agencyId)?.kind ?? 'other'}
                    mayEdit={mayEdit}
                  />
                ) : (
                  <ColumnTree columns={items} openId={openId} mayEdit={mayEdit} onOpen={onOpen} />
                )
              }
            </AnswerView>
          }
        />
      )}
      {adding && agencyId !== null && (
        <NewColumnDialog agencyId={agencyId} parent={open ?? null} onClose={() => setAdding(false)} />
      )}
    </Page>
  );
}
