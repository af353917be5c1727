import type { CellPath } from '#domain/report/cell.ts';
import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import { memo, type ReactNode } from 'react';
import type { CellMark } from '../report/cell-marks.ts';

interface Props {
  readonly path: CellPath;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** The row and the column that it stands in. */
  readonly label: string;
  readonly text: string;
  readonly mark: CellMark | null;
  readonly isChosen: boolean;
  readonly isMisread: boolean;
  /** Words instead of a number, as the amount of procurement has. */
  readonly isText: boolean;
  readonly onType: (path: CellPath, text: string) => void;
}

/** One cell of the official form to be filled in. Typing in one leaves the other two hundred as they are. */
export const EditorCell = memo(function EditorCell(props: Props): ReactNode {
  const { path, rowSpan, colSpan, label, text, mark, isChosen, isMisread, isText, onType } = props;
  const classes = [
    'value',
    mark === null ? '' : `is-${mark.severity}`,
    isChosen ? 'is-chosen' : '',
    isMisread ? 'is-misread' : '',
  ];
  const doubt =
    mark === null ? '' : `，${SEVERITY_WORDS[mark.severity].name}，见第 ${mark.numbers.join('、')} 条`;
  return (
    <td rowSpan={rowSpan} colSpan={colSpan} className={classes.filter((name) => name !== '').join(' ')}>
      <input
        className="editor-input"
        data-cell={path}
        aria-label={label}
        aria-invalid={isMisread || mark?.severity === 'error'}
        title={`${label}${doubt}`}
        value={text}
        inputMode={isText ? 'text' : 'decimal'}
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onChange={(event) => onType(path, event.target.value)}
      />
    </td>
  );
});
