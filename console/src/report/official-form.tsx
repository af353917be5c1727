import type { CellPath } from '#domain/report/cell.ts';
import type { Form } from '#domain/report/form.ts';
import { statisticsGrid, tableGrid, type GridRow } from '#domain/report/layout.ts';
import type { PlacedFinding } from '#domain/report/place-findings.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { cellMarks, sameFigure } from './cell-marks.ts';
import { FormCell, type CellState } from './form-cell.tsx';
import { GridTable } from './grid-table.tsx';

interface Props {
  readonly report: ReadReport;
  readonly form: Form | null;
  readonly placed: readonly PlacedFinding[];
  readonly selected: PlacedFinding | null;
  readonly onSelect: (number: number) => void;
  /** Given while figures are being tried. */
  readonly onTry: ((path: CellPath, text: string) => void) | null;
}

/** The statutory tables as they stand on paper, doubtful cells marked. */
export function OfficialForm({ report, form, placed, selected, onSelect, onTry }: Props): ReactNode {
  const grids = useMemo(() => gridsOf(report, form), [report, form]);
  const marks = useMemo(() => cellMarks(placed), [placed]);
  const chosen = new Set(selected?.finding.cells.map(sameFigure));
  const area = useRef<HTMLDivElement>(null);
  const number = selected?.number;
  useEffect(() => {
    if (number !== undefined)
      area.current?.querySelector('.is-chosen')?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [number]);
  if (grids.length === 0)
    return (
      <NothingYet title="没有认出表格。">这份报告的正文里没有找到国家规定的表格，请看“原文”。</NothingYet>
    );

  function stateOf(path: CellPath): CellState {
    return {
      reading: readingOf(report, path),
      mark: marks.get(path) ?? null,
      isChosen: chosen.has(path),
      onSelect,
      onTry: onTry === null ? null : (text) => onTry(path, text),
    };
  }

  return (
    <div className="official" ref={area}>
      {grids.map(({ title, grid }) => (
        <figure key={title} className="official-table">
          <figcaption>{title}</figcaption>
          <div className="official-scroll" role="region" aria-label={title} tabIndex={0}>
            <GridTable
              grid={grid}
              valueCell={({ path }, span) => (
                <FormCell key={path} path={path} span={span} state={stateOf(path)} />
              )}
            />
          </div>
        </figure>
      ))}
    </div>
  );
}

function gridsOf(report: ReadReport, form: Form | null): { title: string; grid: readonly GridRow[] }[] {
  if (report.statistics.length > 0)
    return [{ title: '政府信息公开情况统计表', grid: statisticsGrid(report.statistics) }];
  return (form?.tables ?? []).map((table) => ({
    title: titleOf(form, table.id, table.title),
    grid: tableGrid(table),
  }));
}

function titleOf(form: Form | null, tableId: string, title: string): string {
  const section = form?.sections.find((candidate) => candidate.table === tableId);
  return section === undefined ? title : `${section.ordinal}、${section.title}`;
}

function readingOf(report: ReadReport, path: CellPath): CellState['reading'] {
  const listed = /^statistics\[(\d+)\]\.(value|cumulative)$/.exec(path);
  if (listed === null) return report.cells[path];
  const row = report.statistics[Number(listed[1])];
  if (row === undefined) return undefined;
  const value = listed[2] === 'cumulative' ? row.cumulative : row.value;
  return { value, raw: value === null ? '' : String(value), line: row.line };
}
