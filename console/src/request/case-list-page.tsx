import type { CaseRow } from '#contract/request.ts';
import { APPLICANT_KINDS } from '#domain/request/application.ts';
import { Button } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { go, setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { useSession } from '../session/session-context.ts';
import { CaseCountRow } from './case-counts.tsx';
import { CaseExport } from './case-export.tsx';
import { CaseFilterRow } from './case-filters.tsx';
import { CasePreview } from './case-preview.tsx';
import { caseQueryOf, viewOf } from './case-query.ts';
import { CaseStateMark, DueDay, TermMark } from './case-words.tsx';

const PAGE_SIZE = 50;

const COLUMNS: readonly ListColumn<CaseRow>[] = [
  { head: '登记号', cell: (row) => <span className="case-number">{row.number ?? '未登记'}</span> },
  { head: '申请内容', cell: (row) => <span className="case-content">{row.content}</span> },
  { head: '申请人类别', cell: (row) => APPLICANT_KINDS[row.applicantKind], wideOnly: true },
  { head: '单位', cell: (row) => row.agencyName, wideOnly: true },
  { head: '状态', cell: (row) => <CaseStateMark row={row} /> },
  { head: '收到日', cell: (row) => row.receivedOn ?? '待确认', wideOnly: true },
  { head: '到期日', cell: (row) => <DueDay row={row} /> },
  { head: '剩余工作日', cell: (row) => <TermMark row={row} /> },
];

/** The queue: what is most urgent stands first; a row opens beside it. */
export function CaseListPage(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const query = caseQueryOf(filters);
  const cases = useAnswer('listCases', {
    query: { ...query, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const onOpen = useCallback(
    (row: CaseRow) => {
      // Enter on the row that is open already goes on to the case itself.
      if (row.id === openId) go(`/cases/${row.id}`);
      else setFilters({ open: row.id });
    },
    [openId],
  );
  const close = useCallback(() => setFilters({ open: null }), []);
  const open = cases.data?.items.find((row) => row.id === openId);
  const total = cases.data?.total ?? 0;
  return (
    <Page
      fixed
      title="依申请公开"
      note={cases.data && `${total} 件`}
      acts={
        <>
          <GoLink to="/cases/statistics">统计</GoLink>
          {may('request.handle') && <GoLink to="/cases/import">导入往年登记簿</GoLink>}
          <CaseExport query={query} total={total} />
          {may('request.handle') && (
            <Button type="primary" onClick={() => go('/cases/new')}>
              登记申请
            </Button>
          )}
        </>
      }
    >
      <CaseCountRow />
      <CaseFilterRow />
      <Beside
        title={open === undefined ? '' : (open.number ?? '未登记的申请')}
        onClose={close}
        open={open === undefined ? null : <CasePreview row={open} />}
        list={
          <AnswerView answer={cases}>
            {({ items, page, pageSize }) =>
              items.length === 0 ? (
                <NoCases isFiltered={viewOf(filters) !== 'open' || Object.keys(query).length > 1} />
              ) : (
                <>
                  <ListTable
                    label="依申请公开办件"
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(row) => row.id}
                    openKey={open?.id ?? null}
                    onOpen={onOpen}
                  />
                  <Pager page={page} pageSize={pageSize} total={total} unit="件" />
                </>
              )
            }
          </AnswerView>
        }
      />
    </Page>
  );
}

function NoCases({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  const { may } = useSession();
  if (isFiltered)
    return (
      <NothingYet title="没有符合条件的办件。">
        <Button onClick={() => go('/cases')}>只看未办结的</Button>
      </NothingYet>
    );
  return (
    <NothingYet title="没有未办结的申请。">
      {may('request.handle')
        ? '当面、邮寄、传真收到的申请，点“登记申请”；网上提交的会自己出现在这里。'
        : '各单位收到申请后，会列在这里。'}
    </NothingYet>
  );
}
