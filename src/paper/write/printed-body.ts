import type { Block, BodyTable, Inline } from '../body/body-model.ts';
import { readBody } from '../body/read-body.ts';

/** A run of words with one look. */
export interface PrintedRun {
  readonly text: string;
  readonly strong: boolean;
}

/** What a template prints of a body, one after the other. */
export type PrintedBlock =
  | {
      readonly kind: 'paragraph';
      readonly level: number;
      readonly align: 'left' | 'center' | 'right';
      readonly indent: number;
      readonly runs: readonly PrintedRun[];
    }
  | {
      readonly kind: 'table';
      readonly columns: number;
      readonly head: number;
      readonly cells: readonly PlacedCell[];
    };

/** A cell with its place in the grid, spans cut so that none covers another. */
export interface PlacedCell {
  readonly x: number;
  readonly y: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly head: boolean;
  readonly text: string;
}

/** A clean body as the blocks of a printed page. Pictures are told by their words. */
export function printedBody(html: string): PrintedBlock[] {
  return readBody(html).blocks.flatMap((block) => printed(block, 0));
}

function printed(block: Block, depth: number, mark = ''): PrintedBlock[] {
  switch (block.kind) {
    case 'paragraph': {
      const runs = runsOf(block.inlines);
      const marked = mark === '' ? runs : [{ text: mark, strong: false }, ...runs];
      if (marked.every(({ text }) => text.trim() === '')) return [];
      return [
        { kind: 'paragraph', level: block.level, align: block.align ?? 'left', indent: depth, runs: marked },
      ];
    }
    case 'list':
      return block.items.flatMap((item, at) =>
        item.flatMap((one, place) =>
          printed(one, depth + 1, place > 0 ? '' : block.ordered ? `${block.start + at}. ` : '· '),
        ),
      );
    case 'quote':
      return block.blocks.flatMap((one) => printed(one, depth + 1));
    case 'table':
      return [...caption(block), placed(block)];
    case 'rule':
      return [];
  }
}

function caption(table: BodyTable): PrintedBlock[] {
  const runs = runsOf(table.caption);
  return runs.length === 0 ? [] : [{ kind: 'paragraph', level: 0, align: 'center', indent: 0, runs }];
}

function placed(table: BodyTable): PrintedBlock {
  const taken: boolean[][] = table.rows.map(() => []);
  const cells: PlacedCell[] = [];
  for (const [y, row] of table.rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (taken[y]?.[x] === true) x += 1;
      let colSpan = 1;
      while (colSpan < cell.colSpan && taken[y]?.[x + colSpan] !== true) colSpan += 1;
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, table.rows.length - y));
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) {
          const line = taken[y + down];
          if (line !== undefined) line[x + right] = true;
        }
      cells.push({ x, y, colSpan, rowSpan, head: cell.head || row.head, text: cellText(cell.blocks) });
      x += colSpan;
    }
  }
  const columns = Math.max(1, ...taken.map((line) => line.length));
  const head = table.rows.findIndex((row) => !row.head && row.cells.some((cell) => !cell.head));
  // A head whose cells reach into the body can't be repeated.
  const isWhole = cells.every((cell) => cell.y >= head || cell.y + cell.rowSpan <= head);
  return { kind: 'table', columns, head: isWhole ? Math.max(0, head) : 0, cells };
}

function cellText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => printed(block, 0))
    .map((block) =>
      block.kind === 'paragraph'
        ? block.runs.map(({ text }) => text).join('')
        : block.cells.map(({ text }) => text).join(' '),
    )
    .join('\n');
}

function runsOf(inlines: readonly Inline[]): PrintedRun[] {
  return inlines.map((inline) => {
    if (inline.kind === 'break') return { text: '\n', strong: false };
    if (inline.kind === 'image')
      return { text: `〔图片：${inline.alt === '' ? '无文字说明' : inline.alt}〕`, strong: false };
    return { text: inline.text, strong: inline.marks.strong };
  });
}
