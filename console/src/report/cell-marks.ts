import type { CellPath } from '#domain/report/cell.ts';
import { SEVERITIES, type PlacedFinding } from '#domain/report/place-findings.ts';
import type { Severity } from '#domain/report/finding.ts';

/** What is doubtful about one cell: the worst severity, and the findings that name it. */
export interface CellMark {
  readonly severity: Severity;
  readonly numbers: readonly number[];
}

/** `statistics[3]` and `statistics[3].value` are one figure. */
export function sameFigure(path: CellPath): CellPath {
  return path.replace(/^(statistics\[\d+\])$/, '$1.value');
}

/** The doubtful cells of a report. */
export function cellMarks(placed: readonly PlacedFinding[]): ReadonlyMap<CellPath, CellMark> {
  const marks = new Map<CellPath, CellMark>();
  for (const { number, finding } of placed)
    for (const path of new Set(finding.cells.map(sameFigure))) {
      const known = marks.get(path);
      marks.set(path, {
        severity: known === undefined ? finding.severity : worse(known.severity, finding.severity),
        numbers: [...(known?.numbers ?? []), number],
      });
    }
  return marks;
}

function worse(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
