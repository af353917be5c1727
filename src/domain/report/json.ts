import type { CellReading } from './cell.ts';
import type { FormTable } from './form.ts';
import { cellPath } from './form.ts';
import { findForm } from './forms/registry.ts';
import type { ReadReport } from './report.ts';

/** A value of the exchanged JSON: a number, `null` for a blank, `"unreadable"`, or text (amount of procurement). */
export type JsonCell = number | string | null;
export type JsonTable = { [name: string]: JsonCell | JsonCell[] | JsonTable };

/** One row of the statistics table (up to 2018) as exchanged. */
export interface JsonStatistic {
  readonly label: string;
  readonly unit: string;
  readonly value: JsonCell;
  readonly cumulative: JsonCell;
  readonly raw: string;
}

/** An annual report as `gongkai report check --json` prints it and other systems read it. */
export interface ReportJson {
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly sections: readonly string[];
  readonly requests: JsonTable;
  readonly remedies: JsonTable;
  readonly disclosure: JsonTable;
  readonly statistics: readonly JsonStatistic[];
}

/** What `report convert --to json` writes: besides the exchanged shape the title and the words. */
export interface ReportFileJson extends ReportJson {
  readonly title: string | null;
  readonly narrative: readonly { readonly section: number; readonly text: string }[];
}

/** The exchanged shape of a report. Cells of a table that was not found are `"unreadable"`, never zero. */
export function toReportJson(report: ReadReport): ReportJson {
  const form = findForm(report.form);
  const tableOf = (id: string): JsonTable => {
    const table = form?.tables.find((candidate) => candidate.id === id);
    return table === undefined ? {} : toJsonTable(table, report.cells);
  };
  return {
    agency: report.agency,
    year: report.year,
    form: report.form,
    sections: report.sections.map((section) => section.title),
    requests: tableOf('requests'),
    remedies: tableOf('remedies'),
    disclosure: tableOf('disclosure'),
    statistics: report.statistics.map(({ label, unit, value, cumulative, raw }) => ({
      label,
      unit,
      value,
      cumulative,
      raw,
    })),
  };
}

function toJsonTable(table: FormTable, cells: Readonly<Record<string, CellReading>>): JsonTable {
  const json: JsonTable = {};
  for (const band of table.bands)
    for (const row of band.rows) {
      const values = band.columns.map((_, column): JsonCell => {
        const reading = cells[cellPath(table, band, row, column)];
        return reading === undefined ? 'unreadable' : reading.value;
      });
      const named = Object.fromEntries(band.columns.map((column, i) => [column.id, values[i] ?? null]));
      place(json, row.id.split('.'), table.layout === 'matrix' ? values : named);
    }
  return json;
}

/** Puts a row at `refused.state_secret` into nested objects. */
function place(
  json: JsonTable,
  [name = '', ...rest]: readonly string[],
  value: JsonCell[] | JsonTable,
): void {
  if (rest.length === 0) {
    json[name] = value;
    return;
  }
  const inner = json[name];
  const nested: JsonTable = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
  json[name] = nested;
  place(nested, rest, value);
}

/** The whole report as one JSON file. */
export function toReportFileJson(report: ReadReport): ReportFileJson {
  const narrative = report.narrative.map(({ section, text }) => ({ section, text }));
  return { ...toReportJson(report), title: report.title?.text ?? null, narrative };
}
