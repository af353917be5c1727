import type { PageArea } from '#domain/request/redaction.ts';
import type { Glyph } from '../read/pdf-glyph.ts';
import { glyphRows } from '../read/pdf-glyph.ts';
import type { PageSize } from './open-material.ts';

/** A word where it stands: one area, or one a line where it is broken. */
export interface FoundWord {
  readonly word: string;
  readonly areas: readonly PageArea[];
  /** What stands around it. */
  readonly excerpt: string;
}

/**
 * Every place of a page where one of the words stands, whatever its spaces, hyphens, breaks and widths of letters.
 * Looked for in the order in which the page is read and in that of the file, since columns mislead the one and layout
 * the other.
 */
export function findWords(
  glyphs: readonly Glyph[],
  words: readonly string[],
  { number, size }: { readonly number: number; readonly size: PageSize },
): FoundWord[] {
  const orders = [glyphRows(glyphs).flat(), glyphs].map(
    (order) => new FoldedText(order.filter(({ text }) => fold(text) !== '')),
  );
  return words.flatMap((word) => {
    const known = new Set<Glyph>();
    const folded = fold(word);
    if (folded === '') return [];
    return orders.flatMap((order) =>
      order.placesOf(folded).flatMap(([from, to]) => {
        const found = order.glyphs.slice(from, to);
        // The other order has found it before.
        if (found.every((glyph) => known.has(glyph))) return [];
        for (const glyph of found) known.add(glyph);
        const areas = boxesOf(found).map((box) => areaOf(box, number, size));
        return [{ word, areas, excerpt: order.around(from, to) }];
      }),
    );
  });
}

/** Words as they are compared: one width, one case, without what people put between digits. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u200b-\u200f\u2060\ufeff\u00ad\-‐-―·]/gu, '');
}

class FoldedText {
  readonly glyphs: readonly Glyph[];
  readonly #text: string;
  /** For every character of the text the glyph that it comes from. */
  readonly #glyphAt: readonly number[];

  constructor(glyphs: readonly Glyph[]) {
    const texts = glyphs.map(({ text }) => fold(text));
    this.glyphs = glyphs;
    this.#text = texts.join('');
    this.#glyphAt = texts.flatMap((text, index) => Array.from({ length: text.length }, () => index));
  }

  /** First glyph and the one after the last of every place. */
  placesOf(word: string): (readonly [number, number])[] {
    const places: (readonly [number, number])[] = [];
    for (let at = this.#text.indexOf(word); at !== -1; at = this.#text.indexOf(word, at + word.length))
      places.push([this.#glyphAt[at] ?? 0, (this.#glyphAt[at + word.length - 1] ?? 0) + 1]);
    return places;
  }

  around(from: number, to: number): string {
    const text = (first: number, last: number): string =>
      this.glyphs
        .slice(Math.max(0, first), last)
        .map((glyph) => glyph.text)
        .join('');
    return `${text(from - 8, from)}【${text(from, to)}】${text(to, to + 8)}`;
  }
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  base: number;
}

/** A box a line, a little larger than the letters, so that no stroke looks out. */
function boxesOf(glyphs: readonly Glyph[]): Box[] {
  const boxes: Box[] = [];
  for (const glyph of glyphs) {
    const box = boxOf(glyph);
    const last = boxes.at(-1);
    const goesOn =
      last !== undefined &&
      (glyph.rotated
        ? Math.abs(last.left - box.left) < 0.5 * glyph.size
        : Math.abs(last.base - glyph.base) < 0.45 * glyph.size && box.left - last.right < 2 * glyph.size);
    if (!goesOn) boxes.push(box);
    else {
      last.left = Math.min(last.left, box.left);
      last.right = Math.max(last.right, box.right);
      last.top = Math.min(last.top, box.top);
      last.bottom = Math.max(last.bottom, box.bottom);
    }
  }
  return boxes;
}

function boxOf({ left, right, base, size, rotated }: Glyph): Box {
  const [from, to] = [Math.min(left, right), Math.max(left, right)];
  const edge = 0.12 * size;
  // Which way turned letters run is not told: both are covered.
  const [above, below] = rotated ? [size, size] : [0.95 * size, 0.28 * size];
  return { left: from - edge, right: to + edge, top: base - above, bottom: base + below, base };
}

function areaOf({ left, right, top, bottom }: Box, page: number, size: PageSize): PageArea {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const [x, y] = [within(left / size.width), within(top / size.height)];
  return {
    page,
    left: x,
    top: y,
    width: within(right / size.width) - x,
    height: within(bottom / size.height) - y,
  };
}
