import type { CellPath } from './cell.ts';
import type { Form } from './form.ts';
import { eachCell } from './form.ts';
import { findForm } from './forms/registry.ts';
import type { GridRow } from './layout.ts';
import { statisticsGrid, tableGrid } from './layout.ts';
import { reportOutline } from './outline.ts';
import { printedAt } from './printed-table.ts';
import type { ReadReport, StatisticsRow } from './report.ts';

/**
 * An annual report while it is being written: words and figures as they are typed, nothing understood yet. What they
 * mean, the reader says once they are written down as lines (`draftText`), as it does for every other report.
 */
export interface ReportDraft {
  /** Id of the form. */
  readonly form: string;
  readonly title: string;
  /** Paragraphs before the first heading, one a line. */
  readonly preface: string;
  readonly sections: readonly DraftSection[];
  /** Ids of the tables that are written down. */
  readonly tables: readonly string[];
  /** What stands in each cell as typed; statistics under `statistics[i].value` and `.cumulative`. */
  readonly figures: Readonly<Record<CellPath, string>>;
  /** Rows of the statistics table up to 2018; empty in the later forms. */
  readonly rows: readonly DraftRow[];
}

export interface DraftSection {
  /** With its ordinal: 一、总体情况. */
  readonly heading: string;
  /** Id of the form's section, or null for one of the report's own. */
  readonly section: string | null;
  /** Paragraphs, one a line. */
  readonly text: string;
}

export interface DraftRow {
  readonly label: string;
  readonly unit: string;
  /** Only heads others and holds no figure. */
  readonly header: boolean;
  /** Id of the form's row, or null for one of the province's own. */
  readonly row: string | null;
}

/** The words and figures of a report that was read, ready to be written on; null where no form was recognised. */
export function draftOf(report: ReadReport): ReportDraft | null {
  const form = findForm(report.form);
  if (form === null) return null;
  const tables: string[] = [];
  const texts: string[][] = [[]];
  let title = '';
  for (const part of reportOutline(report)) {
    const text = texts.at(-1);
    if (part.kind === 'title') title = part.lines.join('');
    else if (part.kind === 'table') tables.push(part.table.id);
    else if (part.kind === 'rows') text?.push(...part.rows.map((cells) => cells.join('\t')));
    else if (part.kind === 'heading' && part.level === 1) texts.push([]);
    else text?.push(part.text);
  }
  const [preface = [], ...bodies] = texts;
  return {
    form: form.id,
    title,
    preface: preface.join('\n'),
    sections: report.sections.map(({ ordinal, title: name, section }, index) => ({
      heading: ordinal === '' ? name : `${ordinal}、${name}`,
      section,
      text: (bodies[index] ?? []).join('\n'),
    })),
    tables,
    figures: figuresOf(report, form, tables),
    rows: report.statistics.map(({ label, unit, raw, row }) => ({
      label: label.replace(/\s+/g, ' ').trim(),
      unit,
      header: unit === '' && raw === '',
      row,
    })),
  };
}

function figuresOf(report: ReadReport, form: Form, tables: readonly string[]): Record<CellPath, string> {
  const figures: Record<CellPath, string> = {};
  for (const { table, path } of eachCell(form))
    if (table.layout !== 'list' && tables.includes(table.id)) figures[path] = printedAt(report, path);
  const cumulative = report.statistics.some((row) => row.cumulative !== null);
  for (const [index, { unit, raw }] of report.statistics.entries()) {
    if (unit === '' && raw === '') continue;
    for (const field of cumulative ? ['value', 'cumulative'] : ['value'])
      figures[`statistics[${index}].${field}`] = printedAt(report, `statistics[${index}].${field}`);
  }
  return figures;
}

/** One statutory table of a draft as it stands on paper; heading rows of the statistics table have no cell. */
export function draftGrid(draft: ReportDraft, tableId: string): readonly GridRow[] {
  const table = findForm(draft.form)?.tables.find(({ id }) => id === tableId);
  if (table === undefined) return [];
  if (table.layout !== 'list') return tableGrid(table);
  return statisticsGrid(draftStatistics(draft)).map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.kind === 'value' && draft.figures[cell.path] === undefined
        ? { kind: 'text', text: '', isHeader: false, rowSpan: cell.rowSpan, colSpan: cell.colSpan }
        : cell,
    ),
  }));
}

/** The rows of the statistics table with their labels; the figures are not understood here. */
export function draftStatistics({ rows, figures }: ReportDraft): StatisticsRow[] {
  const cumulative = Object.keys(figures).some((path) => path.endsWith('.cumulative')) ? 0 : null;
  return rows.map(({ label, unit, row }) => ({
    label,
    unit,
    value: null,
    cumulative,
    raw: '',
    line: 0,
    row,
  }));
}
