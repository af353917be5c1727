import { foldForMatching } from './fold.ts';
import { compactLabel } from './locate.ts';

const UNIT = '人次|万元|亿元|条|件|次|篇|个|人|元|项|份|处|场|期|起|宗';
/** Some provinces print no column of units. */
export const STATISTICS_HEAD = /(?:统计)?指标(?:名称|项目|内容)?(?:(?:计量)?单位|统计数|数量|数值|20\d{2}年)/;

/** A row of the statistics table as it stands in the text. */
export interface RawRow {
  readonly label: string;
  readonly unit: string;
  readonly figures: readonly string[];
  readonly at: number;
}

/** Rows with their cells apart by tabs. */
export function tabbedRows(body: string): RawRow[] {
  const rows: RawRow[] = [];
  let at = 0;
  for (const line of body.split('\n')) {
    const cells = line.split('\t').map((cell) => cell.trim());
    // A serial number, or the blank of a merged cell, stands before the label.
    const led = /^\d{0,3}$/.test(cells[0] ?? '') && cells.length > 2;
    const [label = '', unit = '', ...figures] = led ? cells.slice(1) : cells;
    if (label !== '' && line.includes('\t') && !STATISTICS_HEAD.test(compactLabel(line)))
      rows.push(
        new RegExp(`^(?:${UNIT})$`).test(unit)
          ? { label, unit, figures, at }
          : { label, unit: '', figures: [unit, ...figures], at },
      );
    at += line.length + 1;
  }
  return rows;
}

/** Lines of label and figures where no unit is printed. */
export function unitlessRows(body: string): RawRow[] {
  const rows: RawRow[] = [];
  let at = 0;
  for (const line of body.split('\n')) {
    const match = /^(.*\p{Script=Han}[)）]?)\s+([+-]?\d[\d,.]*(?:\s+\d[\d,.]*)?)\s*$/u.exec(line.trim());
    if (match) rows.push({ label: match[1] ?? '', unit: '', figures: (match[2] ?? '').split(/\s+/), at });
    at += line.length + 1;
  }
  return rows;
}

/**
 * Label, unit and figures in one run. Figures inside brackets belong to the label (计1条); a number at the end of the
 * figures that a point or `、` follows is the ordinal of the next row.
 */
export function runningRows(body: string): RawRow[] {
  const scan = foldForMatching(body).replace(/\([^()]*\)/g, withoutFigures);
  const rows: RawRow[] = [];
  let from = 0;
  for (const match of scan.matchAll(new RegExp(`(${UNIT})\\s*([+-]?\\d[\\d,.\\s]*)`, 'g'))) {
    const [whole, unit = '', run = ''] = match;
    if (match.index < from) continue;
    const end = match.index + whole.length;
    const label = body.slice(from, match.index);
    const ordinal = nextOrdinal(run, scan.slice(end, end + 1), label);
    const bracket =
      ordinal === 0
        ? (/^\((?![一二三四五六七八九十]+\))[^()\n]{1,12}\)/.exec(scan.slice(end))?.[0].length ?? 0)
        : 0;
    const figures = body.slice(end - run.length, end - ordinal + bracket).trim();
    const pieces = splitHeadings(body.slice(from, match.index));
    for (const piece of pieces.slice(0, -1))
      rows.push({ label: piece.label, unit: '', figures: [], at: from + piece.at });
    const own = pieces.at(-1);
    if (own !== undefined)
      rows.push({
        label: own.label,
        unit,
        figures: bracket > 0 ? [figures] : figures.split(/\s+/),
        at: from + own.at,
      });
    from = end - ordinal + bracket;
  }
  return rows;
}

/** A figure on a line of its own with its unit stands between the halves of the label, not in its bracket. */
function withoutFigures(bracket: string): string {
  const own = new RegExp(`\\n[^\\S\\n]*(?:${UNIT})[^\\S\\n]+\\d[\\d,.]*[^\\S\\n]*\\n`).exec(bracket);
  const mask = (text: string): string => text.replace(/\d/g, '#');
  if (own === null) return mask(bracket);
  const end = own.index + own[0].length;
  return mask(bracket.slice(0, own.index)) + own[0] + mask(bracket.slice(end));
}

/** How many characters at the end of a run are the ordinal of the next row, with its mark. */
function nextOrdinal(run: string, following: string, label: string): number {
  const marked = /[.．]\s*$/.test(run);
  if (!marked && !/[、.．]/.test(following)) return 0;
  const own = /(\d{1,2})\s*[.、．]/.exec(label)?.[1];
  const digits = run.replace(/[\s.．]+$/, '');
  const mark = run.length - digits.length;
  for (const expected of [own === undefined ? 1 : Number(own) + 1, 1])
    if (digits.endsWith(String(expected))) return String(expected).length + mark;
  return 1 + mark;
}

/** Heading rows without figures run into the label of the row that follows: 一、主动公开情况（一）主动公开… */
function splitHeadings(text: string): { label: string; at: number }[] {
  const pieces: { label: string; at: number }[] = [];
  let at = 0;
  for (const piece of foldForMatching(text).split(HEADING_END)) {
    const label = text.slice(at, at + piece.length).replace(/\s+/g, '');
    if (label !== '') pieces.push({ label, at: at + Math.max(0, piece.search(/\S/)) });
    at += piece.length;
  }
  return pieces;
}

/** Between the 情况 of a heading and the ordinal of the next row. */
const HEADING_END =
  /(?<=情\s*况)(?=\s*(?:\([一二三四五六七八九十]+\)|\d{1,2}\s*[.、]|[一二三四五六七八九十]+\s*、))/;
