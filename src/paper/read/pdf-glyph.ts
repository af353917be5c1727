import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** How the page is seen: pdf.js' matrix from its own coordinates to points from the upper left corner. */
export interface Viewport {
  readonly transform: readonly number[];
}

/** One character on the page, in points from the upper left corner as the page is seen. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line. */
  readonly base: number;
  readonly size: number;
  /** Set at an angle, as labels beside a table sometimes are. */
  readonly rotated: boolean;
  /** Which run of text of the PDF it belongs to: spaces inside a run are trusted, gaps between runs measured. */
  readonly run: number;
  /** Place inside the run. */
  readonly place: number;
}

/**
 * Takes the runs of text of a page apart into characters, so that a run which crosses the border of a cell is divided
 * there. Inside a run the width is shared out by full and half width. Watermarks are left out.
 */
export function pageGlyphs(items: readonly TextItem[], viewport: Viewport): Glyph[] {
  return items.flatMap((item, run) => {
    const [a, b, , , x, y] = compose(viewport.transform, item.transform as number[]);
    const size = Math.hypot(a, b) || item.height || 1;
    // What lies slanting over the page is a watermark.
    if (Math.min(Math.abs(a), Math.abs(b)) > 0.1 * size) return [];
    const rotated = Math.abs(b) > Math.abs(a);
    const characters = [...item.str];
    const total = characters.reduce((sum, one) => sum + share(one), 0) || 1;
    const step = item.width / total;
    let along = 0;
    return characters.map((text, place) => {
      const from = along;
      along += share(text) * step;
      const left = x + (a / size) * from;
      const base = y + (b / size) * from;
      return rotated
        ? { text, left: left - size / 2, right: left + size / 2, base, size, rotated, run, place }
        : { text, left, right: x + (a / size) * along, base, size, rotated, run, place };
    });
  });
}

/** Width of a character beside the others of its run. */
function share(text: string): number {
  const code = text.codePointAt(0) ?? 0;
  return code >= 0x2e80 ? 1 : 0.5;
}

type Matrix = readonly [number, number, number, number, number, number];

/** First `inner`, then `outer`. */
export function compose(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Characters in reading order as words, a space wherever two runs stand apart. */
export function glyphText(glyphs: readonly Glyph[]): string {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before && before.run !== glyph.run && glyph.left - before.right > 0.25 * glyph.size) text += ' ';
    text += glyph.text;
    before = glyph;
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Rows of characters on one base line each, top to bottom, each left to right. */
export function glyphRows(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = [];
  const visible = glyphs.filter((glyph) => glyph.text.trim() !== '' || glyph.right > glyph.left);
  for (const glyph of [...visible].sort((one, other) => one.base - other.base)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && glyph.base - first.base < 0.45 * Math.min(first.size, glyph.size)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.filter((row) => row.some((glyph) => glyph.text.trim() !== '')).map(inReadingOrder);
}

/** Runs from left to right; inside a run the order of the PDF, because squeezed punctuation overlaps its neighbours. */
function inReadingOrder(row: readonly Glyph[]): Glyph[] {
  const starts = new Map<number, number>();
  for (const { run, left } of row) starts.set(run, Math.min(left, starts.get(run) ?? Infinity));
  return row.toSorted(
    (one, other) =>
      (starts.get(one.run) ?? 0) - (starts.get(other.run) ?? 0) ||
      one.run - other.run ||
      one.place - other.place,
  );
}
