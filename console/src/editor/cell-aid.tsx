import { printed, type CellPath } from '#domain/report/cell.ts';
import { cellGuide, offeredTotals } from '#domain/report/draft-totals.ts';
import type { ReadReport } from '#domain/report/report.ts';
import type { ReportDraft } from '#domain/report/report-draft.ts';
import type { ReactNode } from 'react';
import { focusCell } from './focus-place.ts';

interface Props {
  readonly draft: ReportDraft;
  readonly path: CellPath | null;
  readonly label: string;
  readonly previous: ReadReport | null;
  readonly onType: (path: CellPath, text: string) => void;
}

/** What helps with the cell at hand: how its row is filled in, what the form demands of it, what stood there last year. */
export function CellAid({ draft, path, label, previous, onType }: Props): ReactNode {
  if (path === null)
    return (
      <p className="editor-aid-none">
        Tab、回车和方向键在格子之间移动，可以从 Excel 整块粘贴。没有发生的填 0，空白不等于 0。
      </p>
    );
  const { filling, relations } = cellGuide(draft, path);
  // One sentence may stand for several relations of a cell, such as one for each channel.
  const demands = [...new Set(relations.map(({ words }) => words))];
  const before = printed(previous?.cells[path]);
  return (
    <>
      <strong>{label}</strong>
      {filling !== null && <p>{filling}</p>}
      {demands.slice(0, 3).map((words) => (
        <p key={words} className="editor-aid-relation">
          {words}
        </p>
      ))}
      {before !== '' && <p>上一年度这一格：{before}</p>}
      {offeredTotals(draft, path).map(({ total, words }) => (
        <button
          key={words}
          type="button"
          className="editor-small"
          title={words}
          disabled={draft.figures[path]?.trim() === total}
          onClick={() => {
            onType(path, total);
            focusCell(path);
          }}
        >
          按各格合计：{total}
        </button>
      ))}
    </>
  );
}
