import type { CoverageOverview } from '#contract/coverage.ts';
import { useCallback, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';

type Row = CoverageOverview['items'][number];

function linkTo(row: Row, state: string, count: number): ReactNode {
  return count === 0 ? 0 : <GoLink to={`/catalogs/${row.agencyId}/coverage?state=${state}`}>{count}</GoLink>;
}

const COLUMNS: readonly ListColumn<Row>[] = [
  { head: '单位', cell: (row) => row.agencyName },
  { head: '事项', figure: true, cell: ({ counts }) => counts.items },
  { head: '没有内容', figure: true, cell: (row) => linkTo(row, 'empty', row.counts.states.empty) },
  { head: '逾期未更新', figure: true, cell: (row) => linkTo(row, 'late', row.counts.states.late) },
  { head: '正常', figure: true, cell: (row) => linkTo(row, 'current', row.counts.states.current) },
  { head: '时限不能计算', figure: true, cell: (row) => linkTo(row, 'unjudged', row.counts.states.unjudged) },
  { head: '已公开信息', figure: true, cell: ({ counts }) => counts.documents },
  { head: '近一年逾期发布', figure: true, cell: ({ counts }) => counts.lateReleases },
];

/** Coverage of the catalogs in force, agency by agency. */
export function CoverageOverviewPage(): ReactNode {
  const coverage = useAnswer('listCoverage', {});
  const onOpen = useCallback((row: Row) => go(`/catalogs/${row.agencyId}/coverage`), []);
  return (
    <Page
      fixed
      title="各单位目录落实情况"
      note={coverage.data && `${coverage.data.total}个单位有现行目录`}
      acts={<GoLink to="/catalogs">返回清单</GoLink>}
    >
      <AnswerView answer={coverage}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet title="还没有单位启用目录。">启用目录以后，这里按事项统计已公开的信息。</NothingYet>
          ) : (
            <ListTable
              label="各单位目录落实情况"
              columns={COLUMNS}
              rows={items}
              rowKey={(row) => row.agencyId}
              openKey={null}
              onOpen={onOpen}
            />
          )
        }
      </AnswerView>
    </Page>
  );
}
