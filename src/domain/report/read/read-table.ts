import type { CellPath, CellReading } from '../cell.ts';
import { UNREADABLE_TEXT } from '../cell.ts';
import type { Form, FormTable, Relation, Row } from '../form.ts';
import { cellPath } from '../form.ts';
import type { Remark } from '../report.ts';
import { locateRows } from './locate.ts';
import type { LabelPlace } from './locate.ts';
import { withOneColumnLost } from './lost-column.ts';
import type { RowOptions } from './row-reading.ts';
import { waysToRead } from './row-text.ts';
import type { RowText } from './row-text.ts';
import { settleRows } from './settle.ts';
import type { SourceText, Stretch } from './source-text.ts';

/** What was read from one table. */
export interface TableReading {
  readonly cells: Readonly<Record<CellPath, CellReading>>;
  readonly remarks: readonly Remark[];
  /** Where the table stands, so that its text is not taken for narrative. */
  readonly stretch: Stretch;
}

/**
 * Reads the rows of a table that have labels of their own (layouts `bands` and `matrix`).
 *
 * @param region where the table must lie, in positions of the source text
 */
export function readLabelledTable(
  source: SourceText,
  form: Form,
  table: FormTable,
  region: Stretch,
): TableReading | null {
  const rows = table.bands.flatMap((band) => band.rows);
  const places = locateRows(source, rows, region);
  if (places.length * 2 < rows.length) return null;
  const texts: RowText[] = [];
  const missing: Row[] = [];
  for (const band of table.bands) {
    const deepest = Math.max(...band.rows.map((row) => row.heads.length));
    for (const row of band.rows) {
      const text = textOf(source, places, row, region);
      const paths = band.columns.map((_, column) => cellPath(table, band, row, column));
      if (text === null) missing.push(row);
      const spansLabels = row.heads.length < deepest;
      texts.push({
        name: row.ordinal + row.label,
        text: text?.text ?? null,
        at: text?.at ?? region.from,
        columns: band.columns,
        paths,
        spansLabels,
      });
    }
  }
  // Labels without a single figure or cell between them: the table itself is not in the text.
  if (!texts.some(({ text }) => /[\d\t]/.test(text ?? ''))) return null;
  const reading = readRows(source, texts, form.relations);
  const first = places[0];
  return {
    cells: reading.cells,
    remarks: [...reading.remarks, ...missing.map((row) => missingRow(source, row, texts))],
    stretch: { from: headsFrom(region, first), to: reading.end },
  };
}

/** The heads of a table are short; a region that begins far above it begins with prose. */
const LONGEST_HEADS = 400;

function headsFrom(region: Stretch, first: LabelPlace | undefined): number {
  if (first === undefined || first.start - region.from < LONGEST_HEADS) return region.from;
  return first.start;
}

/** The text between a label and the next; the next label's ordinal is not part of it. */
function textOf(
  source: SourceText,
  places: readonly LabelPlace[],
  row: Row,
  region: Stretch,
): { text: string; at: number } | null {
  const index = places.findIndex((place) => place.row === row);
  const place = places[index];
  if (place === undefined) return null;
  const next = places[index + 1];
  const at = place.end;
  const end = next === undefined ? region.to : next.start;
  return { text: beforeHeading(source.text.slice(at, end), next === undefined), at };
}

const BAND_HEAD = /第\s*[二十]{2,3}\s*条|信\s*息\s*内\s*容/;
/** The next section, also one with an Arabic number, or a line of prose. */
const AFTER_TABLE =
  /[一二三四五六七八九十]+\s*[、.．]|\n(?=[^\S\n]*\d{1,2}\s*[.、．][^\t\n\d]{6,}(?:\n|$))|\n(?=[^\S\n]*(?:[^\t\n\d]*\p{Script=Han}){14})/u;

/** Behind the last row of a band or table the next heading follows; what comes after it is not the row's. */
function beforeHeading(text: string, last: boolean): string {
  const kept = cutAt(text, BAND_HEAD);
  return last ? cutAt(kept, AFTER_TABLE) : kept;
}

function cutAt(text: string, mark: RegExp): string {
  const at = text.search(mark);
  return at < 0 ? text : text.slice(0, at);
}

/** Reads rows together, so that sums across rows can settle what a row alone leaves open. */
export function readRows(
  source: SourceText,
  rows: readonly RowText[],
  relations: readonly Relation[],
): { cells: Record<CellPath, CellReading>; remarks: Remark[]; end: number } {
  const { read, options: ways } = waysToRead(rows, relations);
  const open = rows.map((row, i) => ({ paths: row.paths, options: ways[i] ?? [] }));
  const settled = settleRows(withOneColumnLost(open, relations), relations);
  const cells: Record<CellPath, CellReading> = {};
  const remarks: Remark[] = [];
  let end = 0;
  for (const [i, row] of rows.entries()) {
    const options = read[i];
    const at = row.at + (options?.at ?? 0);
    const line = source.lineAt(at);
    end = Math.max(end, row.at + figuresEnd(row.text ?? ''));
    for (const [column, path] of row.paths.entries()) {
      const figure = settled[i]?.[column] ?? { value: 'unreadable' as const, raw: '' };
      cells[path] = { value: figure.value, raw: figure.raw, line };
      if (figure.extra !== undefined && row.columns[column]?.kind !== 'text')
        remarks.push({
          kind: 'text-in-number',
          cells: [path],
          line,
          quote: figure.raw,
          note: `“${row.name}”行的数值格里写了“${figure.raw}”`,
        });
    }
    if (options !== undefined) remarks.push(...countRemarks(row, options, line));
  }
  return { cells, remarks, end };
}

/** End of the last figure in the text of a row; 无法识别 stands in the place of one. */
function figuresEnd(text: string): number {
  const last = text.lastIndexOf(UNREADABLE_TEXT);
  const match = /^[\s\S]*\d[^\n]*/.exec(text);
  return Math.max(match ? match[0].length : 0, last < 0 ? 0 : last + UNREADABLE_TEXT.length);
}

function countRemarks(row: RowText, options: RowOptions, line: number): Remark[] {
  const width = row.columns.length;
  if (options.found === 0 || options.found === width) return [];
  const kind = options.found < width ? 'row-short' : 'row-long';
  const note = `“${row.name}”应有${width}格，这里只能看出${options.found}格`;
  return [
    {
      kind,
      cells: row.paths,
      line,
      quote: options.quote,
      note: kind === 'row-short' ? note : note.replace('只能看出', '有'),
    },
  ];
}

function missingRow(source: SourceText, row: Row, texts: readonly RowText[]): Remark {
  const text = texts.find((candidate) => candidate.name === row.ordinal + row.label);
  const line = source.lineAt(text?.at ?? 0);
  return {
    kind: 'row-missing',
    cells: text?.paths ?? [],
    line,
    quote: '',
    note: `没有找到“${row.ordinal}${row.label}”一行`,
  };
}
