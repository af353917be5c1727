import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import { printed, type CellPath, type CellReading } from '#domain/report/cell.ts';
import type { ReactNode } from 'react';
import type { CellMark } from './cell-marks.ts';

export interface CellState {
  readonly reading: CellReading | undefined;
  readonly mark: CellMark | null;
  readonly isChosen: boolean;
  readonly onSelect: (number: number) => void;
  readonly onTry: ((text: string) => void) | null;
}

interface Props {
  readonly path: CellPath;
  readonly span: { readonly rowSpan: number; readonly colSpan: number };
  readonly state: CellState;
}

/** One cell of the official form. A doubtful one carries the numbers of its findings and leads to the first. */
export function FormCell({ path, span, state }: Props): ReactNode {
  const { reading, mark, isChosen } = state;
  const classes = [
    'value',
    mark === null ? '' : `is-${mark.severity}`,
    isChosen ? 'is-chosen' : '',
    oddity(reading),
  ];
  return (
    <td {...span} className={classes.filter((name) => name !== '').join(' ')} data-cell={path}>
      <Content path={path} state={state} />
    </td>
  );
}

function Content({ path, state }: Pick<Props, 'path' | 'state'>): ReactNode {
  const { reading, mark, onSelect, onTry } = state;
  const text = printed(reading);
  if (onTry !== null)
    return (
      <input
        className="try-input"
        aria-label={path}
        value={reading?.raw ?? ''}
        inputMode="decimal"
        onChange={(event) => onTry(event.target.value)}
      />
    );
  if (mark === null)
    return reading === undefined ? <span className="visually-hidden">表中没有找到这一格</span> : text;
  const [first = 0] = mark.numbers;
  return (
    <button
      type="button"
      className="cell-button"
      title={`第 ${mark.numbers.join('、')} 条`}
      onClick={() => onSelect(first)}
    >
      {text === '' ? <span className="visually-hidden">空白</span> : text}
      <sup aria-hidden>{mark.numbers.length > 1 ? `${first}+` : first}</sup>
      <span className="visually-hidden">
        ，{SEVERITY_WORDS[mark.severity].name}，见第 {mark.numbers.join('、')} 条
      </span>
    </button>
  );
}

function oddity(reading: CellReading | undefined): string {
  if (reading === undefined) return 'is-missing';
  return reading.value === 'unreadable' ? 'is-unreadable' : '';
}
