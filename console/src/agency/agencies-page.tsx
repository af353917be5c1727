import type { Agency } from '#contract/agency.ts';
import { agencyKindNames } from '#domain/agency/agency.ts';
import { Button } from 'antd';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { Mark } from '../parts/mark.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { useSession } from '../session/session-context.ts';
import { AgencyPane } from './agency-pane.tsx';
import { matchingAgencies } from './matching-agencies.ts';
import { NewAgencyDialog } from './new-agency-dialog.tsx';
import './agency.css';

/** The tree of agencies; a row opens beside it. */
export function AgenciesPage(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const agencies = useAnswer('listAgencies', {});
  const [adding, setAdding] = useState(false);
  const search = filters.get('search') ?? '';
  const openId = filters.get('open');
  const items = agencies.data?.items;
  const shown = useMemo(() => matchingAgencies(items ?? [], search), [items, search]);
  const onOpen = useCallback((agency: Agency) => setFilters({ open: agency.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  const open = items?.find((agency) => agency.id === openId);
  const columns = useMemo(() => columnsFor(may('user.read'), may('report.read')), [may]);
  return (
    <Page
      fixed
      title="单位"
      note={agencies.data && `${agencies.data.total} 个`}
      acts={
        may('agency.create') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建单位
          </Button>
        )
      }
    >
      <div className="filters">
        <SearchInput
          first
          name="search"
          label="查找单位"
          placeholder="查找单位名称、简称或代码"
          width={260}
        />
      </div>
      <Beside
        title={open?.name ?? ''}
        onClose={close}
        open={
          open === undefined || items === undefined ? null : (
            <AgencyPane key={open.id} agency={open} agencies={items} />
          )
        }
        list={
          <AnswerView answer={agencies}>
            {() =>
              shown.length === 0 ? (
                <NothingYet title="没有找到这样的单位。">
                  换一个词再找，或者清空查找条件看整个目录。
                </NothingYet>
              ) : (
                <ListTable
                  label="单位目录"
                  columns={columns}
                  rows={shown}
                  rowKey={(agency) => agency.id}
                  openKey={open?.id ?? null}
                  onOpen={onOpen}
                />
              )
            }
          </AnswerView>
        }
      />
      {adding && items !== undefined && (
        <NewAgencyDialog
          agencies={items}
          onClose={() => setAdding(false)}
          onCreated={(agencyId) => {
            setAdding(false);
            setFilters({ open: agencyId, search: null });
          }}
        />
      )}
    </Page>
  );
}

/** Counts are links to what they count, where that may be read. */
function columnsFor(usersToo: boolean, reportsToo: boolean): ListColumn<Agency>[] {
  return [
    {
      head: '名称',
      cell: (agency) => <span style={{ paddingLeft: `${agency.depth * 20}px` }}>{agency.name}</span>,
    },
    { head: '代码', cell: (agency) => agency.code },
    { head: '类别', cell: (agency) => agencyKindNames[agency.kind], wideOnly: true },
    {
      head: '用户',
      figure: true,
      cell: (agency) =>
        usersToo ? <GoLink to={`/users?agency=${agency.id}`}>{agency.users}</GoLink> : agency.users,
    },
    {
      head: '年度报告',
      figure: true,
      cell: (agency) =>
        reportsToo ? <GoLink to={`/reports?agency=${agency.id}`}>{agency.reports}</GoLink> : agency.reports,
    },
    {
      head: '状态',
      cell: (agency) => (agency.active ? '使用中' : <Mark tone="warning">已停用</Mark>),
      wideOnly: true,
    },
  ];
}
