import type { Cell, CellPath } from '#domain/report/cell.ts';
import { checkReport, type CheckContext } from '#domain/report/check.ts';
import { eachCell } from '#domain/report/form.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { placeFindings, type PlacedFinding } from '#domain/report/place-findings.ts';
import { readFigure } from '#domain/report/read/figure.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import type { ReportDraft } from '#domain/report/report-draft.ts';
import { draftText, type DraftLine } from '#domain/report/report-text.ts';

/** What the system makes of a draft: the very reading and the very findings that saving it would give. */
export interface Inspection {
  readonly draft: ReportDraft;
  readonly lines: readonly DraftLine[];
  readonly reading: ReadReport;
  readonly placed: readonly PlacedFinding[];
  /** Cells that would be read as something else than was typed; nothing may be saved like that. */
  readonly misread: readonly CellPath[];
}

/** Writes the draft down, reads it like any file that comes in, and holds it against the rule book. */
export function inspectDraft(draft: ReportDraft, context: CheckContext): Inspection {
  const lines = draftText(draft);
  const reading = readReport(lines.map(({ text }) => text));
  const placed = placeFindings(reading, checkReport(reading, context));
  return { draft, lines, reading, placed, misread: misreadCells(draft, reading) };
}

function misreadCells(draft: ReportDraft, reading: ReadReport): CellPath[] {
  const form = findForm(draft.form);
  const columns = new Map(form === null ? [] : [...eachCell(form)].map(({ path, column }) => [path, column]));
  return Object.entries(draft.figures).flatMap(([path, text]) => {
    const column = columns.get(path) ?? ({ id: '', label: '', heads: [], kind: 'amount' } as const);
    return readFigure(text, column).value === valueRead(reading, path) ? [] : [path];
  });
}

function valueRead(reading: ReadReport, path: CellPath): Cell | string | undefined {
  const listed = /^statistics\[(\d+)\]\.(value|cumulative)$/.exec(path);
  if (listed === null) return reading.cells[path]?.value;
  const row = reading.statistics[Number(listed[1])];
  return listed[2] === 'cumulative' ? row?.cumulative : row?.value;
}
