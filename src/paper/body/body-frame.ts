import type { Block, BodyTable, Cell, Inline, List, Quote, Row } from './body-model.ts';
import { PLAIN } from './body-model.ts';
import { paragraphsOf } from './line-runs.ts';

/** A structure that is open while the page is read: it takes the blocks inside it. */
export type Frame =
  | { readonly kind: 'flow'; readonly blocks: Block[] }
  | { readonly kind: 'item'; readonly blocks: Block[] }
  | { readonly kind: 'caption'; readonly blocks: Block[] }
  | (Quote & { readonly kind: 'quote' })
  | List
  | (BodyTable & { inHead: boolean })
  | ({ readonly kind: 'cell' } & Cell);

type Attributes = Readonly<Record<string, string>>;

/**
 * The structure that an element opens where it stands; null where it opens none: a cell outside a table is no cell. Rows
 * are added to their table at once.
 */
export function openFrame(
  name: string,
  attributes: Attributes,
  frames: readonly Frame[],
  { maxSpan }: { maxSpan: number },
): Frame | null {
  const top = frames.at(-1);
  if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') return newList(name, attributes);
  if (name === 'table') return { kind: 'table', caption: [], rows: [], inHead: false };
  if (name === 'blockquote') return { kind: 'quote', blocks: [] };
  if (name === 'li' && top?.kind === 'list') {
    const blocks: Block[] = [];
    top.items.push(blocks);
    return { kind: 'item', blocks };
  }
  if (top?.kind !== 'table') return null;
  if (name === 'thead' || name === 'tbody' || name === 'tfoot') top.inHead = name === 'thead';
  if (name === 'tr') top.rows.push({ head: top.inHead, cells: [] });
  if (name === 'caption') return { kind: 'caption', blocks: [] };
  return name === 'td' || name === 'th' ? newCell(name, attributes, rowOf(top), maxSpan) : null;
}

function newList(name: string, attributes: Attributes): List {
  const start = Number.parseInt(attributes['start'] ?? '1', 10);
  const type = attributes['type'] ?? '1';
  return {
    kind: 'list',
    ordered: name === 'ol',
    start: Number.isFinite(start) && Math.abs(start) < 100_000 ? start : 1,
    type: /^[aAiI]$/.test(type) ? type : '1',
    items: [],
  };
}

function rowOf(table: BodyTable & { inHead: boolean }): Row {
  const last = table.rows.at(-1);
  if (last !== undefined) return last;
  const row: Row = { head: table.inHead, cells: [] };
  table.rows.push(row);
  return row;
}

function newCell(name: string, attributes: Attributes, row: Row, maxSpan: number): Frame {
  const scope = (attributes['scope'] ?? '').toLowerCase();
  const cell: Cell = {
    head: name === 'th',
    scope: name === 'th' && /^(?:col|row|colgroup|rowgroup)$/.test(scope) ? scope : null,
    colSpan: span(attributes['colspan'], maxSpan),
    rowSpan: span(attributes['rowspan'], maxSpan),
    blocks: [],
  };
  row.cells.push(cell);
  return { kind: 'cell', ...cell };
}

function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), most) : 1;
}

/** Puts a block where it belongs: into the innermost structure that takes blocks. */
export function accept(frames: readonly Frame[], block: Block): void {
  for (let index = frames.length - 1; index >= 0; index--) {
    const frame = frames[index];
    if (frame === undefined) continue;
    // What stands loose in a table comes before it, as in a browser.
    if (frame.kind === 'table') continue;
    if (frame.kind !== 'list') {
      frame.blocks.push(block);
      return;
    }
    const last = frame.items.at(-1);
    // Word nests a list beside the item it belongs to.
    if (last !== undefined && block.kind === 'list') last.push(block);
    else frame.items.push([block]);
    return;
  }
}

/** Ends a structure and whatever is still open inside it. */
export function closeFrame(frames: Frame[], frame: Frame): void {
  if (!frames.includes(frame)) return;
  for (let top = frames.pop(); top !== undefined; top = frames.pop()) {
    finish(frames, top);
    if (top === frame) return;
  }
}

function finish(frames: readonly Frame[], frame: Frame): void {
  if (frame.kind === 'table') {
    const { caption, rows } = frame;
    accept(frames, { kind: 'table', caption, rows });
  } else if (frame.kind === 'list' || frame.kind === 'quote') accept(frames, frame);
  else if (frame.kind === 'caption') {
    const table = frames.at(-1);
    if (table?.kind !== 'table' || table.caption.length > 0) return;
    const lines = frame.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.inlines] : []));
    const gap: Inline = { kind: 'text', text: ' ', marks: PLAIN };
    table.caption = paragraphsOf(lines.flatMap((line) => [...line, gap])).flat();
  }
}
