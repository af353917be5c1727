import type { Glyph } from './pdf-glyph.ts';
import { glyphRows, glyphText } from './pdf-glyph.ts';
import type { Rule, Rules } from './pdf-rule.ts';

/** A table on the page found by its ruling lines. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Rows as lines: cells separated by TAB, blank where blank or covered from above. */
  lines(glyphs: readonly Glyph[]): string[];
}

const NEAR = 3;

/** Tables are groups of lines that cross or touch; a group needs two each way. */
export function ruledTables(rules: Rules): RuledTable[] {
  return groups(rules).flatMap(({ level, upright }) => {
    const xs = places([...upright.map((rule) => rule.at), ...level.flatMap((rule) => [rule.from, rule.to])]);
    const ys = places([...level.map((rule) => rule.at), ...upright.flatMap((rule) => [rule.from, rule.to])]);
    if (level.length < 2 || upright.length === 0 || xs.length < 3 || ys.length < 2) return [];
    const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
    return [{ left, right, top, bottom, lines: (glyphs) => tableLines(xs, ys, { level, upright }, glyphs) }];
  });
}

interface Group {
  readonly level: Rule[];
  readonly upright: Rule[];
}

function groups(rules: Rules): Group[] {
  const all = [
    ...rules.level.map((rule) => ({ rule, level: true })),
    ...rules.upright.map((rule) => ({ rule, level: false })),
  ];
  const parent = all.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) at = up;
    parent[index] = at;
    return at;
  };
  const first = rules.level.length;
  for (let one = 0; one < first; one++)
    for (let other = first; other < all.length; other++) {
      const [across, down] = [all[one]?.rule, all[other]?.rule];
      if (across && down && cross(across, down)) parent[rootOf(one)] = rootOf(other);
    }
  const found = new Map<number, Group>();
  for (const [index, { rule, level }] of all.entries()) {
    const root = rootOf(index);
    const group = found.get(root) ?? { level: [], upright: [] };
    found.set(root, group);
    (level ? group.level : group.upright).push(rule);
  }
  return [...found.values()];
}

function cross(level: Rule, upright: Rule): boolean {
  return (
    upright.at >= level.from - NEAR &&
    upright.at <= level.to + NEAR &&
    level.at >= upright.from - NEAR &&
    level.at <= upright.to + NEAR
  );
}

/** Distinct positions, those nearer than three points taken as one. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((one, other) => one - other))
    if (found.length === 0 || value - (found.at(-1) ?? 0) > NEAR) found.push(value);
  return found;
}

interface Region {
  readonly top: number;
  readonly glyphs: Glyph[];
}

function tableLines(
  xs: readonly number[],
  ys: readonly number[],
  rules: Rules,
  glyphs: readonly Glyph[],
): string[] {
  const regions = regionGrid(xs, ys, rules);
  for (const glyph of glyphs) {
    const column = xs.findLastIndex((x) => x <= (glyph.left + glyph.right) / 2);
    const row = ys.findLastIndex((y) => y <= glyph.base - glyph.size * 0.35);
    regions[row]?.[column]?.glyphs.push(glyph);
  }
  return regions.flatMap((row, index) => {
    const cells = row.filter((region, column) => region !== row[column - 1]);
    const own = cells.filter((region) => region.top === index);
    const texts = cells.map((region) => (region.top === index ? regionText(region.glyphs) : ''));
    return own.length > 1 || texts.some((text) => text !== '') ? [texts.join('\t')] : [];
  });
}

/** Joins the smallest cells wherever no line stands between them: merged cells of the table. */
function regionGrid(xs: readonly number[], ys: readonly number[], rules: Rules): Region[][] {
  const grid: Region[][] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    const line: Region[] = [];
    grid.push(line);
    const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column < xs.length - 1; column++) {
      const centre = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const before = line[column - 1];
      const above = grid[row - 1]?.[column];
      if (before && !stands(rules.upright, xs[column] ?? 0, middle)) line.push(before);
      else if (above && !stands(rules.level, ys[row] ?? 0, centre)) line.push(above);
      else line.push({ top: row, glyphs: [] });
    }
  }
  return grid;
}

function stands(rules: readonly Rule[], at: number, through: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= through && through <= rule.to);
}

function regionText(glyphs: readonly Glyph[]): string {
  const turned = glyphs.filter((glyph) => glyph.rotated);
  if (turned.length > 0 && turned.length * 2 >= glyphs.length)
    return glyphText(glyphs.map((glyph) => ({ ...glyph, left: 0, right: 0 })));
  const rows = glyphRows(glyphs)
    .map(glyphText)
    .filter((text) => text !== '');
  // A label set upright, one character a line, is one word.
  const upright = rows.length > 2 && rows.every((text) => /^[\u2e80-\uffee]$/.test(text));
  return rows.join(upright ? '' : ' ');
}
