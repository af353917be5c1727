import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useRowKeys } from './row-keys.ts';

export interface ListColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  readonly figure?: boolean;
  /** Too much for a narrow list beside an open row. */
  readonly wideOnly?: boolean;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly openKey: string | null;
  readonly onOpen: (row: Row) => void;
}

/** A list of the console: sticky head, dense rows, `j k` and `Enter`, and the open row marked. */
export function ListTable<Row>({ label, columns, rows, rowKey, openKey, onOpen }: Props<Row>): ReactNode {
  const open = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row !== undefined) onOpen(row);
    },
    [rows, onOpen],
  );
  const marked = useRowKeys(rows.length, open);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const row = marked >= 0 ? body.current?.rows[marked] : undefined;
    row?.scrollIntoView({ block: 'nearest' });
    // Enter is then the row's own, not that of the link which led here.
    row?.querySelector('button')?.focus({ preventScroll: true });
  }, [marked]);
  const shown = openKey === null ? columns : columns.filter((column) => column.wideOnly !== true);
  return (
    <div className="list-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="list-table">
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.head} scope="col" className={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => {
            const key = rowKey(row);
            const isOpen = key === openKey;
            const classes = [isOpen ? 'open' : '', index === marked ? 'marked' : ''].join(' ').trim();
            return (
              <tr key={key} className={classes} aria-selected={isOpen} onClick={() => onOpen(row)}>
                {shown.map((column, place) => (
                  <td key={column.head} className={classOf(column)}>
                    {place === 0 ? (
                      // The row opens by a real button, so that it opens without a mouse as well.
                      <button type="button" className="row-button" aria-expanded={isOpen}>
                        {column.cell(row)}
                      </button>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function classOf<Row>(column: ListColumn<Row>): string | undefined {
  if (column.figure) return 'figure';
  return column.wideOnly ? 'wide-only' : undefined;
}
