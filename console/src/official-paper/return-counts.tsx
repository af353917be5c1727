import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { NothingYet } from '../parts/nothing-yet.tsx';

const YEARS_BACK = 6;

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
            <div className="list-scroll" role="region" aria-label="退文统计" tabIndex={0}>
              <table className="list-table">
                <thead>
                  <tr>
                    {['单位', '登记', '一季度', '二季度', '三季度', '四季度', '全年退文'].map((head, at) => (
                      <th key={head} scope="col" className={at === 0 ? undefined : 'figure'}>
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <tr key={row.agencyId}>
                      <td>{row.agencyName}</td>
                      <td className="figure">
                        <GoLink to={`/official-papers?agency=${row.agencyId}`}>{row.papers}</GoLink>
                      </td>
                      {row.quarters.map((count, quarter) => (
                        <td key={quarter} className="figure">
                          {count}
                        </td>
                      ))}
                      <td className="figure">{row.quarters.reduce((sum, count) => sum + count, 0)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </AnswerView>
    </>
  );
}
