import type { StatisticsQuery } from '#contract/request-statistics.ts';
import type { ApplicantKind } from '#domain/request/application.ts';
import type { ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import type { StatisticsRowId } from './statistics-rows.ts';

interface Props {
  readonly scope: StatisticsQuery;
  readonly rows: readonly StatisticsRowId[];
  readonly applicant: ApplicantKind | null;
}

/** The cases behind a figure. */
export function CellCases({ scope, rows, applicant }: Props): ReactNode {
  return rows.map((row) => <RowCases key={row} scope={scope} row={row} applicant={applicant} />);
}

function RowCases({
  scope,
  row,
  applicant,
}: Omit<Props, 'rows'> & { readonly row: StatisticsRowId }): ReactNode {
  const cases = useAnswer('listStatisticsCases', {
    query: { ...scope, row, ...(applicant === null ? {} : { applicant }) },
  });
  return (
    <AnswerView answer={cases}>
      {({ items }) => (
        <ul className="case-links">
          {items.map(({ id, number, receivedOn, closedOn }) => (
            <li key={id}>
              <GoLink to={`/cases/${id}`}>{number ?? '未登记'}</GoLink>　{receivedOn} 收到
              {closedOn !== null && `，${closedOn} 办结`}
            </li>
          ))}
        </ul>
      )}
    </AnswerView>
  );
}
