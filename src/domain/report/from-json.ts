import type { CellPath, CellReading } from './cell.ts';
import type { Form, FormSection } from './form.ts';
import { eachCell } from './form.ts';
import { findForm } from './forms/registry.ts';
import type { JsonCell } from './json.ts';
import { wordRemarks } from './read/read-statistics.ts';
import type { Passage, ReadReport, ReadSection, StatisticsRow } from './report.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a report back out of its JSON (`toReportJson`, `toReportFileJson`, or what another system sends in that
 * shape). Anything in a cell that is not a number, text or `null` is unreadable.
 *
 * @param source the lines of the JSON file, kept as the source
 * @returns the report, or null if the JSON is not one of a report
 */
export function fromReportJson(json: unknown, source: readonly string[]): ReadReport | null {
  if (!isObject(json) || !('form' in json) || !('requests' in json) || !('statistics' in json)) return null;
  const form = findForm(textOr(json['form'], null));
  if (form === null) return null;
  const lineOf = lineFinder(source);
  const statistics = statisticsOf(json['statistics'], form, lineOf);
  return {
    agency: textOr(json['agency'], null),
    year: typeof json['year'] === 'number' ? json['year'] : null,
    form: form.id,
    title: typeof json['title'] === 'string' ? { text: json['title'], line: lineOf('"title"') } : null,
    sections: sectionsOf(json['sections'], form.sections, lineOf),
    narrative: narrativeOf(json['narrative'], lineOf),
    cells: cellsOf(json, form, lineOf),
    statistics,
    remarks: wordRemarks(statistics),
    source,
  };
}

type LineOf = (words: string) => number;

function lineFinder(source: readonly string[]): LineOf {
  return (words) => Math.max(1, source.findIndex((line) => line.includes(words)) + 1);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOr(value: unknown, otherwise: string | null): string | null {
  return typeof value === 'string' ? value : otherwise;
}

function cellsOf(json: JsonObject, form: Form, lineOf: LineOf): Record<CellPath, CellReading> {
  const cells: Record<CellPath, CellReading> = {};
  for (const { table, row, column, path } of eachCell(form)) {
    if (table.layout === 'list') continue;
    const steps = path.replace(/\[(\d+)\]$/, '.$1').split('.');
    const value = toCell(steps.reduce<unknown>((inner, step) => stepInto(inner, step), json));
    const name = row.id.split('.').at(-1) ?? row.id;
    const text = column.kind === 'text' || typeof value !== 'string' ? value : 'unreadable';
    cells[path] = {
      value: text,
      raw: value === null || value === 'unreadable' ? '' : String(value),
      line: lineOf(`"${name}"`),
    };
  }
  return cells;
}

function stepInto(inner: unknown, step: string): unknown {
  if (Array.isArray(inner)) return (inner as readonly unknown[])[Number(step)];
  return isObject(inner) ? inner[step] : undefined;
}

function toCell(value: unknown): JsonCell {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : 'unreadable';
}

function sectionsOf(value: unknown, sections: readonly FormSection[], lineOf: LineOf): ReadSection[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((title, index) => {
    if (typeof title !== 'string') return [];
    const known = sections.find((section) => section.title === title || section.aliases.includes(title));
    return [{ title, ordinal: ordinalOf(index + 1), line: lineOf(title), section: known?.id ?? null }];
  });
}

function ordinalOf(number: number): string {
  const digits = '一二三四五六七八九';
  if (number < 10) return digits.charAt(number - 1);
  return `${number < 20 ? '' : digits.charAt(Math.floor(number / 10) - 1)}十${digits.charAt((number % 10) - 1)}`;
}

function narrativeOf(value: unknown, lineOf: LineOf): Passage[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((passage) => {
    if (!isObject(passage) || typeof passage['text'] !== 'string') return [];
    const section = typeof passage['section'] === 'number' ? passage['section'] : -1;
    return [{ text: passage['text'], section, line: lineOf(passage['text']) }];
  });
}

function statisticsOf(value: unknown, form: Form, lineOf: LineOf): StatisticsRow[] {
  if (!Array.isArray(value)) return [];
  const rows = form.tables.find((table) => table.layout === 'list')?.bands.flatMap((band) => band.rows) ?? [];
  let after = 0;
  return (value as readonly unknown[]).flatMap((entry) => {
    if (!isObject(entry)) return [];
    const label = textOr(entry['label'], '') ?? '';
    const plain = label.replace(/\s/g, '');
    const matches = (row: (typeof rows)[number]): boolean =>
      [row.label, ...row.aliases].some(
        (wording) => plain.includes(wording) || plain.includes(wording.replace(/（.*/, '')),
      );
    const index = rows.findIndex((row, at) => at >= after && matches(row));
    if (index >= 0) after = index + 1;
    const number = (name: string): number | null | 'unreadable' => {
      const cell = toCell(entry[name]);
      return typeof cell === 'string' ? 'unreadable' : cell;
    };
    return [
      {
        label,
        unit: textOr(entry['unit'], '') ?? '',
        value: number('value'),
        cumulative: number('cumulative'),
        raw: textOr(entry['raw'], '') ?? '',
        line: lineOf(label),
        row: rows[index]?.id ?? null,
      },
    ];
  });
}
