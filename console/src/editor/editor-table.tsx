import type { CellPath } from '#domain/report/cell.ts';
import { draftGrid, type ReportDraft } from '#domain/report/report-draft.ts';
import { useMemo, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { CellMark } from '../report/cell-marks.ts';
import { GridTable } from '../report/grid-table.tsx';
import { cellPlaces, neighbour, pastedFigures, type Direction } from './cell-places.ts';
import { EditorCell } from './editor-cell.tsx';
import { focusCell } from './focus-place.ts';

/** What the form shows of the findings, and what it tells back. */
export interface TableView {
  readonly labelOf: (path: CellPath) => string;
  readonly marks: ReadonlyMap<CellPath, CellMark>;
  readonly chosen: ReadonlySet<CellPath>;
  readonly misread: ReadonlySet<CellPath>;
  readonly onType: (path: CellPath, text: string) => void;
  readonly onFill: (figures: Readonly<Record<CellPath, string>>) => void;
  readonly onFocus: (path: CellPath) => void;
}

interface Props {
  readonly draft: ReportDraft;
  readonly tableId: string;
  readonly title: string;
  readonly view: TableView;
}

/** A statutory table as it stands on paper, with a field in every cell; arrow keys and Enter lead from cell to cell. */
export function EditorTable({ draft, tableId, title, view }: Props): ReactNode {
  const grid = useMemo(() => draftGrid(draft, tableId), [draft, tableId]);
  const places = useMemo(() => cellPlaces(grid), [grid]);

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const path = pathOf(event.target);
    const directions = path === null ? [] : directionsOf(event);
    for (const direction of directions) {
      const next = neighbour(places, path ?? '', direction);
      if (next === null) continue;
      event.preventDefault();
      focusCell(next);
      return;
    }
  }

  function onPaste(event: ClipboardEvent<HTMLElement>): void {
    const path = pathOf(event.target);
    const figures = path === null ? null : pastedFigures(places, path, event.clipboardData.getData('text'));
    if (figures === null) return;
    event.preventDefault();
    view.onFill(figures);
  }

  function onFocus(event: FocusEvent<HTMLElement>): void {
    const path = pathOf(event.target);
    if (path !== null) view.onFocus(path);
  }

  return (
    <div
      className="official-scroll"
      role="group"
      aria-label={title}
      onKeyDown={onKey}
      onPaste={onPaste}
      onFocus={onFocus}
    >
      <GridTable
        grid={grid}
        valueCell={(cell, span) => (
          <EditorCell
            key={cell.path}
            {...span}
            path={cell.path}
            label={view.labelOf(cell.path)}
            text={draft.figures[cell.path] ?? ''}
            mark={view.marks.get(cell.path) ?? null}
            isChosen={view.chosen.has(cell.path)}
            isMisread={view.misread.has(cell.path)}
            isText={cell.column === 'text'}
            onType={view.onType}
          />
        )}
      />
    </div>
  );
}

function pathOf(target: EventTarget): CellPath | null {
  return target instanceof HTMLInputElement ? (target.dataset['cell'] ?? null) : null;
}

/** Where a key leads. Within a figure the arrows move the caret first; Enter goes down, at the bottom to the right. */
function directionsOf(event: KeyboardEvent<HTMLElement>): readonly Direction[] {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return [];
  const { target } = event;
  if (!(target instanceof HTMLInputElement)) return [];
  const { selectionStart, selectionEnd, value } = target;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (event.key === 'Enter') return event.shiftKey ? ['up', 'left'] : ['down', 'right'];
  if (event.shiftKey) return [];
  if (event.key === 'ArrowDown') return ['down'];
  if (event.key === 'ArrowUp') return ['up'];
  if (event.key === 'ArrowLeft' && (isWhole || selectionEnd === 0)) return ['left'];
  if (event.key === 'ArrowRight' && (isWhole || selectionStart === value.length)) return ['right'];
  return [];
}
