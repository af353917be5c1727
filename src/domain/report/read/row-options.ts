import { UNREADABLE_TEXT } from '../cell.ts';
import type { Column } from '../form.ts';
import { foldCharacters } from './fold.ts';
import { isBlankMark, looksLikeFigure, readFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import { cutsOf } from './split.ts';

/** A sum inside one row, by column numbers: Σ left = Σ right. */
export interface RowSum {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The ways in which a row can be read. One: certain. None or several: the other rows may tell, or it is unreadable. */
export interface RowOptions {
  readonly options: readonly (readonly Figure[])[];
  /** Cells found where the row should have `columns.length`; equal if nothing is amiss. */
  readonly found: number;
  /** The figures as they stand, for quoting. */
  readonly quote: string;
  /** Position of the figures within the text given. */
  readonly at: number;
  /** Blank cells in excess behind the label. */
  readonly leadingBlanks: number;
  /** Lines that hold exactly as many figures as the row has cells; `own`: on the line of the label itself. */
  readonly blocks: readonly { readonly figures: readonly Figure[]; readonly own: boolean }[];
}

const PAGE_NUMBER = /^[\t ]*(?:[-—–－·][\t ]*\d{1,3}[\t ]*[-—–－·]|第[\t ]*\d+[\t ]*页.*)[\t ]*$/;
const UNITS = '(?:[ ]?(?:亿元|万元|元|万|条|件|项))?';
const TOKEN = new RegExp(
  `${UNREADABLE_TEXT}|[+\\-－＋−]?\\d[\\d,，]*(?:\\.\\d+)?${UNITS}(?:\\([^()\\n]{1,12}\\))?|(?<=^|\\s)[-—–/／](?=\\s|$)`,
  'g',
);

/**
 * Reads the figures of a row out of the text between its label and the next.
 *
 * @param text from the end of the matched part of the label to the beginning of the next label, tabs and line breaks kept
 * @param sums the sums that the form demands within the row
 * @param labelBlanks how many blank cells of merged label columns stand before the first figure
 */
export function rowOptions(
  text: string,
  columns: readonly Column[],
  sums: readonly RowSum[],
  labelBlanks = 0,
): RowOptions {
  const lines = linesOf(text);
  const nothing = {
    options: [],
    found: 0,
    quote: '',
    at: Math.max(0, text.search(/\S/)),
    leadingBlanks: 0,
    blocks: [],
  };
  return fromTabs(lines, columns, sums, labelBlanks) ?? fromTokens(lines, columns, sums) ?? nothing;
}

interface Line {
  readonly text: string;
  readonly at: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (!PAGE_NUMBER.test(line)) lines.push({ text: line, at });
    at += line.length + 1;
  }
  return lines;
}

/** Rows whose cells are kept apart by tabs, as tables out of HTML, DOCX, XLSX and good PDF text are. */
function fromTabs(
  lines: readonly Line[],
  columns: readonly Column[],
  sums: readonly RowSum[],
  labelBlanks: number,
): RowOptions | null {
  const width = columns.length;
  const rows = lines.flatMap((line, index) => {
    if (!line.text.includes('\t')) return [];
    const all = figureCells(line.text, index === 0);
    const behind = all.slice(0, labelBlanks).every((cell) => cell === '') ? all.slice(labelBlanks) : all;
    const cells = trimmed(behind, width);
    const leadingBlanks = behind[0] === '' && cells[0] !== '' ? 1 : 0;
    const figures = cells.filter((cell) => looksLikeFigure(cell)).length;
    const blank =
      (index === 0 || line.text.trim() === '') && cells.length === width && cells.every(isBlankMark);
    return figures > 0 || blank ? [{ line, cells, leadingBlanks, figures }] : [];
  });
  const full = rows.filter((row) => row.cells.length === width);
  const first = full.find((row) => row.figures > 0 || row.line === lines[0]) ?? full[0] ?? rows[0];
  if (first === undefined) return null;
  const { line, cells, leadingBlanks } = first;
  const read = (raws: readonly string[]): Figure[] => figuresOf(raws, columns);
  const blocks = full
    .filter((row) => row.figures > 0 || row === first)
    .map((row) => ({ figures: read(row.cells), own: row.line === lines[0] }));
  const place = { quote: line.text.trim(), at: line.at, leadingBlanks, blocks };
  if (cells.length === width) return { options: [read(cells)], found: width, ...place };
  // Cells that hold several figures each: tabs only here and there.
  if (cells.length < width && cells.some((cell) => /\d\s+\d/.test(cell))) return null;
  if (cells.length < width)
    return { options: insertions(cells, columns, sums), found: cells.length, ...place };
  const ways = deletions(cells, width).map(read);
  const holding = ways.filter((way) => sumsHold(way, sums));
  return { options: distinct(holding.length > 0 ? holding : ways), found: cells.length, ...place };
}

function figuresOf(raws: readonly string[], columns: readonly Column[]): Figure[] {
  return columns.slice(0, raws.length).map((column, i) => readFigure(raws[i] ?? '', column));
}

/** The cells behind the label. On the first line everything up to the first tab still belongs to the label. */
function figureCells(line: string, first: boolean): string[] {
  const cells = line.split('\t').map((cell) => cell.trim());
  const label = cells.findLastIndex(
    (cell, i) =>
      (first && i === 0) || (!looksLikeFigure(cell) && !isBlankMark(cell) && /\p{Script=Han}/u.test(cell)),
  );
  return cells.slice(label + 1);
}

/** Blank cells in excess come from merged label cells on the left and from stray tabs on the right. */
function trimmed(cells: readonly string[], width: number): string[] {
  const rest = [...cells];
  while (rest.length > width && rest[0] === '') rest.shift();
  while (rest.length > width && rest[rest.length - 1] === '') rest.pop();
  return rest;
}

/**
 * All ways to put one lost cell back. Where the row's sum leaves one figure for it, that is what stood there; a total
 * that is not there stays blank, because a sum is no evidence of what was written.
 */
function insertions(
  cells: readonly string[],
  columns: readonly Column[],
  sums: readonly RowSum[],
): (readonly Figure[])[] {
  if (columns.length - cells.length !== 1) return [];
  return distinct(
    columns.flatMap((_, at): Figure[][] => {
      const figures = figuresOf([...cells.slice(0, at), '', ...cells.slice(at)], columns);
      const implied = impliedAt(figures, at, sums);
      if (implied !== null && implied < 0) return [];
      const isTotal = sums.some(({ right }) => right.includes(at));
      const whole = figures.with(at, { value: isTotal ? null : implied, raw: '', lost: true });
      return isTotal || sumsHold(whole, sums) ? [whole] : [];
    }),
  );
}

function impliedAt(figures: readonly Figure[], at: number, sums: readonly RowSum[]): number | null {
  const sum = sums.find(({ left, right }) => left.includes(at) || right.includes(at));
  if (sum === undefined) return null;
  const [near, far] = sum.left.includes(at) ? [sum.left, sum.right] : [sum.right, sum.left];
  const others = total(
    figures,
    near.filter((column) => column !== at),
  );
  const whole = total(figures, far);
  return others === null || whole === null ? null : whole - others;
}

/** All ways to leave out the cells in excess (one or two). */
function deletions(cells: readonly string[], width: number): string[][] {
  if (cells.length - width > 2) return [];
  if (cells.length === width) return [[...cells]];
  return cells.flatMap((_, at) => deletions([...cells.slice(0, at), ...cells.slice(at + 1)], width));
}

/** Rows out of running text: figures apart by blanks or line breaks, or not apart at all. */
function fromTokens(
  lines: readonly Line[],
  columns: readonly Column[],
  sums: readonly RowSum[],
): RowOptions | null {
  const tokens = lines.flatMap((line) => tokensOf(line.text).map((token) => ({ ...token, line })));
  const first = tokens[0];
  if (first === undefined) return null;
  const width = columns.length;
  const at = first.line.at + first.at;
  const read = (cells: readonly string[]): Figure[] => figuresOf(cells, columns);
  const whole = lines
    .map((line) => ({ line, row: tokensOf(line.text).map((token) => token.text) }))
    .filter(({ row }) => row.length === width);
  const raws = whole[0]?.row ?? tokens.map((token) => token.text);
  const blocks = whole.map(({ line, row }) => ({ figures: read(row), own: line === lines[0] }));
  const place = { quote: raws.join(' '), at, leadingBlanks: 0, blocks };
  const exact = raws.length === width ? read(raws) : null;
  if (exact !== null) return { options: [exact], found: width, ...place };
  if (raws.length > width) {
    const ways = deletions(raws, width).map(read);
    const holding = sums.length === 0 ? [] : ways.filter((way) => sumsHold(way, sums));
    return { options: distinct(holding.length > 0 ? holding : ways), found: raws.length, ...place };
  }
  return { ...fromRun(raws, columns, sums), ...place };
}

function tokensOf(text: string): { text: string; at: number }[] {
  return [...foldCharacters(text).matchAll(TOKEN)].map((match) => ({
    text: match[0].trim(),
    at: match.index,
  }));
}

/** Fewer runs than cells: the runs are cut where the sums allow. */
function fromRun(
  raws: readonly string[],
  columns: readonly Column[],
  sums: readonly RowSum[],
): Pick<RowOptions, 'options' | 'found'> {
  const pieces = raws
    .flatMap((raw) => raw.replace(/[,，\s]/g, '').split(/(?=[+-])/))
    .filter((piece) => piece !== '');
  const read = (cells: readonly string[]): Figure[] => figuresOf(cells, columns);
  const holding = cutsOf(pieces, columns, (cells) => sumsHold(read(cells), sums));
  // Figures that stand well apart, one too few: a cell may be lost as well as two be glued.
  const apart =
    sums.length > 0 && raws.length === columns.length - 1 && !raws.some((raw) => /^0\d/.test(raw));
  const inserted = apart ? insertions(raws, columns, sums) : [];
  if (holding !== null && holding.length > 0)
    return {
      options: distinct([...holding.map(read), ...inserted]),
      found: apart ? raws.length : columns.length,
    };
  if (inserted.length > 0) return { options: inserted, found: raws.length };
  const any = holding === null ? null : cutsOf(pieces, columns);
  if (any !== null && any.length > 0) {
    // Without a sum to go by, or with one that no cut satisfies, a single possible cut is still certain.
    if (sums.length === 0 || any.length === 1)
      return { options: distinct(any.map(read)), found: columns.length };
  }
  return { options: [onlyTotal(raws, columns, sums)], found: raws.length };
}

/** `6 6` in a row of seven: the total is certain, whose it is is not. */
function onlyTotal(raws: readonly string[], columns: readonly Column[], sums: readonly RowSum[]): Figure[] {
  const last = columns.length - 1;
  const [only, same] = raws;
  const certain =
    raws.length === 2 && only === same && sums.length === 1 && sums[0]?.right.includes(last) === true;
  return columns.map((column, i): Figure =>
    certain && i === last && same !== undefined
      ? readFigure(same, column)
      : { value: 'unreadable', raw: raws.join(' ') },
  );
}

/** Whether every sum whose cells are all there holds; a blank counts as nothing. */
export function sumsHold(figures: readonly Figure[], sums: readonly RowSum[]): boolean {
  return sums.every(({ left, right }) => {
    if (Math.max(...left, ...right) >= figures.length) return true;
    const [a, b] = [total(figures, left), total(figures, right)];
    return a === null || b === null || a === b;
  });
}

function total(figures: readonly Figure[], columns: readonly number[]): number | null {
  let sum = 0;
  for (const column of columns) {
    const value = figures[column]?.value;
    if (value === null) continue;
    if (typeof value !== 'number') return null;
    sum += value;
  }
  return sum;
}

function distinct(options: readonly (readonly Figure[])[]): (readonly Figure[])[] {
  const seen = new Map<string, readonly Figure[]>();
  for (const option of options) {
    const key = JSON.stringify(option.map((figure) => figure.value));
    if (!seen.has(key)) seen.set(key, option);
  }
  return [...seen.values()];
}
