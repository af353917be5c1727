import type { ReportQuery, ReportRow, ReportState } from '#contract/report.ts';
import type { Severity } from '#domain/report/finding.ts';
import { Button } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { go, setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { dayOf } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { useSession } from '../session/session-context.ts';
import { ReportFilters } from './report-filters.tsx';
import { ReportPreview } from './report-preview.tsx';
import { CountMarks, formName, STATE_TEXT, StateMark } from './report-words.tsx';

const PAGE_SIZE = 50;

const COLUMNS: readonly ListColumn<ReportRow>[] = [
  { head: '单位', cell: (row) => row.agencyName },
  { head: '年度', cell: (row) => row.year },
  { head: '格式', cell: (row) => formName(row.form), wideOnly: true },
  { head: '状态', cell: (row) => <StateMark state={row.state} /> },
  { head: '核对结果', cell: (row) => <CountMarks counts={row.findings} /> },
  { head: '导入', cell: (row) => dayOf(row.importedAt), wideOnly: true },
  { head: '发布', cell: (row) => dayOf(row.publishedAt), wideOnly: true },
];

function queryOf(filters: URLSearchParams): Omit<ReportQuery, 'page' | 'pageSize'> {
  const year = Number(filters.get('year') ?? '');
  const agencyId = filters.get('agency');
  return {
    ...(agencyId === null ? {} : { agencyId }),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(isState(filters.get('state')) ? { state: filters.get('state') as ReportState } : {}),
    ...(isSeverity(filters.get('severity')) ? { severity: filters.get('severity') as Severity } : {}),
  };
}

function isState(value: string | null): value is ReportState {
  return value !== null && value in STATE_TEXT;
}

function isSeverity(value: string | null): value is Severity {
  return value === 'error' || value === 'warning' || value === 'notice';
}

/** All annual reports one may see; a row opens beside the list. */
export function ReportListPage(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const query = queryOf(filters);
  const reports = useAnswer('listReports', {
    query: { ...query, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const onOpen = useCallback(
    (row: ReportRow) => {
      // Enter on the row that is open already goes on to the report itself.
      if (row.id === openId) go(`/reports/${row.id}`);
      else setFilters({ open: row.id });
    },
    [openId],
  );
  const close = useCallback(() => setFilters({ open: null }), []);
  const open = reports.data?.items.find((row) => row.id === openId);
  const total = reports.data?.total ?? 0;
  return (
    <Page
      fixed
      title="年度报告"
      note={reports.data && `${total} 份`}
      acts={
        <>
          <ExportButton<ReportRow>
            name="年度报告清单"
            total={total}
            heads={['单位', '年度', '格式', '状态', '错误', '疑点', '提示', '导入', '发布']}
            fields={(row) => [
              row.agencyName,
              row.year,
              formName(row.form),
              STATE_TEXT[row.state],
              row.findings.error,
              row.findings.warning,
              row.findings.notice,
              dayOf(row.importedAt),
              row.publishedAt === null ? null : dayOf(row.publishedAt),
            ]}
            load={(page, pageSize) => callWith('listReports', { query: { ...query, page, pageSize } })}
          />
          {may('report.import') && (
            <>
              <Button onClick={() => go('/reports/new')}>新写一份</Button>
              <Button type="primary" onClick={() => go('/reports/import')}>
                导入报告
              </Button>
            </>
          )}
        </>
      }
    >
      <ReportFilters />
      <Beside
        title={open === undefined ? '' : `${open.agencyName} ${open.year}年`}
        onClose={close}
        open={open === undefined ? null : <ReportPreview row={open} />}
        list={
          <AnswerView answer={reports}>
            {({ items, page, pageSize }) =>
              items.length === 0 ? (
                <NoReports filtered={Object.keys(query).length > 0} mayImport={may('report.import')} />
              ) : (
                <>
                  <ListTable
                    label="年度报告清单"
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(row) => row.id}
                    openKey={open?.id ?? null}
                    onOpen={onOpen}
                  />
                  <Pager page={page} pageSize={pageSize} total={total} unit="份" />
                </>
              )
            }
          </AnswerView>
        }
      />
    </Page>
  );
}

function NoReports({
  filtered,
  mayImport,
}: {
  readonly filtered: boolean;
  readonly mayImport: boolean;
}): ReactNode {
  if (filtered)
    return (
      <NothingYet title="没有符合条件的报告。">
        <Button onClick={() => go('/reports')}>去掉全部条件</Button>
      </NothingYet>
    );
  return (
    <NothingYet title="还没有年度报告。">
      {mayImport ? (
        <>
          把一份 DOCX、PDF、HTML 或文本报告<GoLink to="/reports/import">导入</GoLink>
          ，先看核对结果，再决定是否保存。
        </>
      ) : (
        '等各单位导入后，这里会列出来。'
      )}
    </NothingYet>
  );
}
