import type { CellReading } from '../cell.ts';
import type { Form, FormTable } from '../form.ts';
import { cellPath } from '../form.ts';
import { findForm } from '../forms/registry.ts';
import type { Passage, ReadReport, ReadSection, Remark, StatisticsRow } from '../report.ts';

/** A made-up report, told by how it differs from an empty but correct one of its form. */
export interface ReportExample {
  readonly form: '2021' | '2019' | 'pre2019' | null;
  readonly agency?: string;
  readonly year?: number;
  readonly title?: string;
  /** Cells by path, or whole rows of figures (`requests.new`); absent means 0 everywhere. */
  readonly cells?: Readonly<Record<string, Value | readonly Value[]>>;
  /** Section titles in place of the six. */
  readonly sections?: readonly (readonly [ordinal: string, title: string, section: string | null])[];
  /** Paragraphs before the first heading, in place of the usual one. */
  readonly preamble?: readonly string[];
  /** Paragraphs by section id. */
  readonly text?: Readonly<Record<string, readonly string[]>>;
  readonly statistics?: readonly StatisticsExample[];
  readonly remarks?: readonly Remark[];
}

type Value = number | null | string;
export type StatisticsExample = readonly [row: string, value: Value, cumulative?: number];

export interface Example {
  readonly report: ReportExample;
  readonly previous?: ReportExample;
  readonly parts?: readonly ReportExample[];
}

const YEARS = { '2021': 2022, '2019': 2020, pre2019: 2018 } as const;

/** Turns an example into a report as the reader would have read it. */
export function buildReport(example: ReportExample): ReadReport {
  const source: string[] = [];
  const say = (line: string): number => source.push(line);
  const form = findForm(example.form);
  const year = example.year ?? YEARS[example.form ?? '2021'];
  const agency = example.agency ?? '青山县人民政府';
  const title = example.title ?? `${agency}${year}年政府信息公开工作年度报告`;
  const titleLine = say(title);
  const narrative: Passage[] = [];
  const usual = [`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`];
  for (const text of example.preamble ?? usual) narrative.push({ text, line: say(text), section: -1 });
  const sections: ReadSection[] = [];
  const cells: Record<string, CellReading> = {};
  const wanted = example.sections ?? defaultSections(form);
  for (const [ordinal, sectionTitle, section] of wanted) {
    const line = say(`${ordinal}、${sectionTitle}`);
    sections.push({ title: sectionTitle, ordinal: `${ordinal}、`, line, section });
    for (const text of example.text?.[section ?? sectionTitle] ?? [])
      narrative.push({ text, line: say(text), section: sections.length - 1 });
    const tableId = form?.sections.find((candidate) => candidate.id === section)?.table;
    const table = form?.tables.find((candidate) => candidate.id === tableId);
    if (table) fillTable(table, example.cells ?? {}, cells, say);
  }
  return {
    agency,
    year,
    form: example.form,
    title: { text: title, line: titleLine },
    sections,
    narrative,
    cells,
    statistics: buildStatistics(form, example.statistics ?? [], say),
    remarks: example.remarks ?? [],
    source,
  };
}

function defaultSections(form: Form | null): (readonly [string, string, string | null])[] {
  const six = (form ?? findForm('2021'))?.sections ?? [];
  if (six.length === 0) return [['一', '概述', null]];
  return six.map((section) => [section.ordinal, section.title, section.id] as const);
}

function fillTable(
  table: FormTable,
  changes: Readonly<Record<string, Value | readonly Value[]>>,
  cells: Record<string, CellReading>,
  say: (line: string) => number,
): void {
  for (const band of table.bands)
    for (const row of band.rows) {
      const whole = changes[`${table.id}.${row.id}`];
      const line = say(row.label);
      for (const [index, column] of band.columns.entries()) {
        const path = cellPath(table, band, row, index);
        const value = Array.isArray(whole) ? (whole as readonly Value[])[index] : changes[path];
        const given = value === undefined ? 0 : (value as Value);
        cells[path] =
          column.kind === 'text' ? { value: given, raw: String(given ?? ''), line } : reading(given, line);
      }
    }
}

/** A string stands for the characters of the cell: `-139 条` reads -139. */
function reading(value: Value, line: number): CellReading {
  if (typeof value !== 'string') return { value, raw: value === null ? '' : String(value), line };
  const figure = /^[+-]?\d+(?:\.\d+)?/.exec(value)?.[0];
  return { value: figure === undefined ? 'unreadable' : Number(figure), raw: value, line };
}

function buildStatistics(
  form: Form | null,
  rows: readonly StatisticsExample[],
  say: (line: string) => number,
): StatisticsRow[] {
  const declared = form?.tables.find((table) => table.layout === 'list')?.bands[0]?.rows ?? [];
  return rows.map(([row, value, cumulative]) => {
    const label = declared.find((candidate) => candidate.id === row)?.label ?? row;
    const unit = declared.find((candidate) => candidate.id === row)?.unit ?? '件';
    const read = reading(value, 0);
    return {
      label,
      unit,
      value:
        typeof read.value === 'string' && read.value !== 'unreadable'
          ? null
          : (read.value as StatisticsRow['value']),
      cumulative: cumulative ?? null,
      raw: read.raw,
      line: say(`${label}\t${unit}\t${read.raw}`),
      row,
    };
  });
}
