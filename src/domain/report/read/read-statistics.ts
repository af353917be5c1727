import type { Column, FormTable } from '../form.ts';
import type { Remark, StatisticsRow } from '../report.ts';
import { hasWords, readFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import { compactLabel } from './locate.ts';
import { isPageNumber } from './page-number.ts';
import { STATISTICS_HEAD, runningRows, tabbedRows, unitlessRows } from './statistics-text.ts';
import type { RawRow } from './statistics-text.ts';
import { rejoined } from './rejoin-labels.ts';
import { cutsOf } from './split.ts';
import type { SourceText, Stretch } from './source-text.ts';

/** The statistics table used up to 2018, national or provincial. */
export interface StatisticsReading {
  readonly rows: readonly StatisticsRow[];
  readonly remarks: readonly Remark[];
  readonly stretch: Stretch;
}

const AMOUNT = { id: 'value', label: '', heads: [], kind: 'amount' } as const;

/** Reads label, unit and figures row by row; which national row a row is, its label tells. */
export function readStatistics(source: SourceText, table: FormTable): StatisticsReading | null {
  const region = regionOf(source, table);
  if (region === null) return null;
  const cumulative = /累计/.test(source.text.slice(region.from, region.body));
  const body = withoutRepeats(source.text.slice(region.body, region.to));
  const tabbed = (body.match(/\t/g)?.length ?? 0) > 10;
  const running = tabbed ? [] : runningRows(body);
  const raw = tabbed ? tabbedRows(body) : running.length > 1 ? running : unitlessRows(body);
  const rows = raw.map((row) => settle(source, row, region.body, cumulative));
  const remarks = wordRemarks(rows);
  return {
    rows: identified(tabbed ? rows : rejoined(rows, table), table),
    remarks,
    stretch: { from: region.from, to: region.to },
  };
}

/** Page numbers, and the heads that are printed again on every page, as blanks of the same length. */
function withoutRepeats(body: string): string {
  return body
    .split('\n')
    .map((line) => {
      const repeated =
        isPageNumber(line.trim()) || (STATISTICS_HEAD.test(compactLabel(line)) && !/\d/.test(line));
      return repeated ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}

/** Rows in whose value cell words stand beside the figure. */
export function wordRemarks(rows: readonly StatisticsRow[]): Remark[] {
  return rows.flatMap(({ label, raw, line }, index): Remark[] =>
    hasWords(raw)
      ? [
          {
            kind: 'text-in-number',
            cells: [`statistics[${index}]`],
            line,
            quote: raw,
            note: `“${label}”的数值格里写了“${raw}”`,
          },
        ]
      : [],
  );
}

function regionOf(source: SourceText, table: FormTable): (Stretch & { body: number }) | null {
  const head = STATISTICS_HEAD.exec(source.compact);
  const known = table.bands.flatMap((band) => band.rows).filter((row) => !row.header && row.label.length > 4);
  const hits = known.filter((row) =>
    [row.label, ...row.aliases].some((label) => source.compact.includes(compactLabel(label))),
  );
  if (head === null || hits.length < 3) return null;
  const from = source.positions[head.index] ?? 0;
  const rest = source.compact.slice(head.index);
  const columns =
    /^(?:统计)?指标(?:名称|项目|内容)?(?:(?:计量)?单位)?(?:统计数据|统计数|统计数字|数量|数值|数|\d{4}年度?|本年度?|历年累计|累计)*/.exec(
      rest,
    );
  const body = (source.positions[head.index + (columns?.[0].length ?? 0) - 1] ?? from) + 1;
  const to = bodyEnd(source.text, body);
  return { from, body, to };
}

/** The table ends with its last figure; what follows (signatures, notes) is text again. */
function bodyEnd(text: string, body: number): number {
  const end = /(?:\n|^)[^\S\n]*(?:注|说明|填报|单位负责人|审核人|填表人)[^\d\n]{0,4}[:：]/.exec(
    text.slice(body),
  );
  return end ? body + end.index : text.length;
}

function settle(source: SourceText, row: RawRow, body: number, cumulative: boolean): StatisticsRow {
  const line = source.lineAt(body + row.at);
  const figures = row.figures.filter((figure, i) => figure !== '' || i === 0);
  const raw = figures.join(figures.length > 1 ? ' ' : '');
  const base = { label: row.label, unit: row.unit, raw, line, row: null };
  if (row.unit === '' && raw === '') return { ...base, value: null, cumulative: null };
  const [value, sum] = cumulative
    ? pair(figures)
    : [readFigure(figures.join(' '), amountIn(row.unit)), undefined];
  return { ...base, value: numeric(value), cumulative: sum === undefined ? null : numeric(sum) };
}

/** 38.5万元 in a row counted in 万元 is 38.5. */
function amountIn(unit: string): Column {
  return unit === '万元' ? { ...AMOUNT, unit } : AMOUNT;
}

/** The year and the sum of all years. The sum is never the smaller; a run that can be cut in several ways stays open. */
function pair(figures: readonly string[]): [Figure, Figure] {
  const [first = '', second] = figures;
  if (second !== undefined) return [readFigure(first, AMOUNT), readFigure(second, AMOUNT)];
  const count = { ...AMOUNT, kind: 'count' } as const;
  const cuts = (cutsOf([first], [count, count]) ?? []).filter(([a, b]) => Number(a) <= Number(b));
  const [only] = cuts;
  if (cuts.length === 1 && only !== undefined)
    return [readFigure(only[0] ?? '', AMOUNT), readFigure(only[1] ?? '', AMOUNT)];
  const open: Figure = { value: first === '' ? null : 'unreadable', raw: first };
  return [open, open];
}

function numeric(figure: Figure): number | null | 'unreadable' {
  return typeof figure.value === 'string' && figure.value !== 'unreadable'
    ? 'unreadable'
    : (figure.value as number | null | 'unreadable');
}

/** Names the national rows: exact wording first, in order, so that 行政复议 and 行政诉讼 keep their own 其他情形数. */
function identified(rows: readonly StatisticsRow[], table: FormTable): StatisticsRow[] {
  const known = table.bands.flatMap((band) => band.rows);
  let after = 0;
  return rows.map((row) => {
    const label = stripped(row.label);
    const matches = (candidate: (typeof known)[number]): boolean =>
      [candidate.label, ...candidate.aliases].some((wording) => stripped(wording) === label);
    const next = known.findIndex((candidate, index) => index >= after && matches(candidate));
    const index = next >= 0 ? next : known.findIndex(matches);
    if (index < 0) return row;
    after = Math.max(after, index + 1);
    return { ...row, row: known[index]?.id ?? null };
  });
}

/** Without ordinal, brackets and 其中. */
function stripped(label: string): string {
  return compactLabel(label)
    .replace(/^其中:?/, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/, '')
    .replace(/^其中:?/, '')
    .replace(/\(.*?\)/g, '');
}
