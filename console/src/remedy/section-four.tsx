import type { RemedyCell } from '#contract/remedy.ts';
import { REMEDY_BLOCKS, RESULT_CLASSES } from '#domain/remedy/remedy-result.ts';
import type { RemedyBlock, ResultClass } from '#domain/remedy/remedy-result.ts';
import { Checkbox, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { today } from '../request/today.ts';
import { yearIn } from './remedy-query.ts';

const BLOCKS = Object.keys(REMEDY_BLOCKS) as RemedyBlock[];
const COLUMNS = Object.entries(RESULT_CLASSES) as [ResultClass, string][];

/** Section four as the official form prints it, counted out of the ledger; each figure leads to its remedies. */
export function SectionFour(): ReactNode {
  const { filters } = useAddress();
  const year = yearIn(filters) ?? Number(today().slice(0, 4));
  const agency = filters.get('agency');
  const below = filters.get('below') === 'true';
  const counted = useAnswer('getRemedyStatistics', {
    query: { year, ...(agency === null ? {} : { agencyId: agency, below }) },
  });
  const scope = new URLSearchParams({
    year: String(year),
    ...(agency === null ? {} : { agency }),
    ...(below ? { below: 'true' } : {}),
  });
  return (
    <>
      <div className="filters">
        <InputNumber
          aria-label="年度"
          min={2008}
          max={2200}
          precision={0}
          suffix="年"
          value={year}
          onChange={(next) => setFilters({ year: next })}
        />
        <AgencySelect value={agency} onChange={(next) => setFilters({ agency: next })} />
        {agency !== null && (
          <Checkbox
            checked={below}
            onChange={(event) => setFilters({ below: event.target.checked ? 'true' : null })}
          >
            连同下属单位
          </Checkbox>
        )}
        <span className="page-note">本年审结的按结果计，12 月 31 日还没有结果的计为尚未审结。</span>
      </div>
      <AnswerView answer={counted}>
        {({ cells, agencies }) => (
          <section className="panel">
            <h2>
              政府信息公开行政复议、行政诉讼情况 <small>{`${year} 年，${agencies} 个单位`}</small>
            </h2>
            <div className="list-scroll" role="region" aria-label="第四部分" tabIndex={0}>
              <table className="section-four">
                <thead>
                  <tr>
                    <th colSpan={5} rowSpan={2} scope="colgroup">
                      行政复议
                    </th>
                    <th colSpan={10} scope="colgroup">
                      行政诉讼
                    </th>
                  </tr>
                  <tr>
                    <th colSpan={5} scope="colgroup">
                      未经复议直接起诉
                    </th>
                    <th colSpan={5} scope="colgroup">
                      复议后起诉
                    </th>
                  </tr>
                  <tr>
                    {BLOCKS.flatMap((block) =>
                      [...COLUMNS.map(([, name]) => name), '总计'].map((name) => (
                        <th key={`${block}/${name}`} scope="col">
                          {name}
                        </th>
                      )),
                    )}
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    {BLOCKS.flatMap((block) =>
                      [...COLUMNS.map(([column]) => column), null].map((column) => (
                        <td key={`${block}/${column ?? 'total'}`}>
                          <Figure cells={cells} block={block} column={column} scope={scope} />
                        </td>
                      )),
                    )}
                  </tr>
                </tbody>
              </table>
            </div>
          </section>
        )}
      </AnswerView>
    </>
  );
}

interface FigureProps {
  readonly cells: readonly RemedyCell[];
  readonly block: RemedyBlock;
  /** null: the total of the block. */
  readonly column: ResultClass | null;
  readonly scope: URLSearchParams;
}

function Figure({ cells, block, column, scope }: FigureProps): ReactNode {
  const figure = cells
    .filter((cell) => cell.block === block && (column === null || cell.column === column))
    .reduce((sum, { remedies }) => sum + remedies, 0);
  if (figure === 0) return 0;
  const filters = new URLSearchParams(scope);
  filters.set('block', block);
  if (column !== null) filters.set('column', column);
  return <GoLink to={`/remedies?${filters.toString()}`}>{figure}</GoLink>;
}
