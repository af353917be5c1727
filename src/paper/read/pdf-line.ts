import type { Glyph } from './pdf-glyph.ts';
import { glyphText } from './pdf-glyph.ts';

/** A stretch of words between wide gaps. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** One printed line outside the ruled tables. */
export interface PrintedLine {
  readonly kind: 'line';
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly page: number;
  readonly segments: readonly Segment[];
}

/** @param glyphs characters of one base line, left to right */
export function printedLine(glyphs: readonly Glyph[], page: number): PrintedLine {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = runs.at(-1)?.at(-1);
    if (before && glyph.left - before.right < 0.7 * glyph.size) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  const segments = runs
    .map((run) => ({ text: glyphText(run), left: run[0]?.left ?? 0, right: run.at(-1)?.right ?? 0 }))
    .filter((segment) => segment.text !== '');
  return {
    kind: 'line',
    text: glyphText(glyphs),
    left: segments[0]?.left ?? 0,
    right: segments.at(-1)?.right ?? 0,
    base: glyphs[0]?.base ?? 0,
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    page,
    segments,
  };
}

const HEADING =
  /^(?:第[一二三四五六七八九十]+[部分条章]|[（(]?[一二三四五六七八九十]+[、）)]|[（(]?\d{1,2}[.．、）)](?!\d))/;

export interface TextEdges {
  readonly left: number;
  readonly right: number;
}

/** Where running text begins and ends on its lines. */
export function textEdges(lines: readonly PrintedLine[]): TextEdges {
  const long = lines.filter((line) => line.text.length > 12);
  const lefts = long.map((line) => line.left).sort((one, other) => one - other);
  const rights = long.map((line) => line.right).sort((one, other) => one - other);
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? Infinity,
  };
}

/**
 * Whether a line goes on with the sentence of the line before: that one runs to the right edge, this one begins at the
 * left edge without the two characters of indent that open a paragraph.
 */
export function continues(before: PrintedLine, line: PrintedLine, edges: TextEdges): boolean {
  return (
    before.right > edges.right - 1.8 * before.size &&
    line.left < edges.left + 0.8 * line.size &&
    Math.abs(before.size - line.size) < 0.6 &&
    (before.page !== line.page || line.base - before.base < 2.6 * line.size) &&
    !HEADING.test(line.text)
  );
}

/** `- 4 -` for a page number at the edge of the page, in whatever dress it comes; otherwise nothing. */
export function pageNumber(line: PrintedLine, height: number): string | undefined {
  if (line.base < height * 0.9 && line.base > height * 0.08) return undefined;
  const match =
    /^(?:第\s*)?[-—–－―\s·]*(\d{1,4})[-—–－―\s·]*(?:页|\/\s*\d+|\s*页?\s*[共,，]\s*\d+\s*页)?$/.exec(
      line.text,
    );
  return match ? `- ${match[1] ?? ''} -` : undefined;
}
