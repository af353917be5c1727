import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import type { Answer } from '../client/call.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import type { ListColumn } from '../parts/list-table.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { PlainTable } from '../parts/plain-table.tsx';

const YEARS_BACK = 6;

type Row = Answer<'countPaperReturns'>['items'][number];

const COLUMNS: readonly ListColumn<Row>[] = [
  { head: '单位', cell: (row) => row.agencyName },
  {
    head: '登记',
    figure: true,
    cell: (row) => <GoLink to={`/official-papers?agency=${row.agencyId}`}>{row.papers}</GoLink>,
  },
  ...['一季度', '二季度', '三季度', '四季度'].map((head, quarter) => ({
    head,
    figure: true,
    cell: (row: Row) => row.quarters[quarter] ?? 0,
  })),
  { head: '全年退文', figure: true, cell: (row) => row.quarters.reduce((sum, count) => sum + count, 0) },
];

/** How many papers of each agency came back for want of a label, by quarter: what the assessment deducts for. */
export function ReturnCounts(): ReactNode {
  const { filters } = useAddress();
  const [thisYear] = useState(() => new Date().getFullYear());
  const year = Number(filters.get('year') ?? thisYear);
  const counts = useAnswer('countPaperReturns', { query: { year } });
  return (
    <>
      <div className="filters">
        <Select
          aria-label="年度"
          value={year}
          options={Array.from({ length: YEARS_BACK }, (_, back) => ({
            value: thisYear - back,
            label: `${thisYear - back}年`,
          }))}
          onChange={(next) => setFilters({ year: next })}
        />
        <span className="page-note">没有公开属性、没有法定理由而退回的公文，按退回日期统计</span>
      </div>
      <AnswerView answer={counts}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet title="还没有登记公文。">登记后按单位和季度统计退文。</NothingYet>
          ) : (
            <PlainTable label="退文统计" columns={COLUMNS} rows={items} rowKey={(row) => row.agencyId} />
          )
        }
      </AnswerView>
    </>
  );
}
