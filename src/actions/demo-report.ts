import jingyuan2020 from '../../data/demo/reports/jingyuan-2020.json' with { type: 'json' };
import ningxian2020 from '../../data/demo/reports/ningxian-2020.json' with { type: 'json' };
import yiyang2020 from '../../data/demo/reports/yiyang-2020.json' with { type: 'json' };
import yongning2018 from '../../data/demo/reports/yongning-2018.json' with { type: 'json' };
import zhongningApproval2022 from '../../data/demo/reports/zhongning-approval-2022.json' with { type: 'json' };

import { eachCell } from '#domain/report/form.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { tableText } from '#domain/report/plain-text.ts';

/** A demonstration report as data: the figures as published, units and blanks included; the prose is our own. */
export interface DemoReport {
  readonly region: string;
  readonly agencyCode: string;
  readonly agency: string;
  readonly year: number;
  readonly form: string;
  readonly title: string;
  readonly preface: readonly string[];
  /** A section holds paragraphs or one statutory table by its id. */
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs?: readonly string[] | undefined;
    readonly table?: string | undefined;
  }[];
  /** Cells as printed by table id, row id and column; `""` is blank. */
  readonly tables: Readonly<Partial<Record<string, Readonly<Record<string, readonly string[]>>>>>;
}

export const demoReports: readonly DemoReport[] = [
  ningxian2020,
  jingyuan2020,
  zhongningApproval2022,
  yiyang2020,
  yongning2018,
];

/**
 * The report as the lines of a text file, to be read like any other report that comes in.
 * Throws RangeError when the data name a form or a table that there is not.
 */
export function demoReportText(report: DemoReport): string[] {
  const lines = [report.title, '', ...report.preface.flatMap((paragraph) => [paragraph, ''])];
  for (const { heading, paragraphs, table } of report.sections) {
    lines.push(heading, '', ...(paragraphs ?? []).flatMap((paragraph) => [paragraph, '']));
    if (table !== undefined) lines.push(...demoTableText(report, table), '');
  }
  return lines;
}

function demoTableText(report: DemoReport, tableId: string): string[] {
  const form = findForm(report.form);
  const table = form?.tables.find(({ id }) => id === tableId);
  if (form === null || table === undefined) {
    throw new RangeError(`No table "${tableId}" in the form of ${report.agency} ${report.year}`);
  }
  const printed = new Map<string, string>();
  for (const cell of eachCell(form)) {
    const column = cell.band.columns.indexOf(cell.column);
    printed.set(cell.path, report.tables[cell.table.id]?.[cell.row.id]?.[column] ?? '');
  }
  return tableText(table, (path) => printed.get(path) ?? '');
}
