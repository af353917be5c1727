import type { ApplicantKind } from '#domain/request/application.ts';
import { APPLICANT_KINDS } from '#domain/request/application.ts';
import { Checkbox, InputNumber } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { Page } from '../parts/page.tsx';
import { CellCases } from './cell-cases.tsx';
import { figureOf, STATISTICS_ROWS } from './statistics-rows.ts';
import { today } from './today.ts';

const KINDS = Object.entries(APPLICANT_KINDS) as [ApplicantKind, string][];

/** Section three of the annual report out of the ledger; each figure opens the cases behind it. */
export function StatisticsPage(): ReactNode {
  const { filters } = useAddress();
  const asked = Number(filters.get('year'));
  const year =
    Number.isInteger(asked) && asked >= 2008 && asked <= 2200 ? asked : Number(today().slice(0, 4));
  const agencyId = filters.get('agency');
  const below = filters.get('below') === 'true';
  const scope = { year, ...(agencyId === null ? {} : { agencyId, below }) };
  const statistics = useAnswer('getRequestStatistics', { query: scope });
  const cell = cellIn(filters);
  const close = useCallback(() => setFilters({ row: null, kind: null }), []);
  return (
    <Page
      fixed
      title="收到和处理政府信息公开申请情况"
      note={statistics.data && `${year} 年，${statistics.data.agencies} 个单位`}
      acts={<GoLink to="/cases">返回办件列表</GoLink>}
    >
      <div className="filters">
        <InputNumber
          aria-label="年度"
          min={2008}
          max={2200}
          precision={0}
          suffix="年"
          value={year}
          onChange={(next) => setFilters({ year: next, row: null, kind: null })}
        />
        <AgencySelect value={agencyId} onChange={(agency) => setFilters({ agency, row: null, kind: null })} />
        {agencyId !== null && (
          <Checkbox
            checked={below}
            onChange={(event) => setFilters({ below: event.target.checked ? 'true' : null })}
          >
            连同下属单位
          </Checkbox>
        )}
        <span className="page-note">一件申请在收到的年度计为新收，在办结的年度计入一种结果。</span>
      </div>
      <Beside
        title={
          cell === null
            ? ''
            : `${cell.row.head}${cell.kind === null ? '' : `，${APPLICANT_KINDS[cell.kind]}`}`
        }
        onClose={close}
        open={cell === null ? null : <CellCases scope={scope} rows={cell.row.rows} applicant={cell.kind} />}
        list={
          <AnswerView answer={statistics}>
            {({ cells }) => (
              <div className="list-scroll" role="region" aria-label="收到和处理申请情况" tabIndex={0}>
                <table className="list-table is-plain statistics-table">
                  <thead>
                    <tr>
                      <th scope="col">（勾稽关系：一＋二＝三＋四）</th>
                      {KINDS.map(([kind, name]) => (
                        <th key={kind} scope="col" className="figure">
                          {name}
                        </th>
                      ))}
                      <th scope="col" className="figure">
                        总计
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {STATISTICS_ROWS.map((row, place) => (
                      <tr key={row.head}>
                        <th scope="row" className={`is-depth-${row.depth}`}>
                          {row.head}
                        </th>
                        {[...KINDS.map(([kind]) => kind), null].map((kind) => (
                          <td key={kind ?? 'total'} className="figure">
                            {row.rows.length > 0 && (
                              <Figure
                                value={figureOf(cells, row.rows, kind)}
                                label={`${row.head}，${kind === null ? '总计' : APPLICANT_KINDS[kind]}`}
                                onOpen={() => setFilters({ row: place, kind })}
                              />
                            )}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </AnswerView>
        }
      />
    </Page>
  );
}

function Figure(props: {
  readonly value: number;
  readonly label: string;
  readonly onOpen: () => void;
}): ReactNode {
  const { value, label, onOpen } = props;
  if (value === 0) return 0;
  return (
    <button type="button" className="row-button" aria-label={`${label} ${value} 件`} onClick={onOpen}>
      {value}
    </button>
  );
}

function cellIn(filters: URLSearchParams) {
  const place = filters.get('row');
  const row = place === null ? undefined : STATISTICS_ROWS[Number(place)];
  const kind = KINDS.find(([name]) => name === filters.get('kind'))?.[0] ?? null;
  return row === undefined ? null : { row, kind };
}
