import type { ReactNode } from 'react';
import type { ListColumn } from './list-table.tsx';

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Omit<ListColumn<Row>, 'wideOnly'>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
}

/** A list whose rows do not open: what can be done stands in the row. */
export function PlainTable<Row>({ label, columns, rows, rowKey }: Props<Row>): ReactNode {
  return (
    <div className="list-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="list-table is-plain">
        <thead>
          <tr>
            {columns.map(({ head, figure }) => (
              <th key={head} scope="col" className={figure === true ? 'figure' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ head, cell, figure }) => (
                <td key={head} className={figure === true ? 'figure' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
