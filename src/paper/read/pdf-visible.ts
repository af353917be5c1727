import type { Glyph } from './pdf-glyph.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The characters that a reader of the page sees once: none beside the page, and one where programs without a bold font
 * print the same character twice, a hair apart.
 */
export function visibleGlyphs(glyphs: readonly Glyph[], page: PageSize): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const isBeside =
      glyph.right < 0 || glyph.left > page.width || glyph.base < 0 || glyph.base - glyph.size > page.height;
    if (isBeside) return false;
    const key = `${glyph.text} ${Math.round(glyph.base / 8)}`;
    const before = seen.get(key) ?? [];
    const near = 0.15 * glyph.size;
    const isRepeated = before.some(
      (one) =>
        one.run !== glyph.run &&
        Math.abs(one.left - glyph.left) < near &&
        Math.abs(one.base - glyph.base) < near,
    );
    if (isRepeated) return false;
    before.push(glyph);
    seen.set(key, before);
    return true;
  });
}
