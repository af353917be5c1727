import type { GridRow, GridValue } from '#domain/report/layout.ts';
import type { ReactNode } from 'react';

interface Props {
  readonly grid: readonly GridRow[];
  /** A cell of the form, with the places it spans; keyed by its path. */
  readonly valueCell: (cell: GridValue, span: Pick<GridValue, 'rowSpan' | 'colSpan'>) => ReactNode;
}

/** A statutory table as it stands on paper; what its cells hold, the page says. */
export function GridTable({ grid, valueCell }: Props): ReactNode {
  return (
    <table>
      <tbody>
        {grid.map((row, index) => (
          // The rows of a national form never change their order.
          <tr key={index}>
            {row.cells.map((cell, place) => {
              const span = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
              if (cell.kind === 'value') return valueCell(cell, span);
              return cell.isHeader ? (
                <th key={place} scope={cell.scope} {...span}>
                  {cell.text}
                </th>
              ) : (
                <td key={place} {...span}>
                  {cell.text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
