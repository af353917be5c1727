import type { CellPath, CellReading } from '../cell.ts';
import type { Form, FormTable } from '../form.ts';
import { FORMS } from '../forms/registry.ts';
import type { ReadReport, Remark, StatisticsRow } from '../report.ts';
import { detectForm } from './detect-form.ts';
import { compactLabel } from './locate.ts';
import { readHeadings } from './headings.ts';
import { readPassages } from './passages.ts';
import { readStatistics } from './read-statistics.ts';
import { readStrip } from './read-strip.ts';
import { readLabelledTable } from './read-table.ts';
import type { TableReading } from './read-table.ts';
import { sourceText } from './source-text.ts';
import type { SourceText, Stretch } from './source-text.ts';
import { readHeading } from './title.ts';

/**
 * Reads an annual report out of text: agency, year, form, sections, narrative and every cell, each with its place.
 * The same text always gives the same result; what can't be placed with certainty is `unreadable`.
 *
 * @param lines the source text; in rows of tables the cells are separated by tabs where the source kept them apart
 * @param forms the national forms to choose from
 */
export function readReport(lines: readonly string[], forms: readonly Form[] = FORMS): ReadReport {
  const source = sourceText(lines);
  const { agency, year, title } = readHeading(source);
  const form = detectForm(source, forms);
  const tables = form === null ? nothing : readTables(source, form);
  const headings = readHeadings(source, sectionsOf(form, forms), tables.stretches);
  return {
    agency,
    year,
    form: form?.id ?? null,
    title,
    sections: headings.map(({ title: name, ordinal, line, section }) => ({
      title: name,
      ordinal,
      line,
      section,
    })),
    narrative: readPassages(source, headings, tables.stretches),
    cells: tables.cells,
    statistics: tables.statistics,
    remarks: tables.remarks,
    source: lines,
  };
}

interface Tables {
  readonly cells: Readonly<Record<CellPath, CellReading>>;
  readonly statistics: readonly StatisticsRow[];
  readonly remarks: readonly Remark[];
  readonly stretches: readonly Stretch[];
}

const nothing: Tables = { cells: {}, statistics: [], remarks: [], stretches: [] };

/** Without tables the six sections are still looked for: they tell a report of pictures from one of another kind. */
function sectionsOf(form: Form | null, forms: readonly Form[]): Form['sections'] {
  if (form !== null) return form.sections;
  return forms.find((candidate) => candidate.sections.length > 0)?.sections ?? [];
}

function readTables(source: SourceText, form: Form): Tables {
  const cells: Record<CellPath, CellReading> = {};
  const statistics: StatisticsRow[] = [];
  const remarks: Remark[] = [];
  const stretches: Stretch[] = [];
  for (const table of form.tables) {
    if (table.layout === 'list') {
      const reading = readStatistics(source, table);
      if (reading === null) remarks.push(missingTable(table));
      else {
        statistics.push(...reading.rows);
        remarks.push(...reading.remarks);
        stretches.push(reading.stretch);
      }
      continue;
    }
    const reading = readGrid(source, form, table, stretches);
    if (reading === null) remarks.push(missingTable(table));
    else {
      Object.assign(cells, reading.cells);
      remarks.push(...reading.remarks);
      stretches.push(reading.stretch);
    }
  }
  return { cells, statistics, remarks, stretches };
}

function missingTable(table: FormTable): Remark {
  return {
    kind: 'table-missing',
    cells: [],
    line: 1,
    quote: '',
    note: `没有找到“${table.title}”的表格文字，可能是图片`,
  };
}

function readGrid(
  source: SourceText,
  form: Form,
  table: FormTable,
  before: readonly Stretch[],
): TableReading | null {
  for (const region of regionsOf(source, form, table, before)) {
    const reading =
      table.layout === 'strip'
        ? readStrip(source, form, table, region)
        : readLabelledTable(source, form, table, region);
    if (reading !== null) return reading;
  }
  return null;
}

/** A report repeats the heads of a table on a few pages; more places than this are no table. */
const MOST_STARTS = 12;

/**
 * Where a table may begin: at its heads, nearest to its place first; it ends where the next table begins. Last, before
 * the tables already read: some reports print them in another order.
 */
function* regionsOf(
  source: SourceText,
  form: Form,
  table: FormTable,
  before: readonly Stretch[],
): Generator<Stretch> {
  const after = before[before.length - 1]?.to ?? 0;
  const next = form.tables[form.tables.indexOf(table) + 1];
  const ends = next === undefined ? [] : startsOf(source, next);
  const starts = startsOf(source, table);
  for (const from of starts.filter((start) => start >= after).slice(0, MOST_STARTS))
    yield { from, to: ends.find((start) => start > from) ?? source.text.length };
  if (after > 0) yield { from: after, to: source.text.length };
  for (const from of starts.filter((start) => start < after).slice(0, MOST_STARTS)) {
    const other = before.find((stretch) => stretch.to > from);
    if (other !== undefined && other.from > from) yield { from, to: other.from };
  }
}

/** How tables of a layout began in all the reports seen. A form with other words is found by its declaration. */
const STARTS: Readonly<Record<FormTable['layout'], RegExp>> = {
  bands: /第二十条第[(]?一[)]?项|信息内容/g,
  matrix: /(?:[(]?本列数据的?勾稽关系|申请人情况|本年新收[^。;]{0,16}?[\d-]|本年新收政府信息公开申请数量)/g,
  strip: /行政复议行政诉讼结|未经复议直接起诉[^。,]{0,16}复议后起诉/g,
  list: /指标/g,
};

function startsOf(source: SourceText, table: FormTable): number[] {
  const seen = [...source.compact.matchAll(STARTS[table.layout])].map((match) => match.index);
  const starts = seen.length > 0 ? seen : declaredStarts(source, table);
  return starts.map((start) => source.positions[start] ?? 0);
}

/** Where the first column head or row label of a table stands, if it is long enough to be nothing else. */
function declaredStarts(source: SourceText, table: FormTable): number[] {
  const [band] = table.bands;
  const words = [band?.columns[0]?.label, band?.rows[0]?.label].map((label) => compactLabel(label ?? ''));
  return words
    .filter((word) => word.length > 4)
    .map((word) => source.compact.indexOf(word))
    .filter((start) => start >= 0)
    .toSorted((a, b) => a - b);
}
