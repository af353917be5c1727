import { UNREADABLE_TEXT } from '../cell.ts';
import type { Column } from '../form.ts';
import { deletions, insertions } from './cell-count.ts';
import { readFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import { foldCharacters } from './fold.ts';
import { distinct, figuresOf } from './row-reading.ts';
import type { RowLine, RowOptions } from './row-reading.ts';
import { sumsHold } from './row-sum.ts';
import type { RowSum } from './row-sum.ts';
import { cutsOf } from './split.ts';

const UNITS = '(?:[ ]?(?:亿元|万元|元|万|条|件|项))?';
const TOKEN = new RegExp(
  `${UNREADABLE_TEXT}|[+\\-－＋−]?\\d[\\d,，]*(?:\\.\\d+)?${UNITS}(?:\\([^()\\n]{1,12}\\))?|(?<=^|\\s)[-—–/／](?=\\s|$)`,
  'g',
);

/** Rows out of running text: figures apart by blanks or line breaks, or not apart at all. */
export function fromTokens(
  lines: readonly RowLine[],
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
  const clean = tokens.length === raws.length && tokens.every((token) => token.line === lines[0]);
  const place = { quote: raws.join(' '), at, clean, leadingBlanks: 0, blocks };
  const exact = raws.length === width ? read(raws) : null;
  if (exact !== null) return { options: [exact], found: width, ...place };
  if (raws.length > width) {
    const ways = deletions(raws, width).map(read);
    const holding = sums.length === 0 ? [] : ways.filter((way) => sumsHold(way, sums));
    return { options: distinct(holding.length > 0 ? holding : ways), found: raws.length, ...place };
  }
  // Figures on lines of their own are cells of their own: with cells missing between them, whose they are is open.
  const scattered = new Set(tokens.map((token) => token.line)).size > 1 && !raws.some(isGlued);
  if (scattered && raws.length < width - 1)
    return { options: [onlyTotal(raws, columns, sums)], found: raws.length, ...place };
  if (sums.length === 0 && !raws.some(isGlued) && !runTogether(tokens))
    return { options: withoutSum(raws, columns), found: raws.length === 1 ? width : raws.length, ...place };
  return { ...fromRun(raws, columns, sums), ...place };
}

function tokensOf(text: string): { text: string; at: number }[] {
  return [...foldCharacters(text).matchAll(TOKEN)].map((match) => ({
    text: match[0].trim(),
    at: match.index,
  }));
}

/** Figures with nothing between them but a sign: 2648-18538. */
function runTogether(tokens: readonly { text: string; at: number; line: RowLine }[]): boolean {
  return tokens.some((token, i) => {
    const next = tokens[i + 1];
    return next !== undefined && next.line === token.line && next.at === token.at + token.text.length;
  });
}

/** Figures apart, too few of them, and no sum to tell: a blank may stand anywhere, and nothing may be cut. */
function withoutSum(raws: readonly string[], columns: readonly Column[]): (readonly Figure[])[] {
  const inserted = raws.length > 1 ? insertions(raws, columns, []) : [];
  return inserted.length > 0 ? inserted : [onlyTotal(raws, columns, [])];
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
  const apart = sums.length > 0 && raws.length === columns.length - 1 && !raws.some(isGlued);
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

/** No figure is written with a zero before it. */
function isGlued(raw: string): boolean {
  return /^0\d/.test(raw);
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
