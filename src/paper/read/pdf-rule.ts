import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { compose } from './pdf-glyph.ts';
import type { Viewport } from './pdf-glyph.ts';

/** A straight line on the page: `at` is its x (upright) or y (level), `from` and `to` run along it. In points. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const THIN = 3;
/** A page with more lines than this is a drawing or a map, no table. */
const MAX_RULES = 4000;
const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

/**
 * The ruling lines of a page. Office programs draw a border as a stroke, as the edge of a stroked rectangle, or as a
 * filled rectangle half a point thick; a filled area that is wider is shading and no border.
 */
export function pageRules(operators: Operators, viewport: Viewport): Rules {
  const level: Rule[] = [];
  const upright: Rule[] = [];
  const saved: (readonly number[])[] = [];
  let matrix: readonly number[] = viewport.transform;

  function add(x0: number, y0: number, x1: number, y1: number): void {
    if (Math.abs(y1 - y0) <= THIN && Math.abs(x1 - x0) > THIN)
      level.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (Math.abs(x1 - x0) <= THIN && Math.abs(y1 - y0) > THIN)
      upright.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }

  for (const [index, operator] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform && isNumbers(args)) matrix = compose(matrix, args);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const inner: unknown = Array.isArray(args) ? args[0] : undefined;
      if (isNumbers(inner)) matrix = compose(matrix, inner);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      const [paint, data] = args as [number, unknown[] | null];
      const path: unknown = data?.[0];
      if (path instanceof Float32Array) drawPath(paint, path, matrix, add);
    }
    if (level.length + upright.length > MAX_RULES * 10) return { level: [], upright: [] };
  }
  const rules = { level: joined(level), upright: joined(upright) };
  return rules.level.length + rules.upright.length > MAX_RULES ? { level: [], upright: [] } : rules;
}

function isNumbers(value: unknown): value is ArrayLike<number> & readonly number[] {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length >= 6;
}

type Add = (x0: number, y0: number, x1: number, y1: number) => void;
type Point = readonly [number, number];

/** Numbers that follow a drawing command of pdf.js: move, line, curve, quadratic curve, close. */
const OPERANDS: readonly number[] = [2, 2, 6, 4, 0];

function drawPath(paint: number, path: Float32Array, matrix: readonly number[], add: Add): void {
  const strokes = STROKES.has(paint);
  if (!strokes && !FILLS.has(paint)) return;
  for (const points of subpaths(path, matrix)) {
    if (strokes)
      for (const [index, [x, y]] of points.entries()) {
        const before = points[index - 1];
        if (before) add(before[0], before[1], x, y);
      }
    else addThinArea(points, add);
  }
}

function subpaths(path: Float32Array, matrix: readonly number[]): Point[][] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const found: Point[][] = [];
  let curved = false;
  for (let at = 0; at < path.length;) {
    const command = path[at] ?? 4;
    const operands = OPERANDS[command] ?? 0;
    if (command === 0) {
      found.push([]);
      curved = false;
    }
    curved ||= command === 2 || command === 3;
    const points = found.at(-1);
    if (points && curved) points.length = 0;
    else if (points && command === 4 && points[0]) points.push(points[0]);
    else if (points && operands === 2) {
      const x = path[at + 1] ?? 0;
      const y = path[at + 2] ?? 0;
      points.push([a * x + c * y + e, b * x + d * y + f]);
    }
    at += 1 + operands;
  }
  return found;
}

function addThinArea(points: readonly Point[], add: Add): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (points.length < 2 || points.length > 6) return;
  if (bottom - top <= THIN) add(left, (top + bottom) / 2, right, (top + bottom) / 2);
  else if (right - left <= THIN) add((left + right) / 2, top, (left + right) / 2, bottom);
}

/** Borders are drawn cell by cell: pieces on one line become one rule. */
function joined(rules: readonly Rule[]): Rule[] {
  const result: Rule[] = [];
  const lines = new Map<number, Rule[]>();
  for (const rule of rules) {
    const key = Math.round(rule.at);
    const near = [key, key - 1, key + 1].find((one) => lines.has(one)) ?? key;
    const line = lines.get(near);
    if (line) line.push(rule);
    else lines.set(near, [rule]);
  }
  for (const line of lines.values()) {
    let open: Rule | undefined;
    for (const rule of line.sort((one, other) => one.from - other.from)) {
      if (open && rule.from <= open.to + THIN) open = { ...open, to: Math.max(open.to, rule.to) };
      else {
        if (open) result.push(open);
        open = rule;
      }
    }
    if (open) result.push(open);
  }
  return result;
}
