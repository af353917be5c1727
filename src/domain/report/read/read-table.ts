import type { CellPath, CellReading } from '../cell.ts';
import type { Column, Form, FormTable, Relation, Row } from '../form.ts';
import { cellPath } from '../form.ts';
import type { Remark } from '../report.ts';
import { locateRows } from './locate.ts';
import type { LabelPlace } from './locate.ts';
import type { Figure } from './figure.ts';
import { withOneColumnLost } from './lost-column.ts';
import { rowOptions } from './row-options.ts';
import type { RowOptions } from './row-reading.ts';
import type { RowSum } from './row-sum.ts';
import { settleRows } from './settle.ts';
import type { SourceText, Stretch } from './source-text.ts';

/** What was read from one table. */
export interface TableReading {
  readonly cells: Readonly<Record<CellPath, CellReading>>;
  readonly remarks: readonly Remark[];
  /** Where the table stands, so that its text is not taken for narrative. */
  readonly stretch: Stretch;
}

/** A row to be read: its text, its columns and where its cells go. */
export interface RowText {
  readonly name: string;
  readonly text: string;
  /** Position of `text` in the source. */
  readonly at: number;
  readonly columns: readonly Column[];
  readonly paths: readonly CellPath[];
  /** The label takes the place of several label columns (colspan), so that blank cells may stand behind it. */
  readonly spansLabels: boolean;
  /** Number of the column whose head is missing, if one is. */
  readonly missing?: number;
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
        text: text?.text ?? '',
        at: text?.at ?? region.from,
        columns: band.columns,
        paths,
        spansLabels,
      });
    }
  }
  const reading = readRows(source, texts, form.relations);
  const first = places[0];
  return {
    cells: reading.cells,
    remarks: [...reading.remarks, ...missing.map((row) => missingRow(source, row, texts))],
    stretch: { from: first?.start ?? region.from, to: reading.end },
  };
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
/** The next section, or a line of prose. */
const AFTER_TABLE = /[一二三四五六七八九十]+\s*[、.．]|\n(?=[^\S\n]*(?:[^\t\n\d]*\p{Script=Han}){14})/u;

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
  const first = rows.map((row) => rowOptions(row.text, row.columns, sumsWithin(row.paths, relations)));
  // Where one row shows that merged label cells left blank cells behind, they are so in the others too.
  const blanks = first.some((row, i) => row.leadingBlanks > 0 && rows[i]?.spansLabels === true);
  const read = rows.map((row, i) => {
    const plain = first[i];
    return plain !== undefined && !(blanks && row.spansLabels)
      ? plain
      : rowOptions(row.text, row.columns, sumsWithin(row.paths, relations), 1);
  });
  const aligned = alignBlocks(read);
  const open = rows.map((row, i) => ({
    paths: row.paths,
    options: withoutColumn(aligned[i] ?? [], row.missing),
  }));
  const settled = settleRows(withOneColumnLost(open, relations), relations);
  const cells: Record<CellPath, CellReading> = {};
  const remarks: Remark[] = [];
  let end = 0;
  for (const [i, row] of rows.entries()) {
    const options = read[i];
    const at = row.at + (options?.at ?? 0);
    const line = source.lineAt(at);
    end = Math.max(end, row.at + figuresEnd(row.text));
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

/**
 * Figures may stand a line above their label. Then one row has two lines of figures and a later one none: if there are
 * as many lines as rows they belong together in order; otherwise it stays open to which row a line belongs.
 */
function alignBlocks(rows: readonly RowOptions[]): (readonly (readonly Figure[])[])[] {
  const blocks = rows.flatMap((row) => row.blocks);
  const uneven = rows.some((row) => row.blocks.length > 1);
  const sameWidth = new Set(blocks.map((block) => block.figures.length)).size === 1;
  if (uneven && sameWidth && blocks.length === rows.length) return blocks.map((block) => [block.figures]);
  return rows.map((row, i) => {
    const spare = (rows[i - 1]?.blocks ?? []).slice(1).map((block) => block.figures);
    const [own] = row.blocks;
    if (
      spare.length === 0 ||
      own?.own === true ||
      spare[0]?.length !== (own?.figures.length ?? spare[0]?.length)
    )
      return row.options;
    return [...spare, ...row.options];
  });
}

/** Where a head is missing, that is where the cell was lost. */
function withoutColumn(
  options: readonly (readonly Figure[])[],
  missing: number | undefined,
): readonly (readonly Figure[])[] {
  if (missing === undefined || !options.some((option) => option.some((figure) => figure.lost)))
    return options;
  const lost = options.filter((option) => option[missing]?.lost);
  return lost.length > 0 ? lost : options;
}

/** End of the last figure in the text of a row. */
function figuresEnd(text: string): number {
  const match = /^[\s\S]*\d[^\n]*/.exec(text);
  return match ? match[0].length : 0;
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

/** The sums whose cells all lie within one row, by column numbers. */
function sumsWithin(paths: readonly CellPath[], relations: readonly Relation[]): RowSum[] {
  return relations.flatMap(({ left, operator, right }) => {
    const [a, b] = [left, right].map((side) => side.map((path) => paths.indexOf(path)));
    if (operator !== '=' || a === undefined || b === undefined || [...a, ...b].includes(-1)) return [];
    return [{ left: a, right: b }];
  });
}
