import type { Finding, Severity } from './finding.ts';
import type { ReadReport } from './report.ts';

/** A finding with its number on the page and its place in the source text. */
export interface PlacedFinding {
  /** 1-based, in the order shown: errors first. */
  readonly number: number;
  readonly finding: Finding;
  /** 1-based line, or null where the finding is about the report as a whole. */
  readonly line: number | null;
  /** Half-open range of characters in that line; the whole line where the words can't be found in it. */
  readonly from: number;
  readonly to: number;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** Errors first, then in the order of the source, each with the words it is about. */
export function placeFindings(report: ReadReport, findings: readonly Finding[]): PlacedFinding[] {
  return findings
    .map((finding) => ({ finding, ...place(report, finding) }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
        (a.line ?? Infinity) - (b.line ?? Infinity) ||
        a.from - b.from,
    )
    .map((placed, index) => ({ number: index + 1, ...placed }));
}

function place(report: ReadReport, finding: Finding): { line: number | null; from: number; to: number } {
  const line = finding.line ?? lineOfCells(report, finding);
  const text = line === null ? undefined : report.source[line - 1];
  if (line === null || text === undefined) return { line: null, from: 0, to: 0 };
  const quote = finding.quote ?? '';
  const from = quote === '' ? -1 : text.indexOf(quote);
  return from === -1 ? { line, from: 0, to: text.length } : { line, from, to: from + quote.length };
}

function lineOfCells(report: ReadReport, finding: Finding): number | null {
  for (const path of finding.cells) {
    const line = report.cells[path]?.line ?? report.statistics[statisticsIndex(path)]?.line;
    if (line !== undefined && line > 0) return line;
  }
  return null;
}

/** The row of `statistics[12]` or `statistics[12].value`; -1 for other cells. */
export function statisticsIndex(path: string): number {
  const found = /^statistics\[(\d+)\]/.exec(path);
  return found ? Number(found[1]) : -1;
}

/** A cell's path as it may stand in an anchor; the figure of a statistics row is the row itself. */
export function cellKey(path: string): string {
  return path.replace(/\.value$/, '').replaceAll(/[[\].]+/g, '-');
}

/** A stretch of a source line and the findings whose words cover it. */
export interface Stretch {
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
  /** Findings whose words begin here. */
  readonly begin: readonly PlacedFinding[];
}

/** Cuts a line where a finding's words begin or end, so that words of several findings may overlap. */
export function cutLine(text: string, placed: readonly PlacedFinding[]): Stretch[] {
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  if (text === '') return [{ text, findings: placed, begin: placed }];
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    findings: placed.filter((one) => one.from <= from && from < one.to),
    begin: placed.filter((one) => one.from === from),
  }));
}
